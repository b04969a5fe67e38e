import { Box, Text, useInput } from 'ink';
import { useState } from 'react';
import type { Text as Words } from '../../../lessons/text.ts';
import { normalise } from '../../../tutor/read-number.ts';
import { wrap } from '../../wrap.ts';
import { useLook } from '../look.ts';

type Props = {
  readonly options: readonly Words[];
  readonly isActive: boolean;
  /** The number of the option as somebody would type it. */
  readonly onAnswer: (raw: string) => void;
};

/** Options to choose from: by arrows and Enter, or by their number at once. */
export function OptionList({ options, isActive, onAnswer }: Props) {
  const { colours, columns, glyphs, words } = useLook();
  const [at, setAt] = useState(0);
  useInput(
    (input, key) => {
      if (key.upArrow) setAt((at + options.length - 1) % options.length);
      else if (key.downArrow || key.tab) setAt((at + 1) % options.length);
      else if (key.return) onAnswer(String(at + 1));
      else if (/^[1-9]$/.test(normalise(input)) && Number(normalise(input)) <= options.length)
        onAnswer(normalise(input));
    },
    { isActive },
  );
  return (
    <Box flexDirection="column" flexShrink={0}>
      {options.map((option, index) => {
        const chosen = index === at;
        return wrap(words(option), columns - 8).map((line, row) => (
          <Text key={`${option.en}${line}`} wrap="truncate" {...(chosen ? colours.accent : {})}>
            {`  ${row === 0 && chosen ? glyphs.selected : ' '} ${row === 0 ? `${index + 1} ` : '  '} ${line}`}
          </Text>
        ));
      })}
    </Box>
  );
}
