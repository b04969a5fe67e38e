import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCharacterTokeniser, createWordTokeniser, type Tokeniser } from '../../../src/engine/index.ts';
import { shippedText } from './shipped-text.ts';

/** Text with many words, signs and breaks side by side, and some of any characters at all. */
const text = fc.oneof(
  fc
    .array(
      fc.constantFrom('a', 'The', "don't", 'plum-cake', "'tis", ...'\n \t\'"’“”‘,.;:!?…()[]-–—&$3é́字，𬨎😀_'),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

const makers: [name: string, create: (text: string) => Tokeniser][] = [
  ['characters', createCharacterTokeniser],
  ['words', createWordTokeniser],
];

describe.each(makers)('a tokeniser of %s', (_name, create) => {
  test('knows every token of its own text, each once, in the order of first appearance', () => {
    fc.assert(
      fc.property(text, (text) => {
        const { vocabulary, encode, unknown } = create(text);
        const ids = encode(text);
        expect(unknown(text)).toEqual([]);
        expect([...new Set(ids)]).toEqual([...vocabulary.keys()]);
        expect(new Set(vocabulary).size).toBe(vocabulary.length);
      }),
    );
  });

  test('gives the same ids again for what it decoded, in whatever order they come', () => {
    const idsOfText = text.chain((text) => {
      const { vocabulary } = create(text);
      const ids = vocabulary.length > 0 ? fc.array(fc.nat(vocabulary.length - 1)) : fc.constant([]);
      return fc.record({ text: fc.constant(text), ids });
    });
    fc.assert(
      fc.property(idsOfText, ({ text, ids }) => {
        const { encode, decode } = create(text);
        expect(encode(decode(ids))).toEqual(ids);
      }),
    );
  });

  test('takes another text exactly if it lacks none of its tokens', () => {
    fc.assert(
      fc.property(text, text, (own, other) => {
        const { encode, unknown } = create(own);
        if (unknown(other).length > 0) expect(() => encode(other)).toThrow(RangeError);
        else expect(encode(other)).toHaveLength(create(other).encode(other).length);
      }),
    );
  });

  test.each([-1, 1.5, 3, Number.NaN])('has no token for the id %d', (id) => {
    expect(() => create('a\nb').decode([0, id])).toThrow(RangeError);
  });
});

test('characters are code points, kept one by one', () => {
  const { vocabulary, encode, decode } = createCharacterTokeniser('易𬨎攸畏，\n易');
  expect(vocabulary).toEqual(['易', '𬨎', '攸', '畏', '，', '\n']);
  expect(encode('𬨎易')).toEqual([1, 0]);
  expect(decode([1, 0, 5])).toBe('𬨎易\n');
});

test('an accent written as a sign of its own stays in its word', () => {
  expect(createWordTokeniser('cafe\u0301s').vocabulary).toEqual(['cafe\u0301s']);
});

test('an error names what is unknown, each once', () => {
  expect(() => createCharacterTokeniser('人之初').encode('人之\n学\n')).toThrow(
    'encode: the vocabulary lacks "\\n", "学".',
  );
  expect(createWordTokeniser('The cat sat.').unknown('the cat, the hat.')).toEqual(['the', ',', 'hat']);
});

test('words keep their apostrophes, hyphens and case; signs and line breaks stand alone', () => {
  const { vocabulary } = createWordTokeniser(
    `The sheep's here,\n  the "plum-cake" isn't; 'tis St. Ives’ (45)!`,
  );
  const signs = ['"', 'plum-cake', "isn't", ';', "'tis", 'St', '.', 'Ives', '’', '(', '45', ')', '!'];
  expect(vocabulary).toEqual(['The', "sheep's", 'here', ',', '\n', 'the', ...signs]);
});

test.each([
  'Baker\'s man! "Yes," she said, "it is."',
  "The dogs' tails (all three) wag: [so] they 'gin; don't they?",
  '\n“It’s gone…”\n\n‘So it is.’\n',
  '"One quote opens a line,\n"another the next."',
])('%j has its spaces where English has them', (text) => {
  const { encode, decode } = createWordTokeniser(text);
  expect(decode(encode(text))).toBe(text);
});

test('the shipped rhymes come back to the letter', () => {
  const text = `\n${shippedText('mother-goose')}`;
  const { encode, decode } = createWordTokeniser(text);
  expect(decode(encode(text))).toBe(text);
});
