import stringWidth from 'string-width';
import { formatFixed, formatNumber } from '../../../experiments/core/format-number.ts';
import type { Frame } from '../../../experiments/core/trace.ts';
import { textOfRun } from '../../../experiments/recital/recital-text.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Text } from '../../../text/text.ts';
import { padEnd, padStart } from '../../../text/wrap.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameShown, numberIn, numbersIn } from '../canvas/marks.ts';
import { span } from '../canvas/spans.ts';
import { labelOf, writer } from '../canvas/writer.ts';

const longestBar = 30;

/**
 * What share each place gets: a bar for each, in the order of the run, with its score where it has one, and what is
 * brought home at the end. Where there are more than rows, the rest are one row.
 */
export const shares: Drawing = {
  draw(figure, index, canvas) {
    const frame = frameShown(figure, index);
    const under = remark(figure, frame);
    const room = canvas.rows - (under ? 1 : 0);
    const { words } = writer(canvas);
    const lines = drawRows(rowsFor(figure, frame, room), canvas);
    return under ? [...lines, [span(words(under), 'heading')]] : lines;
  },
  tell(figure, index, language) {
    const frame = frameShown(figure, index);
    const told = rowsFor(figure, frame, 5).map(({ name, score, share }) => {
      const named = typeof name === 'string' ? name : name[language];
      return [named, score, shown(share)].filter((part) => part !== undefined).join(' ');
    });
    const more = remark(figure, frame);
    return [told.join(figureWords.semicolon[language]), ...(more ? [more[language]] : [])];
  },
};

type Row = {
  readonly name: Text | string;
  readonly score: string | undefined;
  /** Of 1; none where it is not worked out yet, or asked for. */
  readonly share: number | undefined;
};

function rowsFor(figure: Figure, frame: Frame, room: number): Row[] {
  const scores = numbersIn(frame, 'scores');
  const powers = numbersIn(frame, 'powers');
  const given = figure.hide.includes('shares') ? [] : numbersIn(frame, 'shares');
  const tokens = numbersIn(frame, 'tokens');
  const vocabulary = tokens.length > 0 ? textOfRun(figure.trace)?.tokeniser.vocabulary : undefined;
  const count = Math.max(scores.length, numbersIn(frame, 'shares').length, tokens.length);
  const raised = numberIn(frame, 'temperature') === 1 ? 'e^s' : 'e^(s/T)';
  const isHidden = (mark: string) => figure.hide.includes(mark);
  const all = Array.from({ length: count }, (_, i): Row => {
    const token = vocabulary?.[tokens[i] ?? -1];
    const [score, power] = [scores[i], isHidden('powers') ? undefined : powers[i]];
    const grown = power === undefined ? '' : `  ${raised} ${formatNumber(power)}`;
    return {
      name: token === undefined ? labelOf(figure, i, 'x') : token === '\n' ? figureWords.lineEnd : token,
      score: score === undefined ? undefined : `${formatNumber(score)}${grown}`,
      share: given[i],
    };
  });
  if (all.length <= room || room < 2) return all.slice(0, Math.max(0, room));
  const rest = all.slice(room - 1);
  const name = figureWords.others(rest.length);
  const share = rest.reduce((sum, row) => sum + (row.share ?? 0), 0);
  return [...all.slice(0, room - 1), { name, score: undefined, share: given.length > 0 ? share : undefined }];
}

/** What stands under the bars: how far a text was read, or what is brought home. */
function remark(figure: Figure, frame: Frame): Text | undefined {
  const counted = numberIn(frame, 'counted');
  if (counted !== undefined) return figureWords.counted(counted);
  const mixture = figure.hide.includes('mixture') ? undefined : numberIn(frame, 'mixture');
  if (mixture === undefined) return undefined;
  const handed = numbersIn(frame, 'values').map(formatNumber).join(' ');
  const number = formatNumber(mixture);
  return text(
    `包裹 ${handed}，按份数拿 → 带回 ${number}`,
    `parcels ${handed}, each by its share → ${number} comes home`,
  );
}

function drawRows(rows: readonly Row[], canvas: Canvas): Drawn[] {
  const { words } = writer(canvas);
  const written = rows.map(({ name, score, share }) => ({
    name: words(name),
    score: score === undefined ? '' : words(score),
    share,
  }));
  const names = Math.max(2, ...written.map(({ name }) => stringWidth(name)));
  const scores = Math.max(0, ...written.map(({ score }) => stringWidth(score)));
  const head = names + (scores > 0 ? scores + 2 : 0) + 4;
  const room = Math.max(0, Math.min(longestBar, canvas.columns - head - 7));
  const largest = Math.max(...written.map(({ share }) => share ?? 0));
  return written.map(({ name, score, share }) => {
    const isLargest = share !== undefined && share > 0 && share === largest;
    const style = isLargest ? 'accent' : undefined;
    const lead = `  ${padEnd(name, names)}${scores > 0 ? `  ${padEnd(score, scores)}` : ''}  `;
    if (share === undefined) return [span(lead), span('?', 'dim')];
    // The bars are of the whole: the largest share fills half of them if it is a half.
    const bar = padEnd(canvas.signs.barFull.repeat(Math.round(Math.min(1, share) * room)), room);
    return [span(lead, style), span(bar, style), span(padStart(words(shown(share) ?? ''), 7), style)];
  });
}

function shown(share: number | undefined): string | undefined {
  return share === undefined ? undefined : `${formatFixed(100 * share, 1)}%`;
}
