import { Box, Text, useInput } from 'ink';
import { wrap } from '../../../text/wrap.ts';
import type { Confidence as Level } from '../../../tutor/fact.ts';
import { normalise } from '../../../tutor/grading/read-number.ts';
import type { Live } from '../../../tutor/view.ts';
import { strings } from '../../words/strings.ts';
import { useLook } from '../look.ts';
import { QuestionText, questionRows } from './question-text.tsx';

type Props = {
  readonly live: Extract<Live, { kind: 'confidence' }>;
  readonly rows: number;
  readonly isActive: boolean;
  readonly onConfide: (level: Level) => void;
};

const levels: readonly Level[] = [1, 2, 3, 4];
/** The question how sure, and its keys. */
const keyRows = 2;

/** How sure the learner is of the answer, which stands below its question: one key. Enter goes on without saying. */
export function Confidence({ live: { question, given }, rows, isActive, onConfide }: Props) {
  const look = useLook();
  const { colours, columns, signs, words } = look;
  useInput(
    (input) => {
      const level = levels.find((candidate) => String(candidate) === normalise(input));
      if (level !== undefined) onConfide(level);
    },
    { isActive },
  );
  const room = rows - questionRows(question, look) - keyRows;
  const givenLines = wrap(words(given), columns - 6).slice(0, Math.max(1, room));
  const gap = givenLines.length < room ? 1 : 0;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <QuestionText question={question} roomForFigure={room - givenLines.length - gap} />
      {givenLines.map((line, row) => (
        <Text key={line} wrap="truncate">
          {'  '}
          <Text {...colours.learner}>{row === 0 ? signs.prompt : ' '}</Text> {line}
        </Text>
      ))}
      <Box flexDirection="column" flexShrink={0} marginTop={gap}>
        <Text wrap="truncate">{`  ${words(strings.confidence)}`}</Text>
        <Text wrap="truncate">
          {'  '}
          {strings.confidenceLevels.map((label, index) => (
            <Text key={label.en}>
              <Text {...colours.heading}>{index + 1}</Text>
              {` ${words(label)}   `}
            </Text>
          ))}
        </Text>
      </Box>
    </Box>
  );
}
