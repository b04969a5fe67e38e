import { expect, test } from 'vitest';
import { drawFigure, tellFigure } from '../../../../src/faces/figures/draw.ts';
import { figureOf, sheet, textOf } from '../sheet.ts';

const slipped = figureOf('broken-machine', 'broken-reader', { fault: 'labels-shifted' });
const unscaled = figureOf('broken-machine', 'broken-reader', { fault: 'inputs-not-scaled' });
const reciter = figureOf('broken-machine', 'broken-reciter', { fault: 'labels-shifted', steps: 60 });

test('beside the machine stands a healthy one on the same scale, with its score', () => {
  const [titles = '', ...lines] = textOf(drawFigure(slipped, 0, sheet(76, 12))).split('\n');
  expect(titles).toMatch(/^this machine +a healthy one ✓73%$/);
  // Both scales begin with the same number.
  expect(lines[0]?.match(/\d\.\d\d┤/g)).toEqual(['2.88┤', '2.88┤']);
});

test('it shows the whole run, with where each curve began and ended, and what is right', () => {
  const drawn = textOf(drawFigure(slipped, 0, sheet(76, 12)));
  expect(drawn).toMatch(/─● practice 2\.25 → 0\.11 ✓100% {2}·○ exam 2\.50 → 3\.97 ✓3% {2}fresh cards ✓2%/);
  expect(drawn).toMatch(/reads 二三十口日田木人大一 {2}again 二三十口日田木人大一/);
});

test('what is off the chart is drawn at the top and told in the legend', () => {
  const drawn = textOf(drawFigure(unscaled, 0, sheet(76, 12)));
  expect(drawn).toMatch(/practice 287 → 2\.30/);
  expect(drawn.split('\n')[1]).toMatch(/2\.88┤╮/);
});

test('in few rows the chart keeps four of them, and the axis and the fresh cards give way', () => {
  const lines = textOf(drawFigure(slipped, 0, sheet(56, 7))).split('\n');
  expect(lines).toHaveLength(7);
  expect(lines.filter((line) => /┤.*┤/.test(line))).toHaveLength(4);
  expect(lines.join('\n')).not.toContain('fresh');
});

test('a reciter shows what it says instead', () => {
  expect(textOf(drawFigure(reciter, 0, sheet(76, 12)))).toMatch(/it says \S+/);
});

test('in words the curves are told at some moments, and beside them those of the healthy machine', () => {
  const told = tellFigure(slipped, 0, 'en');
  expect(told[0]).toMatch(/^this machine: loss L practice 2\.25( \d+\.\d\d){6} 0\.11$/);
  expect(told[2]).toMatch(/^a healthy one: /);
  expect(told).toContain('right: practice 100%, exam 3%, fresh cards 2%');
  expect(told.at(-1)).toBe('reads: 二三十口日田木人大一; again: 二三十口日田木人大一');
});
