import type { CalibrationDot } from '../../learner/calibration.ts';
import type { Language } from '../../text/text.ts';
import type { Canvas, Drawn } from '../figures/canvas/canvas.ts';
import { clip, span } from '../figures/canvas/spans.ts';
import { writer } from '../figures/canvas/writer.ts';
import { text } from '../words/strings.ts';

/** A line for each level of confidence: a ring where one said to be, a ball where one was. */
export function drawCalibration(dots: readonly CalibrationDot[], canvas: Canvas): readonly Drawn[] {
  const { signs, columns, language } = canvas;
  const { words } = writer(canvas);
  const width = Math.max(11, Math.min(41, columns - 34));
  const place = (share: number) => Math.round(share * (width - 1));
  const lines = dots.map((dot): Drawn => {
    const cells = Array.from({ length: width }, () => span(signs.horizontal, 'dim'));
    cells[place(dot.stated)] = span(signs.hollow);
    cells[place(dot.right)] = span(signs.ball, 'accent');
    return [
      span(`${percent(dot.stated).padStart(5)} `),
      ...cells,
      span(`  ${words(tellDot(dot)[language])}`),
    ];
  });
  const legend: Drawn = [
    span(`      ${signs.hollow} ${words(said.stated)}   `),
    span(signs.ball, 'accent'),
    span(` ${words(said.right)}`),
  ];
  return clip(dots.length > 0 ? [...lines, legend] : [], canvas);
}

export function tellCalibration(dots: readonly CalibrationDot[], language: Language): readonly string[] {
  return dots.map((dot) => said.line(percent(dot.stated), tellDot(dot)[language])[language]);
}

function tellDot({ right, count }: CalibrationDot) {
  const rights = Math.round(right * count);
  return text(
    `${count} 次对 ${rights} 次（${percent(right)}）`,
    `${rights} of ${count} right (${percent(right)})`,
  );
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

const said = {
  stated: text('你说的把握', 'as sure as you said'),
  right: text('真的答对', 'as often as you were right'),
  line: (stated: string, told: string) =>
    text(`说有 ${stated} 把握时：${told}`, `When ${stated} sure: ${told}`),
};
