import { Box, type Key, Text, useInput } from 'ink';
import { useState } from 'react';
import stringWidth from 'string-width';
import { linesIn } from '../../../../text/bubble-lines.ts';
import type { Text as Words } from '../../../../text/text.ts';
import { padEnd } from '../../../../text/wrap.ts';
import { readDigit } from '../../input/read-digit.ts';
import { type Look, useLook } from '../../look.ts';

type Props = {
  readonly options: readonly Words[];
  /** Whether they stand in two columns, of which the left one comes first. */
  readonly isPaired: boolean;
  /** What was typed before the list was there; it marks, so that nobody answers what was not to be seen yet. */
  readonly typedAhead: string;
  readonly isActive: boolean;
  /** The number of the option as somebody would type it. */
  readonly onAnswer: (raw: string) => void;
};

/** Options to choose from: by arrows and Enter, or by their number at once. */
export function OptionList({ options, isPaired, typedAhead, isActive, onAnswer }: Props) {
  const look = useLook();
  const [at, setAt] = useState((readDigit(typedAhead, options.length) ?? 1) - 1);
  const rows = Math.ceil(options.length / 2);
  useInput(
    (input, key) => {
      if (key.upArrow) setAt((at + options.length - 1) % options.length);
      else if (key.downArrow || key.tab) setAt((at + 1) % options.length);
      else if (isPaired && (key.leftArrow || key.rightArrow)) setAt(across(at, key));
      else if (key.return) onAnswer(String(at + 1));
      else {
        const number = readDigit(input, options.length);
        if (number !== undefined) onAnswer(String(number));
      }
    },
    { isActive },
  );
  const lines = isPaired
    ? options
        .slice(0, rows)
        .map((_, row) => ({ key: `${row}`, pieces: [row, row + rows].flatMap((index) => pieceOf(index)) }))
    : options.flatMap((_, index) => listed(index));
  return (
    <Box flexDirection="column" flexShrink={0}>
      {lines.map(({ key, pieces }) => (
        <Text key={key} wrap="truncate">
          {' '.repeat(indent)}
          {pieces.map(({ shown, index }) => (
            <Text key={index} {...(index === at ? look.colours.accent : {})}>
              {shown}
            </Text>
          ))}
        </Text>
      ))}
    </Box>
  );

  function across(from: number, { rightArrow }: Key): number {
    const to = from + (rightArrow ? rows : -rows);
    return options[to] === undefined ? from : to;
  }

  function signOf(index: number): string {
    return `${index === at ? look.signs.selected : ' '} ${index + 1}  `;
  }

  function pieceOf(index: number) {
    const option = options[index];
    if (option === undefined) return [];
    const columns = signColumns + halfColumns(look) + gap;
    return [{ index, shown: padEnd(signOf(index) + look.words(option), index < rows ? columns : 0) }];
  }

  function listed(index: number) {
    const option = options[index];
    if (option === undefined) return [];
    return linesIn('item', look.words(option), look.columns).map((line, row) => ({
      key: `${index} ${row}`,
      pieces: [{ index, shown: `${row === 0 ? signOf(index) : ' '.repeat(signColumns)}${line}` }],
    }));
  }
}

const indent = 2;
const signColumns = 5;
const gap = 2;

/** The room for the text of an option in one of two columns. */
function halfColumns({ columns }: Look): number {
  return Math.floor((columns - indent - gap) / 2) - signColumns;
}

/** The rows that options take in a list, and in two columns if there is room for that and it saves as many as two. */
export function optionRows(options: readonly Words[], look: Look) {
  const listed = options.reduce(
    (sum, option) => sum + linesIn('item', look.words(option), look.columns).length,
    0,
  );
  const fits = options.every((option) => stringWidth(look.words(option)) <= halfColumns(look));
  const paired = Math.ceil(options.length / 2);
  return { listed, paired: fits && listed - paired >= 2 ? paired : undefined };
}
