import { Box, Text, useInput } from 'ink';
import { useState } from 'react';
import type { Text as Words } from '../../../../text/text.ts';
import { wrap } from '../../../../text/wrap.ts';
import { readDigit } from '../../input/read-digit.ts';
import { useLook } from '../../look.ts';

type Props = {
  readonly left: readonly Words[];
  readonly right: readonly Words[];
  /** What was typed before the list was there. */
  readonly typedAhead: string;
  readonly isActive: boolean;
  readonly onAnswer: (raw: string) => void;
};

/** For each item on the left, one after the other, the number of its partner; Backspace takes one back. */
export function MatchList({ left, right, typedAhead, isActive, onAnswer }: Props) {
  const { colours, columns, signs, words } = useLook();
  const ahead = readDigit(typedAhead, right.length);
  const [picked, setPicked] = useState<readonly number[]>(ahead === undefined ? [] : [ahead]);
  const isComplete = picked.length === left.length;
  useInput(
    (input, key) => {
      const number = readDigit(input, right.length);
      if (key.backspace || key.delete) setPicked(picked.slice(0, -1));
      else if (key.return && isComplete) onAnswer(picked.join(' '));
      else if (!isComplete && number !== undefined && !picked.includes(number))
        setPicked([...picked, number]);
    },
    { isActive },
  );
  return (
    <Box flexDirection="column" flexShrink={0}>
      {left.map((item, index) => {
        const choice = picked[index];
        const current = index === picked.length;
        return (
          <Text key={item.en} wrap="truncate" {...(current ? colours.accent : {})}>
            {`  ${current ? signs.selected : ' '} ${words(item)} ${signs.arrowRight} ${choice ?? (current ? '?' : ' ')}`}
          </Text>
        );
      })}
      <Text> </Text>
      {right.flatMap((item, index) =>
        wrap(words(item), columns - 8).map((line, row) => (
          <Text
            key={`${item.en}${line}`}
            wrap="truncate"
            {...(picked.includes(index + 1) ? colours.dim : {})}
          >
            {`    ${row === 0 ? index + 1 : ' '}  ${line}`}
          </Text>
        )),
      )}
    </Box>
  );
}
