import { expect, test } from 'vitest';
import { compareRecital, type RecitedLine } from '../../../src/experiments/recital/compare-recital.ts';
import { tokenise } from '../../../src/experiments/recital/recital-text.ts';

const text = tokenise('山高月小，水落石出。\n江流有声，断岸千尺。\n山高月小，水落石出。\n');
const shown = (lines: readonly RecitedLine[]) =>
  lines.map(
    ({ line, pieces }) =>
      `${line} ${pieces.map((piece) => (piece.kind === 'right' ? piece.text : `${piece.said}→${piece.meant}`)).join('|')}`,
  );

test('of a recital without an error its first lines are shown', () => {
  const compared = compareRecital(text, text.ids);
  expect(compared).toMatchObject({ wrong: 0, lines: [] });
  expect(shown(compared.rightLines)).toEqual([
    '1 山高月小，水落石出。',
    '2 江流有声，断岸千尺。',
    '3 山高月小，水落石出。',
  ]);
});

test('of one with errors only the lines that have some, each with what was said and what is right', () => {
  const said = [...text.ids];
  const place = text.ids.indexOf(text.tokeniser.encode('江')[0] ?? -1);
  said[place] = text.tokeniser.encode('山')[0] ?? -1;
  const compared = compareRecital(text, said);
  expect(compared).toMatchObject({ wrong: 1, rightLines: [] });
  expect(shown(compared.lines)).toEqual(['2 山→江|流有声，断岸千尺。']);
});
