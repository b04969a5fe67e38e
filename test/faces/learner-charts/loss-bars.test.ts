import { expect, test } from 'vitest';
import { widest } from '../../../src/faces/figures/canvas/spans.ts';
import { drawLossBars, tellLosses } from '../../../src/faces/learner-charts/loss-bars.ts';
import { same } from '../../../src/text/text.ts';
import type { Losses } from '../../../src/tutor/bubble.ts';
import { sheet, textOf } from '../figures/sheet.ts';

const losses: Losses = {
  title: same('after 8 bets'),
  bars: [
    { name: { zh: '你', en: 'you' }, loss: 1.5, isLearner: true },
    { name: { zh: '瞎猜', en: 'blind guess' }, loss: 6, isLearner: false },
    { name: { zh: '数两连的表', en: 'table of pairs' }, loss: 3, isLearner: false },
    { name: { zh: '网络', en: 'net' }, loss: 9, isLearner: false },
  ],
};

test('the smallest loss stands first, the learner is marked, and the longest bar fills the axis', () => {
  const [first = '', second = '', third = '', last = ''] = textOf(drawLossBars(losses, sheet(76, 10))).split(
    '\n',
  );
  const bar = (line: string) => line.match(/█+/)?.[0].length ?? 0;
  expect(first).toMatch(/^▸ you .* 1\.50$/);
  expect(second).toMatch(/^ {2}table of pairs .* 3\.00$/);
  // One scale for all, also for what is worse than blind.
  for (const [line, loss] of [
    [first, 1.5],
    [second, 3],
    [third, 6],
  ] as const)
    expect(bar(line)).toBe(Math.round((bar(last) * loss) / 9));
});

test('they keep to a small canvas in both sets of glyphs', () => {
  for (const set of ['unicode', 'ascii'] as const)
    expect(widest(drawLossBars(losses, sheet(56, 10, { set })))).toBeLessThanOrEqual(56);
});

test('in words they are one line, in the same order', () => {
  expect(tellLosses(losses, 'en')).toBe('you 1.50, table of pairs 3.00, blind guess 6.00, net 9.00');
  expect(tellLosses(losses, 'zh')).toBe('你 1.50，数两连的表 3.00，瞎猜 6.00，网络 9.00');
});
