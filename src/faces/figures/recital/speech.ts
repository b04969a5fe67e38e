import type { RecitedLine } from '../../../experiments/recital/compare-recital.ts';
import type { TokenKind } from '../../../experiments/recital/own-text.ts';
import type { Language } from '../../../text/text.ts';
import { wrapHead } from '../../../text/wrap.ts';
import type { Speech } from '../../../tutor/lab/speech.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn, Span } from '../canvas/canvas.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { clip, span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';

const speechWords = {
  says: text('问它，它说：', 'Asked, it says: '),
  recited: ({ tokens, wrong }: Extract<Speech, { kind: 'recited' }>) =>
    wrong === 0
      ? text(`从头背起，${tokens} 个词元一个不错：`, `Recites ${tokens} tokens without an error: `)
      : text(
          `从头背起，${tokens} 个词元错了 ${wrong} 个（错了就告诉它对的）`,
          `Recites ${tokens} tokens, ${wrong} wrong (each put right at once)`,
        ),
  line: (line: number) => text(`第 ${line} 行`, `line ${line}`),
  lineBreak: text('换行', 'line break'),
} as const;

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
  if (speech.wrong === 0) return headed(`${signs.right} ${head}`, speech.beginning, Math.min(3, rows));
  const lines = speech.lines.slice(0, Math.max(0, rows - 1)).map((line): Drawn => {
    const pieces = markLine(line, speech.tokenKind, canvas.language, signs.arrowRight);
    const number = words(speechWords.line(line.line));
    return [
      span(`  ${number}  `, 'dim'),
      ...pieces.map(({ text, ...rest }) => ({ text: words(text), ...rest })),
    ];
  });
  return clip([[span(`${signs.wrong} `, 'wrong'), span(words(head), 'heading')], ...lines], canvas);
}

/** The same in words. */
export function tellSpeech(speech: Speech, language: Language): readonly string[] {
  if (speech.kind === 'said') return [speechWords.says[language] + speech.text];
  const head = speechWords.recited(speech)[language];
  if (speech.wrong === 0) return [head + speech.beginning];
  const lines = speech.lines.map((line) => {
    const pieces = markLine(line, speech.tokenKind, language, '→');
    const marked = pieces.map(({ text }) => text).join('');
    return `  ${speechWords.line(line.line)[language]}${figureWords.colon[language]}${marked}`;
  });
  return [head, ...lines];
}

/** `玉不琢，不成[气→器]`: in the brackets stand what was said and what should have been. */
function markLine(
  { pieces }: RecitedLine,
  kind: TokenKind,
  language: Language,
  arrow: string,
): readonly Span[] {
  const show = (token: string) => (token === '' ? speechWords.lineBreak[language] : token);
  return pieces.map((piece, index): Span => {
    const gap = kind === 'words' && index > 0 ? ' ' : '';
    return piece.kind === 'right'
      ? span(gap + piece.text)
      : span(`${gap}[${show(piece.said)}${arrow}${show(piece.meant)}]`, 'wrong');
  });
}
