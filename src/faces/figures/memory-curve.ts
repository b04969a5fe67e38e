import type { MemoryDots } from '../../learner/memory-dots.ts';
import { recallAt } from '../../learner/schedule.ts';
import type { Language, Text } from '../../lessons/text.ts';
import { text } from '../strings.ts';
import type { Canvas, Drawn } from './canvas.ts';
import { clip, packLines, span } from './lines.ts';
import { drawPlot, type PlotMark } from './plot.ts';
import { writer } from './write.ts';

const points = 60;
/** In strengths: the curve is drawn as far as the learner's dots go, within these. */
const shortest = 3;
const longest = 12;

/** The forgetting curve with the learner's own dots: what was remembered when it came back, and what is waiting. */
export function drawMemory(memory: MemoryDots, canvas: Canvas): readonly Drawn[] {
  const { glyphs } = canvas;
  const { words } = writer(canvas);
  const oldest = Math.max(shortest, ...[...memory.reviewed, ...memory.due].map(({ age }) => Math.ceil(age)));
  const to = Math.min(longest, oldest);
  const curve = Array.from({ length: points }, (_, point) => {
    const x = (to * point) / (points - 1);
    return { x, y: 100 * recallAt(x) };
  });
  const marks: PlotMark[] = [
    ...memory.due.map(({ age, recall }): PlotMark => ({ x: age, y: 100 * recall, sign: glyphs.hollow })),
    ...memory.reviewed.map(
      ({ age, share }): PlotMark => ({ x: age, y: 100 * share, sign: glyphs.ball, style: 'accent' }),
    ),
  ];
  const legend = packLines(
    [
      ...(memory.reviewed.length > 0
        ? [[span(glyphs.ball, 'accent'), span(` ${words(said.reviewed)}`)]]
        : []),
      ...(memory.due.length > 0 ? [[span(glyphs.hollow), span(` ${words(said.due)}`)]] : []),
      [span(words(said.strength), 'dim')],
    ],
    canvas.columns,
  );
  const room = { ...canvas, rows: canvas.rows - legend.length };
  const plot = drawPlot({ curve, marks, xName: words(said.age), yName: '%' }, room);
  return plot.length > 0 ? clip([...plot, ...legend], canvas) : [];
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
  age: text('过了几个 S', 'age, in S'),
  strength: text('S：记得的可能降到 90% 要多少天', 'S: the days until 90 % are still known'),
};
