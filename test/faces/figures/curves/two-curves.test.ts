import { expect, test } from 'vitest';
import { drawFigure, tellFigure } from '../../../../src/faces/figures/draw.ts';
import type { Figure } from '../../../../src/lessons/model/figure.ts';
import { figureOf, lastOf, sheet, textOf } from '../sheet.ts';

const noisy = { points: 24, noise: 0.35, neurons: 16, optimiser: 'adam', learningRate: 0.05, steps: 600 };
const overfit = figureOf('train-test', 'classifier', noisy);

test('both curves stand in one chart, told apart by their strokes and their ends', () => {
  const drawn = textOf(drawFigure(overfit, lastOf(overfit), sheet(76, 14)));
  for (const sign of ['●', '○', '─●', '·○', '╰', '·']) expect(drawn).toContain(sign);
});

test('the second curve does not show before its frame', () => {
  const early = textOf(drawFigure(overfit, 2, sheet(76, 14)));
  const late = textOf(drawFigure(overfit, lastOf(overfit), sheet(76, 14)));
  const dots = (text: string) => text.match(/·/g)?.length ?? 0;
  expect(dots(early)).toBeLessThan(dots(late));
});

test('a question can hide the second curve: the finished first one is drawn, and nothing tells of the other', () => {
  const asked: Figure = { ...overfit, hide: ['testLoss'] };
  const drawn = textOf(drawFigure(asked, 0, sheet(76, 14)));
  expect(drawn).toMatch(/step 600 .*○ new \?/);
  expect(drawn.match(/·/g)).toHaveLength(1);
  expect(tellFigure(asked, 0, 'en')).toEqual([expect.stringMatching(/^step 600: .*, new \?$/)]);
});

test('at the end it is told where new points were judged best', () => {
  const [now, best] = tellFigure(overfit, lastOf(overfit), 'en');
  expect(now).toMatch(/^step 600: loss L: seen [\d.]+, new [\d.]+$/);
  expect(best).toMatch(/^new ones lowest at step \d+: [\d.]+\.$/);
});

test('two tasks are drawn on a scale of a hundred, and it is told which of them is being learned', () => {
  const { trace } = overfit;
  const moment = (at: number, accuracyA: number, accuracyB: number) => ({
    at,
    loss: 0,
    marks: { accuracyA, accuracyB, taskBFrom: 10 },
    working: [],
  });
  const frames = [moment(0, 20, 20), moment(5, 90, 20), moment(15, 10, 95)] as const;
  const figure: Figure = { name: 'tasks', trace: { ...trace, frames }, labels: [], hide: [] };
  expect(tellFigure(figure, 1, 'en')).toEqual([
    'step 5: accuracy: old task 90%, new task 20%',
    'learning the old task',
  ]);
  expect(tellFigure(figure, 2, 'zh')).toEqual(['第 15 步：准确率：旧课 10%，新课 95%', '正在学新课']);
  expect(textOf(drawFigure(figure, 2, sheet(76, 14)))).toContain('100');
});
