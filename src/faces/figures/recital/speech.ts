import stringWidth from 'string-width';
import type { RecitedLine } from '../../../experiments/recital/compare-recital.ts';
import type { TokenKind } from '../../../experiments/recital/own-text.ts';
import type { Language } from '../../../text/text.ts';
import { padEnd, wrap, wrapHead } from '../../../text/wrap.ts';
import type { Speech } from '../../../tutor/lab/speech.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn, Span } from '../canvas/canvas.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { clip, span, wrapSpans } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';

const speechWords = {
  says: text('问它，它说：', 'Asked, it says: '),
  recited: ({ tokens, wrong }: Recited) =>
    wrong === 0
      ? text(`从头背起，${tokens} 个词元一个不错：`, `Recites ${tokens} tokens without an error: `)
      : text(`从头背起，${tokens} 个词元错了 ${wrong} 个`, `Recites ${tokens} tokens, ${wrong} wrong`),
  /** How it is examined, and what the brackets mean. */
  rule: text(
    '都看着前面的原文猜，错了不连累后面：[它说的→原文]',
    'It sees the true text before each token. [said→right]',
  ),
  line: (line: number) => text(`第 ${line} 行`, `line ${line}`),
  lineBreak: text('换行', 'line break'),
} as const;

type Recited = Extract<Speech, { kind: 'recited' }>;

/** Where nothing can be scrolled, more lines would only be in the way. */
const toldLines = 12;
/** With so many rows it has room of its own: lines are broken, not cut. */
const roomyRows = 10;

/** What a network said last, in so many rows at most: what it made up, or its recital with what is wrong marked. */
export function drawSpeech(speech: Speech, canvas: Canvas): readonly Drawn[] {
  const { words } = writer(canvas);
  const { columns, rows, signs } = canvas;
  const headed = (head: string, said: string, most: number): Drawn[] =>
    wrapHead(words(head + said), columns, most, words('…')).map((line, row) => {
      const start = words(head);
      return row === 0 && line.startsWith(start)
        ? [span(start, 'heading'), span(line.slice(start.length), 'accent')]
        : [span(line, 'accent')];
    });
  if (speech.kind === 'said') return headed(speechWords.says[canvas.language], speech.text, rows);
  const head = speechWords.recited(speech)[canvas.language];
  const isRoomy = rows >= roomyRows;
  const isRight = speech.wrong === 0;
  if (isRight && !isRoomy) return headed(`${signs.right} ${head}`, speech.beginning, Math.min(3, rows));
  const sign = isRight ? span(`${signs.right} `, 'right') : span(`${signs.wrong} `, 'wrong');
  const rule = isRight ? [] : wrap(words(speechWords.rule), columns);
  const shown = isRight ? speech.rightLines : speech.lines;
  const margin = Math.max(0, ...shown.map(({ line }) => stringWidth(words(speechWords.line(line))))) + 2;
  const lines = shown.flatMap((line) => recitedLine(line, speech.tokenKind, isRoomy, margin, canvas));
  return clip(
    [
      [sign, span(words(head), 'heading')],
      ...rule.map((part): Drawn => [span(part, 'dim')]),
      ...(isRoomy ? [[]] : []),
      ...lines,
    ],
    canvas,
  );
}

/** A line behind its number: on as many lines as it needs, or cut at the end of one. */
function recitedLine(
  line: RecitedLine,
  kind: TokenKind,
  isWhole: boolean,
  margin: number,
  canvas: Canvas,
): Drawn[] {
  const { words } = writer(canvas);
  const number = words(speechWords.line(line.line));
  const pieces = markLine(line, kind, canvas.language);
  const marked = pieces.map(({ text, ...rest }) => ({ text: words(text), ...rest }));
  const lines = isWhole ? wrapSpans(marked, canvas.columns - margin) : [marked];
  return lines.map((part, row) => [span(padEnd(row === 0 ? number : '', margin), 'dim'), ...part]);
}

/** The same in words. */
export function tellSpeech(speech: Speech, language: Language): readonly string[] {
  if (speech.kind === 'said') return [speechWords.says[language] + speech.text];
  const head = speechWords.recited(speech)[language];
  if (speech.wrong === 0) return [head + speech.beginning];
  const rule = speechWords.rule[language];
  const lines = speech.lines.slice(0, toldLines).map((line) => {
    const pieces = markLine(line, speech.tokenKind, language);
    const marked = pieces.map(({ text }) => text).join('');
    return `  ${speechWords.line(line.line)[language]}${figureWords.colon[language]}${marked}`;
  });
  return [head, rule, ...lines];
}

/** `玉不琢，不成[气→器]`: in the brackets stand what was said and what should have been. */
function markLine({ pieces }: RecitedLine, kind: TokenKind, language: Language): readonly Span[] {
  const show = (token: string) => (token === '' ? speechWords.lineBreak[language] : token);
  return pieces.map((piece, index): Span => {
    const gap = kind === 'words' && index > 0 ? ' ' : '';
    return piece.kind === 'right'
      ? span(gap + piece.text)
      : span(`${gap}[${show(piece.said)}→${show(piece.meant)}]`, 'wrong');
  });
}
