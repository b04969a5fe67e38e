import { Box, Text, useInput } from 'ink';
import { useState } from 'react';
import type { Text as Words } from '../../../text/text.ts';
import { padStart } from '../../../text/wrap.ts';
import type { LabCard } from '../../backend.ts';
import { strings } from '../../words/strings.ts';
import { Footer } from '../footer.tsx';
import { useLook } from '../look.ts';

type Props = {
  readonly labs: readonly LabCard[];
  /** The lab that was left last. */
  readonly last?: string;
  /** What became of its run. */
  readonly told?: Words;
  readonly onOpen: (id: string) => void;
  readonly onLeave: () => void;
};

/** The labs to choose from, and which of them have been solved. */
export function LabList({ labs, last, told, onOpen, onLeave }: Props) {
  const { colours, signs, words } = useLook();
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      labs.findIndex(({ id }) => id === last),
    ),
  );
  const [begun, setBegun] = useState('');
  const numbers = String(labs.length).length;
  useInput((input, key) => {
    if (key.ctrl) return;
    const number = /^\d$/.test(input) ? Number(`${begun}${input}`) : 0;
    // A number that another digit could follow waits for it, or for Enter.
    const isWhole = number * 10 > labs.length;
    setBegun(number > 0 && !isWhole ? String(number) : '');
    const chosen = isWhole ? labs[number - 1] : key.return ? labs[at] : undefined;
    if (chosen) onOpen(chosen.id);
    else if (number > 0 && number <= labs.length) setAt(number - 1);
    else if (key.upArrow) setAt((at + labs.length - 1) % labs.length);
    else if (key.downArrow || key.tab) setAt((at + 1) % labs.length);
    else if (key.escape || input === 'q') onLeave();
  });
  return (
    <Box flexDirection="column">
      <Text {...colours.accent}>{`  ${words(strings.labs)}`}</Text>
      <Text wrap="truncate">{told ? `  ${words(told)}` : ' '}</Text>
      <Box flexDirection="column" flexShrink={0}>
        {labs.map(({ id, title, solved }, index) => (
          <Text key={id} wrap="truncate" {...(index === at ? colours.accent : {})}>
            {`  ${index === at ? signs.selected : ' '} ${padStart(String(index + 1), numbers)}  ${solved ? signs.right : ' '} ${words(title)}`}
          </Text>
        ))}
      </Box>
      <Footer
        keys={[
          { key: '↑↓', label: strings.choose },
          { key: 'Enter', label: strings.start },
          { key: 'Esc', label: strings.toMap },
        ]}
        place={['', '']}
      />
    </Box>
  );
}
