import { expect, test } from 'vitest';
import { drawFigure, tellFigure } from '../../../../src/faces/figures/draw.ts';
import { figureOf, lastOf, sheet, textOf } from '../sheet.ts';

const memory = figureOf('forgetting-curve', 'forgetting-curve', { stability: 10, days: 60, reviews: [20] });

test('the curve ends today, on a scale of the whole run', () => {
  const at = (day: number) => textOf(drawFigure(memory, day, sheet(76, 12)));
  expect(at(0)).not.toContain('─╮');
  expect(at(60)).toContain('╭');
  for (const day of [0, 19, 60]) expect(at(day)).toMatch(/100.*┤[\s\S]*80.*┤[\s\S]*60 days/);
});

test('a curve that falls far is drawn from a lower ten on', () => {
  const short = figureOf('forgetting-curve', 'forgetting-curve', { stability: 0.1, days: 300 });
  const lowest = Math.min(...short.trace.frames.map(({ marks }) => Number(marks.retention)));
  const from = new RegExp(`^\\s+${10 * Math.floor(lowest / 10)}(\\.0)?┤`, 'm');
  expect(textOf(drawFigure(short, lastOf(short), sheet(76, 12)))).toMatch(from);
});

test('it is told how much is recalled, how stable it is and how often it was gone over', () => {
  expect(tellFigure(memory, 10, 'en')).toEqual(['day 10: recalled 90%, stability S = 10 days, reviews 0']);
  expect(tellFigure(memory, 20, 'zh')).toEqual(['第 20 天：还记得 100%，稳定度 S = 30 天，复习次数 1']);
});

test('a network at rest is told to be left alone, not to be learning', () => {
  const rest = figureOf('tasks', 'forgetting', { stepsA: 10, rest: 20, stepsB: 0 });
  const [, remark] = tellFigure(rest, lastOf(rest), 'en');
  expect(remark).toBe('left alone, nothing is trained');
});
