import { Box, Text, useInput } from 'ink';
import { useState } from 'react';
import type { Text as Words } from '../../../../text/text.ts';
import { padEnd, truncate } from '../../../../text/wrap.ts';
import { chipCount } from '../../../../tutor/grading/chips.ts';
import { strings } from '../../../words/strings.ts';
import { readDigit } from '../../input/read-digit.ts';
import { useLook } from '../../look.ts';

type Props = {
  readonly options: readonly Words[];
  /** What was typed before the list was there. */
  readonly typedAhead: string;
  readonly isActive: boolean;
  readonly onAnswer: (raw: string) => void;
};

/** Ten chips to be laid on candidates: up and down choose one, right lays a chip, left takes one back, as its digit lays one. */
export function ChipsList({ options, typedAhead, isActive, onAnswer }: Props) {
  const { colours, columns, signs, words } = useLook();
  const ahead = readDigit(typedAhead, options.length);
  const [laid, setLaid] = useState<readonly number[]>(
    options.map((_, index) => (index + 1 === ahead ? 1 : 0)),
  );
  const [at, setAt] = useState(0);
  const [isEarly, setIsEarly] = useState(false);
  const left = chipCount - laid.reduce((sum, chips) => sum + chips, 0);
  const lay = (index: number, by: 1 | -1) => {
    const now = laid[index];
    if (now === undefined || now + by < 0 || left - by < 0) return;
    setLaid(laid.map((chips, place) => (place === index ? chips + by : chips)));
  };
  useInput(
    (input, key) => {
      if (key.upArrow) setAt((at + options.length - 1) % options.length);
      else if (key.downArrow || key.tab) setAt((at + 1) % options.length);
      else if (key.rightArrow || input === ' ') lay(at, 1);
      else if (key.leftArrow || key.backspace || key.delete) lay(at, -1);
      else if (key.return) {
        if (left === 0) onAnswer(laid.join(' '));
        else setIsEarly(true);
      } else {
        const number = readDigit(input, options.length);
        if (number !== undefined) {
          setAt(number - 1);
          lay(number - 1, 1);
        }
      }
    },
    { isActive },
  );
  const told = isEarly && left > 0 ? strings.chipsFirst(left) : tellLeft(left);
  const widest = Math.min(24, columns - chipCount - 16);
  return (
    <Box flexDirection="column" flexShrink={0}>
      {options.map((option, index) => {
        const chips = laid[index] ?? 0;
        const name = padEnd(truncate(words(option), widest), widest);
        return (
          <Text key={option.en} wrap="truncate" {...(index === at ? colours.accent : {})}>
            {`  ${index === at ? signs.selected : ' '} ${index + 1}  ${name} ${signs.ball.repeat(chips)}${signs.trail.repeat(chipCount - chips)} ${chips}`}
          </Text>
        );
      })}
      <Text {...(isEarly && left > 0 ? colours.wrong : colours.dim)}>{`  ${words(told)}`}</Text>
    </Box>
  );
}

/** Before any is laid, also what becomes of the one that nobody lays. */
function tellLeft(left: number) {
  if (left === 0) return strings.chipsLaid;
  return left === chipCount ? strings.chipsAll(left) : strings.chipsLeft(left);
}
