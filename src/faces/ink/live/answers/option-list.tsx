import { Box, Text, useInput } from 'ink';
import { useState } from 'react';
import { linesIn } from '../../../../text/bubble-lines.ts';
import type { Text as Words } from '../../../../text/text.ts';
import { readDigit } from '../../input/read-digit.ts';
import { useLook } from '../../look.ts';

type Props = {
  readonly options: readonly Words[];
  /** What was typed before the list was there; it marks, so that nobody answers what was not to be seen yet. */
  readonly typedAhead: string;
  readonly isActive: boolean;
  /** The number of the option as somebody would type it. */
  readonly onAnswer: (raw: string) => void;
};

/** Options to choose from: by arrows and Enter, or by their number at once. */
export function OptionList({ options, typedAhead, isActive, onAnswer }: Props) {
  const { colours, columns, signs, words } = useLook();
  const [at, setAt] = useState((readDigit(typedAhead, options.length) ?? 1) - 1);
  useInput(
    (input, key) => {
      if (key.upArrow) setAt((at + options.length - 1) % options.length);
      else if (key.downArrow || key.tab) setAt((at + 1) % options.length);
      else if (key.return) onAnswer(String(at + 1));
      else {
        const number = readDigit(input, options.length);
        if (number !== undefined) onAnswer(String(number));
      }
    },
    { isActive },
  );
  return (
    <Box flexDirection="column" flexShrink={0}>
      {options.map((option, index) => {
        const chosen = index === at;
        return linesIn('item', words(option), columns).map((line, row) => (
          <Text key={`${option.en}${line}`} wrap="truncate" {...(chosen ? colours.accent : {})}>
            {`  ${row === 0 && chosen ? signs.selected : ' '} ${row === 0 ? `${index + 1} ` : '  '} ${line}`}
          </Text>
        ));
      })}
    </Box>
  );
}
