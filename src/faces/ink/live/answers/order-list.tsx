import { Box, Text, useInput } from 'ink';
import { useState } from 'react';
import type { Text as Words } from '../../../../text/text.ts';
import { truncate } from '../../../../text/wrap.ts';
import { readDigit } from '../../input/read-digit.ts';
import { useLook } from '../../look.ts';

type Props = {
  readonly items: readonly Words[];
  /** What was typed before the list was there. */
  readonly typedAhead: string;
  readonly isActive: boolean;
  readonly onAnswer: (raw: string) => void;
};

/** Items to be put in order: pick them first to last by their numbers, or by arrows and Space; Backspace takes one back. */
export function OrderList({ items, typedAhead, isActive, onAnswer }: Props) {
  const { colours, columns, signs, words } = useLook();
  const ahead = readDigit(typedAhead, items.length);
  const [picked, setPicked] = useState<readonly number[]>(ahead === undefined ? [] : [ahead - 1]);
  const [at, setAt] = useState(0);
  const isComplete = picked.length === items.length;
  const pick = (index: number) => {
    if (!picked.includes(index)) setPicked([...picked, index]);
  };
  useInput(
    (input, key) => {
      if (key.upArrow) setAt((at + items.length - 1) % items.length);
      else if (key.downArrow || key.tab) setAt((at + 1) % items.length);
      else if (key.backspace || key.delete) setPicked(picked.slice(0, -1));
      else if (key.return && isComplete) onAnswer(picked.map((index) => index + 1).join(' '));
      else if (key.return || input === ' ') pick(at);
      else {
        const number = readDigit(input, items.length);
        if (number !== undefined) pick(number - 1);
      }
    },
    { isActive },
  );
  return (
    <Box flexDirection="column" flexShrink={0}>
      {items.map((item, index) => {
        const place = picked.indexOf(index);
        const style = index === at ? colours.accent : place >= 0 ? colours.dim : {};
        return (
          <Text key={item.en} wrap="truncate" {...style}>
            {`  ${index === at ? signs.selected : ' '} ${index + 1}  ${place >= 0 ? `[${place + 1}]` : '[ ]'} ${truncate(words(item), columns - 12)}`}
          </Text>
        );
      })}
    </Box>
  );
}
