import type { Figure } from '../../../lessons/model/figure.ts';
import { padEnd, padStart } from '../../../text/wrap.ts';
import type { Canvas, Drawn, SpanStyle } from '../canvas/canvas.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';
import { type LaneWidths, type Runner, runnerLoss, runnerName } from './race-runners.ts';

/** `η = 0.1  ├───────●······◎  0.0360` and how it goes, in a sign and a word. */
export function laneLine(figure: Figure, runner: Runner, widths: LaneWidths, canvas: Canvas): Drawn {
  const { words } = writer(canvas);
  const { signs } = canvas;
  const { arrivedAt, state, progress } = runner;
  const track = widths.track - 2;
  const isHome = arrivedAt !== undefined;
  const done = isHome ? track : Math.min(track - 1, Math.round(progress * (track - 1)));
  const sign = isHome ? signs.right : state === 'explodes' ? signs.wrong : state === 'bounces' ? '=' : ' ';
  const how = isHome ? figureWords.arrived(arrivedAt) : figureWords[state];
  const style: SpanStyle = isHome ? 'right' : state === 'explodes' || state === 'bounces' ? 'wrong' : 'dim';
  return [
    span(padEnd(runnerName(figure, runner, canvas), widths.label)),
    span(signs.horizontal.repeat(done), style),
    span(state === 'explodes' ? signs.wrong : signs.ball, isHome ? 'right' : 'accent'),
    span(signs.dot.repeat(Math.max(0, track - done)), 'dim'),
    span(isHome ? ' ' : signs.goal, 'dim'),
    span(padStart(runnerLoss(runner, canvas), widths.loss)),
    span(` ${sign} ${words(how)}`, style),
  ];
}
