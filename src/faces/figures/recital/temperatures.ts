import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Language } from '../../../text/text.ts';
import { padStart, wrapHead } from '../../../text/wrap.ts';
import { text } from '../../words/strings.ts';
import type { Drawn } from '../canvas/canvas.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameAt, numberIn } from '../canvas/marks.ts';
import { span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';
import { sampleIn } from './sample-text.ts';

const temperatureWords = {
  known: text('书里原有的句子', 'phrases from the book'),
  different: text('不重样的', 'different ones'),
} as const;

const longestDegree = 'T = 0.2'.length;

/** What one network says at each of several temperatures, the present one last; of every one before it a line. */
export const temperatures: Drawing = {
  draw(figure, index, canvas) {
    const { words } = writer(canvas);
    const { columns, signs } = canvas;
    const frame = frameAt(figure, index);
    const now: Drawn[] = [
      [span(words(degree(frame)), 'heading'), span(`   ${words(shares(frame, canvas.language))}`)],
      ...wrapHead(words(sampleIn(figure, frame)), columns, 2, words('…')).map((line) => [
        span(line, 'accent'),
      ]),
    ];
    const before = figure.trace.frames.slice(0, index).flatMap((earlier): Drawn[] => {
      const said = words(sampleIn(figure, earlier));
      const head = `${words(degree(earlier))}${padStart(words(percentOf(earlier, 'known')), 6)}  `;
      const [line = ''] = wrapHead(said, Math.max(4, columns - head.length - 1), 1, signs.ellipsis);
      return [[span(head, 'dim'), span(line)]];
    });
    const room = canvas.rows - now.length;
    return [...(room > 0 ? before.slice(-room) : []), ...now];
  },
  tell(figure, index, language) {
    const frame = frameAt(figure, index);
    const said = sampleIn(figure, frame);
    return [
      `${degree(frame).trim()}${figureWords.colon[language]}${shares(frame, language)}`,
      ...(said ? [said] : []),
    ];
  },
};

function degree(frame: Frame): string {
  return `T = ${formatNumber(numberIn(frame, 'temperature') ?? Number.NaN)}`.padEnd(longestDegree);
}

function percentOf(frame: Frame, mark: string): string {
  return `${Math.round(numberIn(frame, mark) ?? Number.NaN)}%`;
}

function shares(frame: Frame, language: Language): string {
  const { known, different } = temperatureWords;
  return `${known[language]} ${percentOf(frame, 'known')}${figureWords.comma[language]}${different[language]} ${percentOf(frame, 'different')}`;
}
