import { Box, Text, useInput } from 'ink';
import { useState } from 'react';
import stringWidth from 'string-width';
import { padEnd, truncate, wrap } from '../../../text/wrap.ts';
import type { RecentReplay, Replay } from '../../backend.ts';
import { tellSettings } from '../../words/run-settings.ts';
import { strings } from '../../words/strings.ts';
import { Footer } from '../footer.tsx';
import { useLook } from '../look.ts';

type Props = {
  readonly runs: readonly RecentReplay[];
  readonly onOpen: (replay: Replay) => void;
  readonly onLeave: () => void;
};

/** A run takes a line for its name and one for how it was set. */
const rowsOfRun = 2;

/** The runs watched last, to choose from. */
export function RunsScreen({ runs, onOpen, onLeave }: Props) {
  const { colours, columns, signs, rows, words, language } = useLook();
  const [at, setAt] = useState(0);
  useInput((input, key) => {
    if (key.ctrl) return;
    if (key.escape || input === 'q') onLeave();
    else if (runs.length === 0) return;
    else if (key.upArrow) setAt((at + runs.length - 1) % runs.length);
    else if (key.downArrow || key.tab) setAt((at + 1) % runs.length);
    else if (key.return) open(runs[at]);
    else if (/^[1-9]$/.test(input)) open(runs[Number(input) - 1]);
  });
  const room = Math.floor((rows - 5) / rowsOfRun);
  const first = Math.min(Math.max(0, at - room + 1), Math.max(0, runs.length - room));
  const codeColumns = Math.max(0, ...runs.map(({ code }) => stringWidth(code)));
  return (
    <Box flexDirection="column">
      <Text {...colours.heading}>{`  ${words(strings.recentRuns)}`}</Text>
      <Box flexDirection="column" marginTop={1} flexShrink={0}>
        {runs.length === 0
          ? wrap(words(strings.noRuns), columns - 4).map((line) => <Text key={line}>{`  ${line}`}</Text>)
          : null}
        {runs.slice(first, first + room).map((run) => {
          const chosen = run === runs[at];
          const head = `  ${chosen ? signs.selected : ' '} ${run.when}  ${padEnd(run.code, codeColumns)}  `;
          return (
            <Box key={run.code} flexDirection="column" flexShrink={0}>
              <Text wrap="truncate" {...(chosen ? colours.accent : {})}>
                {truncate(head + words(run.title), columns)}
              </Text>
              <Text wrap="truncate" {...colours.dim}>
                {truncate(
                  `      ${tellSettings(run.run, language)
                    .map((setting) => words(setting))
                    .join('  ')}`,
                  columns,
                )}
              </Text>
            </Box>
          );
        })}
      </Box>
      <Footer
        keys={[
          ...(runs.length > 0
            ? [
                { key: '↑↓', label: strings.choose },
                { key: 'Enter', label: strings.watch },
              ]
            : []),
          { key: 'Esc', label: strings.back },
        ]}
        place={['', '']}
      />
    </Box>
  );

  function open(run: RecentReplay | undefined): void {
    if (run) onOpen(run);
  }
}
