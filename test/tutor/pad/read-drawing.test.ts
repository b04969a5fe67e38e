import { expect, test } from 'vitest';
import { readDrawing } from '../../../src/tutor/pad/read-drawing.ts';
import { rowsOf } from './drawings.ts';

test('seven rows in a line are a drawing that is handed in', () => {
  const actions = readDrawing(rowsOf(3));
  expect(actions?.map((action) => action.do)).toEqual(['clear', ...Array(7).fill('row'), 'done']);
});

test.each(['..#..', '__X__', '..＃．．', ' 00100 '])('%s is one row', (typed) => {
  expect(readDrawing(typed)).toEqual([{ do: 'row', ink: [false, false, true, false, false] }]);
});

test.each([
  ['口', 4],
  ['5', 4],
  ['10', 9],
])('%s is the name of a character', (typed, label) => {
  expect(readDrawing(typed)).toEqual([{ do: 'name', label }]);
});

test.each(['', 'house', '........', '#.# #.#', '中'])('“%s” is neither', (typed) => {
  expect(readDrawing(typed)).toBeUndefined();
});
