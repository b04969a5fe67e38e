import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openRun } from '../../../src/experiments/open-run.ts';
import { digestOf, ownTextLimits, prepareText, tokensOf } from '../../../src/experiments/recital/own-text.ts';
import { textOfRun } from '../../../src/experiments/recital/recital-text.ts';
import { shippedTexts } from '../../../src/experiments/recital/shipped-texts.ts';
import { runExperiment } from '../../../src/experiments/run.ts';
import { decodeRun, encodeRun } from '../../../src/experiments/run-code/run-code.ts';

const poem = '床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n'.repeat(4);
const rhyme = 'The rose is red, the violet is blue,\nThe gillyflower sweet, and so are you.\n'.repeat(4);

function problemOf(text: string): string | undefined {
  const prepared = prepareText(text);
  return 'problem' in prepared ? prepared.problem.kind : undefined;
}

describe('a text is refused', () => {
  test.each([
    ['', 'empty'],
    ['\ufeff \n\t\r\n', 'empty'],
    [`${poem}\u0000`, 'binary'],
    [`${poem}\u001b[31m`, 'binary'],
    ['啊'.repeat(100), 'one-kind'],
    ['啊\n'.repeat(100), 'one-kind'],
    ['la '.repeat(100), 'one-kind'],
    ['床前明月光。', 'too-short'],
    ['three little words', 'too-short'],
    [String.fromCodePoint(...Array.from({ length: 3500 }, (_, at) => 0x4e00 + at)), 'too-many-kinds'],
  ])('%j: %s', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  test('only because of what it is: one that is just long enough is taken', () => {
    const chars = (count: number) => '甲乙丙丁'.repeat(20).slice(0, count);
    expect(problemOf(chars(ownTextLimits.shortest))).toBeUndefined();
    expect(problemOf(chars(ownTextLimits.shortest - 1))).toBe('too-short');
  });
});

test('however its lines end, it is the same text', () => {
  const same = [
    poem,
    `\ufeff${poem}`,
    poem.replaceAll('\n', '\r\n'),
    poem.replaceAll('\n', '  \n'),
    `\n\n${poem}\n`,
  ];
  expect(new Set(same.map((text) => JSON.stringify(prepareText(text)))).size).toBe(1);
});

test('what was prepared is prepared already, whatever was typed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (typed) => {
      const prepared = prepareText(typed + poem);
      if ('text' in prepared) expect(prepareText(prepared.text)).toEqual(prepared);
    }),
  );
});

test.each<readonly [text: string, kind: string]>([
  [poem, 'characters'],
  [rhyme, 'words'],
  ['Мой дядя самых честных правил, когда не в шутку занемог', 'words'],
  ['ああ、そうですか。わかりました。', 'characters'],
  [
    '人之初 (Men at their birth) 性本善 (are naturally good) 性相近 习相远 苟不教 性乃迁 教之道 贵以专',
    'characters',
  ],
  ['ACGTACGTTAGC'.repeat(9), 'characters'],
  ...Object.entries(shippedTexts).map(
    ([name, text]) => [text, name === 'mother-goose' ? 'words' : 'characters'] as const,
  ),
])('%s is cut into %s', (text, kind) => {
  expect(tokensOf(text)).toBe(kind);
});

describe('a run on a text of one’s own', () => {
  const prepared = prepareText(poem);
  if (!('text' in prepared)) throw new Error('the poem is fine');
  const { text: ownText } = prepared;
  const run = {
    experiment: 'recital',
    params: { text: 'own', digest: digestOf(ownText), steps: 6 },
    seed: 1,
  };

  test('learns that text', () => {
    const trace = runExperiment({ ...run, ownText });
    if (Array.isArray(trace)) throw new Error(trace[0]?.what);
    expect(trace.ownText).toBe(ownText);
    expect(textOfRun(trace)?.tokeniser.vocabulary).toContain('霜');
    expect(trace.values.vocabulary?.number).toBe(new Set(ownText).size);
  });

  test.each([undefined, prepareTextOf(rhyme), `${ownText}\n`])('is not opened without it: %j', (other) => {
    const asked = { ...run, ...(other !== undefined && { ownText: other }) };
    expect(runExperiment(asked)).toMatchObject([{ param: 'text' }]);
    expect(openRun(asked)).toMatchObject([{ param: 'text' }]);
  });

  test('has a code that names the text and does not hold it', () => {
    const code = encodeRun({ ...run, ownText }) ?? '';
    expect(code.length).toBeLessThan(40);
    const decoded = decodeRun(code);
    if (decoded.kind !== 'run') throw new Error(decoded.kind);
    expect(decoded.run).toMatchObject({ params: run.params, seed: 1 });
    expect(decoded.run.ownText).toBeUndefined();
  });
});

function prepareTextOf(typed: string): string {
  const prepared = prepareText(typed);
  return 'text' in prepared ? prepared.text : '';
}
