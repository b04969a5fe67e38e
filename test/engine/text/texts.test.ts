import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createWordTokeniser } from '../../../src/engine/index.ts';
import { shippedText } from './shipped-text.ts';

type Mend = readonly [line: number, was: string, is: string];

type Text = {
  readonly name: string;
  /** Of the text as it was digitised, laid out as lessons/texts/README.md says. */
  readonly sha256: string;
  /** All that was changed in the digitised text. */
  readonly mends: readonly Mend[];
};

const chinese: readonly Text[] = [
  {
    name: 'sanzijing',
    sha256: '3cc095d47c8e4353fda375fec77d15b09dfc2feb94b1bb6f664250ba254e0440',
    mends: [
      [2, '茍不教', '苟不教'],
      [11, '首孝弟', '首孝悌'],
      [28, '祥训诂', '详训诂'],
      [36, '三易祥', '三易详'],
      [52, '周撤东', '周辙东'],
      [84, '能赋碁', '能赋棋'],
      [91, '茍不学', '苟不学'],
    ],
  },
  {
    name: 'qianziwen',
    sha256: '262be42fda7678a4fbe7c38b0421309fd7553149ad5c620ae5ee4e3278b95549',
    mends: [],
  },
  {
    name: 'dizigui',
    sha256: '27d331f31d1b5fc2d386138b2079cfaa9227283a772cf121301e8816be6404e2',
    mends: [[1, '首孝弟', '首孝悌']],
  },
  {
    name: 'quatrains',
    sha256: 'e93525320f07135862966603c217b7329cac23238fd7636e6219d4f35d9b3a37',
    mends: [
      [4, '双双呜玉珂', '双双鸣玉珂'],
      [14, '避人五陵去', '游人五陵去'],
    ],
  },
];

const english: Text = {
  name: 'mother-goose',
  sha256: '9b24084402036b82deb8f18daa2581e615d5ffa2af0d320dc50f203d7b325b6b',
  mends: [[61, 'sweet--and', 'sweet, and']],
};

test.for([...chinese, english])(
  '$name without its mends is what was digitised',
  ({ name, sha256, mends }) => {
    const lines = shippedText(name).split('\n');
    for (const [line, was, is] of mends) {
      const parts = lines[line - 1]?.split(is);
      expect(parts).toHaveLength(2);
      lines[line - 1] = parts?.join(was) ?? '';
    }
    expect(createHash('sha256').update(lines.join('\n')).digest('hex')).toBe(sha256);
  },
);

describe('the Chinese texts', () => {
  test.each([
    ['sanzijing', 96, 1140],
    ['qianziwen', 125, 1000],
    ['dizigui', 90, 1080],
    ['quatrains', 39, 780],
  ])('%s has %d lines and %d characters besides its punctuation', (name, lines, characters) => {
    const text = shippedText(name);
    expect(text.split('\n')).toHaveLength(lines + 1);
    expect(text.match(/\p{Script=Han}/gu)).toHaveLength(characters);
  });

  test.for(chinese)(
    'each line of $name is made of characters and full-width signs, the last of them a stop',
    ({ name }) => {
      expect(shippedText(name)).toMatch(/^(?:[\p{Script=Han}，。？！]+[。？！]\n)+$/u);
    },
  );

  test('no character of 千字文 stands twice but four that were two before they were simplified', () => {
    const characters = [...shippedText('qianziwen')].filter((sign) => /\p{Script=Han}/u.test(sign));
    const twice = characters.filter((character, at) => characters.indexOf(character) < at);
    expect(twice.toSorted()).toEqual(['云', '巨', '发', '戚'].toSorted());
  });
});

describe('the English text', () => {
  const text = shippedText(english.name);

  test('is plain ASCII, one verse a line, without blank lines, dashes and titles', () => {
    expect(text).toMatch(/^(?:[A-Z"'][A-Za-z ,.;:!?"'-]*[A-Za-z,.;:!?"]\n)+$/);
    expect(text).not.toMatch(/ {2}|--|[A-Z]{2}/);
  });

  test('has 1,653 tokens of 578 kinds with a line break before it', () => {
    const { encode, vocabulary } = createWordTokeniser(`\n${text}`);
    expect([encode(`\n${text}`).length, vocabulary.length]).toEqual([1653, 578]);
  });

  test('has no refrain: only one line stands twice, and any seven tokens have one continuation', () => {
    const lines = text.trimEnd().split('\n');
    expect(lines.filter((line, at) => lines.indexOf(line) < at)).toEqual(['Poor thing!']);
    const { encode } = createWordTokeniser(`\n${text}`);
    const ids = encode(`\n${text}`);
    const next = new Map<string, number>();
    for (const [at, id] of ids.entries()) {
      if (at < 7) continue;
      const context = ids.slice(at - 7, at).join();
      expect(next.get(context) ?? id).toBe(id);
      next.set(context, id);
    }
  });
});
