import { Box, Text } from 'ink';
import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import { wrap } from '../../../text/wrap.ts';
import type { AskedQuestion } from '../../../tutor/view.ts';
import { drawFigure } from '../../figures/draw.ts';
import { strings } from '../../words/strings.ts';
import { BarredText } from '../bubbles/barred-text.tsx';
import { DrawnLines } from '../drawn-lines.tsx';
import { canvasOf, type Look, useLook } from '../look.ts';

const figureRows = { least: 3, most: 14 } as const;

type Props = {
  readonly question: AskedQuestion;
  /** For the figure and the line above it; without room for a small one there is none. */
  readonly roomForFigure: number;
};

/** What is asked: the figure, the sentence of the article, the prompt, the sentence with its gap. */
export function QuestionText({ question, roomForFigure }: Props) {
  const look = useLook();
  const { colours, signs, words } = look;
  const { figure, sentence } = question;
  const { prompt, gap } = askedLines(question, look);
  return (
    <>
      {figure ? <QuestionFigure figure={figure} room={roomForFigure} /> : null}
      {sentence ? (
        <Box marginTop={1} flexShrink={0}>
          <BarredText
            text={`${words(strings.article)}${words(sentence)}`}
            bar={signs.aside}
            style={colours.dim}
          />
        </Box>
      ) : null}
      <Box flexDirection="column" marginTop={1} flexShrink={0}>
        {prompt.map((line) => (
          <Text key={line} {...colours.heading} wrap="truncate">{`  ${line}`}</Text>
        ))}
        {gap.map((line) => (
          <Text key={line} wrap="truncate">{`    ${line}`}</Text>
        ))}
      </Box>
    </>
  );
}

/** The figure with the line above it, where there is room for a small one. */
export function QuestionFigure({ figure, room }: { readonly figure: Figure; readonly room: number }) {
  const look = useLook();
  const rows = Math.min(figureRows.most, room - 1);
  return rows >= figureRows.least ? (
    <Box marginTop={1} flexShrink={0}>
      <DrawnLines lines={drawFigure(figure, 0, canvasOf(look, rows))} />
    </Box>
  ) : null;
}

/** Rows that all but the figure take. */
export function questionRows(question: AskedQuestion, look: Look): number {
  const { columns, words } = look;
  const { sentence } = question;
  const { prompt, gap } = askedLines(question, look);
  const quote = sentence ? wrap(words(strings.article) + words(sentence), columns - 4).length + 1 : 0;
  return quote + 1 + prompt.length + gap.length;
}

function askedLines({ prompt, input }: AskedQuestion, { columns, words }: Look) {
  const tolerance =
    input.kind === 'number' && input.tolerance > 1e-6
      ? words(strings.beforeBracket) + words(strings.tolerance(formatNumber(input.tolerance)))
      : '';
  return {
    prompt: wrap(`${words(prompt)}${tolerance}`, columns - 4),
    gap: input.kind === 'fill' ? wrap(words(input.sentence), columns - 6) : [],
  };
}
