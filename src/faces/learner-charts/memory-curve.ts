import type { MemoryDots } from '../../learner/memory-dots.ts';
import { recallAt } from '../../learner/schedule.ts';
import type { Language, Text } from '../../text/text.ts';
import type { Canvas, Drawn } from '../figures/canvas/canvas.ts';
import { short } from '../figures/canvas/number-columns.ts';
import { drawPlot, type PlotMark } from '../figures/canvas/plot.ts';
import { clip, packLines, span } from '../figures/canvas/spans.ts';
import { writer } from '../figures/canvas/writer.ts';
import { text } from '../words/strings.ts';

const points = 60;
/** In strengths: the curve is drawn as far as the learner's oldest dot, at least so far. */
const shortest = 3;

/** The forgetting curve with the learner's own dots: what was remembered when it came back, and what is waiting. */
export function drawMemory(memory: MemoryDots, canvas: Canvas): readonly Drawn[] {
  const { signs } = canvas;
  const { words } = writer(canvas);
  const oldest = Math.max(shortest, ...[...memory.reviewed, ...memory.due].map(({ age }) => Math.ceil(age)));
  const even = Array.from({ length: points }, (_, point) => ageAt((across(oldest) * point) / (points - 1)));
  // Through each dot that waits, however coarse the cells are.
  const ages = [...even, ...memory.due.map(({ age }) => age)].sort((a, b) => a - b);
  const curve = ages.map((age) => ({ x: across(age), y: 100 * recallAt(age) }));
  const marks: PlotMark[] = [
    ...memory.due.map(
      ({ age, recall }): PlotMark => ({ x: across(age), y: 100 * recall, sign: signs.hollow }),
    ),
    ...memory.reviewed.map(
      ({ age, share }): PlotMark => ({
        x: across(age),
        y: 100 * share,
        sign: signs.ball,
        style: 'accent',
      }),
    ),
  ];
  const legend = packLines(
    [
      ...(memory.reviewed.length > 0 ? [[span(signs.ball, 'accent'), span(` ${words(said.reviewed)}`)]] : []),
      ...(memory.due.length > 0 ? [[span(signs.hollow), span(` ${words(said.due)}`)]] : []),
    ],
    canvas.columns,
  );
  const room = { ...canvas, rows: canvas.rows - legend.length };
  const ticks = ticksTo(oldest).map((age) => ({ x: across(age), shown: words(short(age, 0)) }));
  const plot = drawPlot({ curve, marks, xName: words(said.age), yName: '%', ticks }, room);
  return plot.length > 0 ? clip([...plot, ...legend], canvas) : [];
}

// After a pause one question may be hundreds of strengths old, and another one.
function across(age: number): number {
  return Math.log1p(age);
}

function ageAt(x: number): number {
  return Math.expm1(x);
}

/** 0, 1, 3, 10, 30… below the oldest age, and that one. */
function ticksTo(oldest: number): readonly number[] {
  const ticks = [0];
  for (let power = 1; power < oldest; power *= 10)
    ticks.push(...[power, 3 * power].filter((age) => age < oldest));
  return [...ticks, oldest];
}

/** What was remembered, and what the curve had said. */
export function tellMemory({ reviewed }: MemoryDots, language: Language): readonly string[] {
  const count = reviewed.reduce((sum, dot) => sum + dot.count, 0);
  if (count === 0) return [];
  const right = reviewed.reduce((sum, { share, count }) => sum + share * count, 0);
  const expected = reviewed.reduce((sum, { age, count }) => sum + recallAt(age) * count, 0) / count;
  return [recalled(Math.round(right), count, Math.round(100 * expected))[language]];
}

function recalled(right: number, count: number, expected: number): Text {
  const share = Math.round((100 * right) / count);
  return text(
    `复习过 ${count} 次，记得 ${right} 次（${share}%）；遗忘曲线说 ${expected}%。`,
    `${count} ${count === 1 ? 'review' : 'reviews'}, ${right} remembered (${share} %); the forgetting curve says ${expected} %.`,
  );
}

const said = {
  reviewed: text('你复习时记得的比例', 'what you remembered'),
  due: text('等着复习的题', 'waiting for review'),
  age: text(
    '过了几个 S（S：记得的可能降到 90% 要多少天）',
    'age in S (S: the days until 90 % are still known)',
  ),
};
