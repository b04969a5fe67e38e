import type { RecitalError } from '../../../experiments/recital/compare-recital.ts';
import type { TokenKind } from '../../../experiments/recital/own-text.ts';
import type { Language, Text } from '../../../lessons/text.ts';
import type { Speech } from '../../../tutor/lab/speech.ts';
import { text } from '../../strings.ts';
import { wrapHead } from '../../wrap.ts';
import type { Canvas, Drawn } from '../canvas.ts';
import { clip, span } from '../lines.ts';
import { figureWords } from '../words.ts';
import { writer } from '../write.ts';

const speechWords = {
  says: text('问它，它说：', 'Asked, it says: '),
  recited: ({ tokens, wrong, tokenKind }: Extract<Speech, { kind: 'recited' }>) => {
    const [unit, units] = unitsOf(tokenKind);
    return wrong === 0
      ? text(`从头背起，${tokens} ${unit}，一个不错：`, `It recites ${tokens} ${units} without an error: `)
      : text(
          `从头背起，${tokens} ${unit}，错 ${wrong} 个（错了就告诉它，再往下背）。`,
          `It recites ${tokens} ${units}, ${wrong} wrong (told the right one each time).`,
        );
  },
  line: (line: number) => text(`第 ${line} 行`, `line ${line}`),
  lineBreak: text('换行', 'line break'),
} as const;

function unitsOf(kind: TokenKind): readonly [zh: string, en: string] {
  return kind === 'words' ? ['个词和标点', 'words and signs'] : ['个字', 'characters'];
}

/** What a network said last, in so many rows at most: what it made up, or its recital with what is wrong marked. */
export function drawSpeech(speech: Speech, canvas: Canvas): readonly Drawn[] {
  const { words } = writer(canvas);
  const { columns, rows, glyphs } = canvas;
  const wrapped = (said: string, most: number): Drawn[] =>
    wrapHead(words(said), columns, most, words('…')).map((line) => [span(line, 'accent')]);
  if (speech.kind === 'said') return wrapped(words(speechWords.says) + speech.text, rows);
  const head = words(speechWords.recited(speech));
  if (speech.wrong === 0) return wrapped(`${glyphs.right} ${head}${speech.beginning}`, Math.min(2, rows));
  const errors = speech.errors.slice(0, Math.max(0, rows - 1)).map((error): Drawn => {
    const { before, wrong, after } = around(error, speech.tokenKind, canvas.language, glyphs.arrowRight);
    const line = words(speechWords.line(error.line));
    return [span(`${line}  `, 'dim'), span(words(before)), span(words(wrong), 'wrong'), span(words(after))];
  });
  return clip([[span(`${glyphs.wrong} `, 'wrong'), span(head, 'heading')], ...errors], canvas);
}

/** The same in words. */
export function tellSpeech(speech: Speech, language: Language): readonly string[] {
  if (speech.kind === 'said') return [speechWords.says[language] + speech.text];
  const head = speechWords.recited(speech)[language];
  if (speech.wrong === 0) return [head + speech.beginning];
  const errors = speech.errors.map((error) => {
    const { before, wrong, after } = around(error, speech.tokenKind, language, '→');
    return `${speechWords.line(error.line)[language]}${figureWords.colon[language]}${before}${wrong}${after}`;
  });
  return [head, ...errors];
}

/** `不成[气→器]，`: what was said stands before the arrow, and behind it what it should have been. */
function around(
  { before, said, meant, after }: RecitalError,
  kind: TokenKind,
  language: Language,
  arrow: string,
) {
  const shown = (token: string): Text => (token === '' ? speechWords.lineBreak : text(token, token));
  const gap = kind === 'words' ? ' ' : '';
  return {
    before: before === '' ? '' : before + gap,
    wrong: `[${shown(said)[language]}${arrow}${shown(meant)[language]}]`,
    after: after === '' ? '' : gap + after,
  };
}
