import { Box, Text, useInput } from 'ink';
import type { Confidence as Level } from '../../../tutor/fact.ts';
import { normalise } from '../../../tutor/read-number.ts';
import { strings } from '../../strings.ts';
import { useLook } from '../look.ts';

const levels: readonly Level[] = [1, 2, 3, 4];

/** How sure the learner is: one key. Enter goes on without saying. */
export function Confidence({
  isActive,
  onConfide,
}: {
  readonly isActive: boolean;
  readonly onConfide: (level: Level) => void;
}) {
  const { colours, words } = useLook();
  useInput(
    (input) => {
      const level = levels.find((candidate) => String(candidate) === normalise(input));
      if (level !== undefined) onConfide(level);
    },
    { isActive },
  );
  return (
    <Box flexDirection="column" flexShrink={0} marginTop={1}>
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
  );
}
