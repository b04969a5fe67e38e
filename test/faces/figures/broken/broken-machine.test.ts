import { expect, test } from 'vitest';
import { drawFigure, tellFigure } from '../../../../src/faces/figures/draw.ts';
import type { Figure } from '../../../../src/lessons/model/figure.ts';
import { figureOf, sheet, textOf } from '../sheet.ts';

const machine = (fault: string) => figureOf('broken-machine', 'broken-reader', { fault });
const slipped = machine('labels-shifted');
const unscaled = machine('inputs-not-scaled');
const jumping = machine('rate-too-high');
const reciter = figureOf('broken-machine', 'broken-reciter', { fault: 'labels-shifted', steps: 60 });
/** What a question with four short options leaves of a terminal of 60×20. */
const smallest = [56, 9] as const;

/** How often a curve rises by more than a hundredth of a blind guess. */
function risesOf({ trace }: Figure): number {
  const least = (trace.values.blind?.number ?? Number.NaN) / 100;
  const losses = trace.frames.map(({ loss }) => loss);
  return losses.filter((loss, look) => look > 0 && loss - (losses[look - 1] ?? Number.NaN) > least).length;
}

test('beside the machine stands a healthy one on the same scale, and above both how often the loss rose', () => {
  const [titles = '', ...lines] = textOf(drawFigure(slipped, 0, sheet(76, 12))).split('\n');
  expect(titles).toMatch(/^this machine: never rose +a healthy one: never rose$/);
  // Both scales begin with the same number.
  expect(lines[0]?.match(/\d\.\d\d┤/g)).toEqual(['2.88┤', '2.88┤']);
});

test('it shows the whole run, with where each curve of both began and ended, and what is right', () => {
  const drawn = textOf(drawFigure(slipped, 0, sheet(76, 12)));
  expect(drawn).toMatch(/─● practice 2\.25 → 0\.11 ✓100% +─● 2\.53 → 0\.13$/m);
  expect(drawn).toMatch(/·○ exam 2\.50 → 3\.97 ✓3% +·○ 2\.50 → 0\.84 ✓73%$/m);
  expect(drawn).toMatch(/reads 二三十口日田木人大一 {2}again 二三十口日田木人大一 {2}fresh cards ✓2%/);
});

test('what is off the chart is drawn at the top and told in the legend', () => {
  const drawn = textOf(drawFigure(unscaled, 0, sheet(76, 12)));
  expect(drawn).toMatch(/practice 287 → 2\.30/);
  expect(drawn.split('\n')[1]).toMatch(/2\.88┤╮/);
});

test('in the smallest terminal the chart has five rows, and axis and fresh cards give way', () => {
  const lines = textOf(drawFigure(slipped, 0, sheet(...smallest))).split('\n');
  expect(lines).toHaveLength(smallest[1]);
  expect(lines.filter((line) => /┤.*┤/.test(line))).toHaveLength(5);
  expect(lines.join('\n')).not.toContain('fresh');
});

test('in the smallest terminal, where the chart is too coarse for jumps, they are counted in words', () => {
  const drawn = textOf(drawFigure(jumping, 0, sheet(...smallest)));
  expect(risesOf(jumping)).toBeGreaterThan(3);
  expect(drawn).toContain(`this machine: rose ${risesOf(jumping)} times`);
});

test('in the smallest terminal it is to be seen whether there is a gap between practice and exam', () => {
  const drawn = textOf(drawFigure(machine('test-in-training'), 0, sheet(...smallest)));
  expect(drawn).toMatch(
    /practice \S+ → 0\.25 ✓100% +─● \S+ → 0\.13\n·○ exam \S+ → 0\.24 ✓100% +·○ \S+ → 0\.84 ✓73%/,
  );
});

test('a reciter shows what it says instead', () => {
  expect(textOf(drawFigure(reciter, 0, sheet(76, 12)))).toMatch(/it says \S+/);
});

test('in words the curves are told at some moments, and beside them those of the healthy machine', () => {
  const told = tellFigure(slipped, 0, 'en');
  expect(told[0]).toMatch(/^this machine: loss L practice 2\.25( \d+\.\d\d){6} 0\.11, never rose$/);
  expect(told).toContain('right: practice 100%, exam 3%, fresh cards 2%');
  expect(told).toContain('reads: 二三十口日田木人大一; again: 二三十口日田木人大一');
  expect(told.at(-1)).toMatch(/^loss L exam 2\.50( \d+\.\d\d){6} 0\.84, right 73%$/);
  expect(tellFigure(jumping, 0, 'en')[0]).toMatch(new RegExp(`, rose ${risesOf(jumping)} times$`));
});
