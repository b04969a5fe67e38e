import stringWidth from 'string-width';
import { formatFixed } from '../../experiments/core/format-number.ts';
import type { Language } from '../../text/text.ts';
import { padEnd, padStart } from '../../text/wrap.ts';
import type { Losses } from '../../tutor/bubble.ts';
import type { Canvas, Drawn } from '../figures/canvas/canvas.ts';
import { span } from '../figures/canvas/spans.ts';
import { writer } from '../figures/canvas/writer.ts';

const longestBar = 40;
const numberColumns = 6;

/** The losses of the learner and of machines, the smallest first, each as a bar on one scale: the longest fills the axis. */
export function drawLossBars(
  { bars }: Losses,
  canvas: Pick<Canvas, 'columns' | 'language' | 'signs'>,
): Drawn[] {
  const { words } = writer(canvas);
  const { signs } = canvas;
  const margin = Math.max(...bars.map(({ name }) => stringWidth(words(name)))) + 3;
  const room = Math.max(4, Math.min(longestBar, canvas.columns - margin - numberColumns));
  const longest = Math.max(...bars.map(({ loss }) => loss));
  return sorted(bars).map(({ name, loss, isLearner }) => {
    const length = longest > 0 ? Math.round((loss / longest) * room) : 0;
    const named = `${isLearner ? signs.selected : ' '} ${words(name)}`;
    const style = isLearner ? 'accent' : undefined;
    return [
      span(padEnd(named, margin), style),
      span(signs.barFull.repeat(length), style ?? 'dim'),
      span(padStart(formatFixed(loss, 2), numberColumns), style),
    ];
  });
}

/** The same in one line. */
export function tellLosses({ bars }: Losses, language: Language): string {
  const separator = { zh: '，', en: ', ' }[language];
  return sorted(bars)
    .map(({ name, loss }) => `${name[language]} ${formatFixed(loss, 2)}`)
    .join(separator);
}

function sorted(bars: Losses['bars']) {
  return bars.toSorted((a, b) => a.loss - b.loss);
}
