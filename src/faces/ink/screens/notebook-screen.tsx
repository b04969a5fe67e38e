import { Box, Text, useInput } from 'ink';
import { useState } from 'react';
import stringWidth from 'string-width';
import { formatNumber } from '../../../experiments/format-number.ts';
import type { Language } from '../../../lessons/text.ts';
import { findMisses, tellMachineError } from '../../notebook-words.ts';
import type { NotebookEntry } from '../../stage.ts';
import { strings } from '../../strings.ts';
import { padEnd, truncate, wrap } from '../../wrap.ts';
import { WorkingLines } from '../bubbles/working-lines.tsx';
import { Footer } from '../footer.tsx';
import { AnswerBox } from '../input/answer-box.tsx';
import { useLook } from '../look.ts';

type Props = {
  readonly entries: readonly NotebookEntry[];
  readonly onOpen: (entry: NotebookEntry) => void;
  readonly onLeave: () => void;
};

const footerRows = 2;
/** Lines of what is shown of the chosen miss, at most. */
const mostDetails = 11;
const mostMachineLines = 3;

/** The error notebook: what was missed, to search and to go back to, with what the machine missed beside it. */
export function NotebookScreen({ entries, onOpen, onLeave }: Props) {
  const { colours, columns, language, rows, words } = useLook();
  const [at, setAt] = useState(0);
  const [search, setSearch] = useState('');
  const [isSearching, setIsSearching] = useState(false);
  const found = findMisses(entries, search, language);
  const chosen = found[Math.min(at, found.length - 1)];
  useInput((input, key) => {
    if (key.ctrl) return;
    if (key.escape) return isSearching || search !== '' ? endSearch() : onLeave();
    if (key.upArrow) return move(-1);
    if (key.downArrow || key.tab) return move(1);
    if (isSearching) return;
    if (key.return && chosen) return onOpen(chosen);
    if (input === '/') return setIsSearching(true);
    if (input === 'q') onLeave();
  });
  const listRows = Math.max(3, rows - mostDetails - footerRows - 4);
  const first = Math.min(Math.max(0, at - listRows + 1), Math.max(0, found.length - listRows));
  return (
    <Box flexDirection="column">
      <Text {...colours.heading} wrap="truncate">
        {`  ${words(strings.yourNotebook)}  ${words(strings.found(found.length, entries.length))}`}
      </Text>
      {isSearching || search !== '' ? (
        <Box paddingLeft={2} flexShrink={0}>
          <AnswerBox
            value={search}
            isActive={isSearching}
            onChange={(value) => {
              setSearch(value);
              setAt(0);
            }}
            onSubmit={() => setIsSearching(false)}
            prompt={`${words(strings.searchFor)} `}
            promptStyle={colours.learner}
            width={columns - 4}
          />
        </Box>
      ) : null}
      <Box flexDirection="column" marginTop={1} flexShrink={0}>
        {found.length === 0 ? <Text {...colours.dim}>{`  ${words(strings.noMisses)}`}</Text> : null}
        {found.slice(first, first + listRows).map((entry) => (
          <MissLine key={entry.id} entry={entry} isChosen={entry === chosen} />
        ))}
      </Box>
      {chosen ? <Details entry={chosen} language={language} /> : null}
      <Footer
        keys={[
          ...(found.length > 0
            ? [
                { key: '↑↓', label: strings.choose },
                { key: 'Enter', label: strings.toScene },
              ]
            : []),
          { key: '/', label: strings.search },
          { key: 'Esc', label: strings.back },
        ]}
        place={['', '']}
      />
    </Box>
  );

  function move(by: number): void {
    if (found.length > 0) setAt((Math.min(at, found.length - 1) + by + found.length) % found.length);
  }

  function endSearch(): void {
    setIsSearching(false);
    setSearch('');
    setAt(0);
  }
}

/** Question, what was answered, what is right. `!`: quite sure, and wrong. */
function MissLine({ entry, isChosen }: { readonly entry: NotebookEntry; readonly isChosen: boolean }) {
  const { colours, columns, glyphs, words } = useLook();
  const { given, right, prompt, wasSure, isOpen, lesson } = entry;
  const head = `  ${isChosen ? glyphs.selected : ' '} ${wasSure ? '!' : ' '} ${isOpen ? ' ' : glyphs.right} ${String(lesson.number ?? '').padStart(2)}  `;
  const half = Math.floor(columns / 4);
  const answers = `${truncate(words(given), half)} ${glyphs.arrowRight} ${truncate(words(right), half)}`;
  const room = Math.max(8, columns - stringWidth(head) - stringWidth(answers) - 4);
  const line = `${head}${padEnd(truncate(words(prompt).replaceAll('\n', ' '), room), room)}  ${answers}`;
  return (
    <Text wrap="truncate" {...(isChosen ? colours.accent : {})}>
      {truncate(line, columns)}
    </Text>
  );
}

type DetailsProps = { readonly entry: NotebookEntry; readonly language: Language };

function Details({ entry, language }: DetailsProps) {
  const { colours, columns, glyphs, words } = useLook();
  const { prompt, given, right, squaredError, reply, why, working, machine, when, wasSure, tag } = entry;
  const error =
    squaredError === undefined ? '' : `${words(strings.squaredError)} ${formatNumber(squaredError)}`;
  const [wrong, correct] = [`  ${glyphs.wrong} ${words(given)}`, `${glyphs.right} ${words(right)}`];
  const aside = [error, wasSure ? words(strings.wasSure) : '', when, tag === undefined ? '' : `#${tag}`]
    .filter((part) => part !== '')
    .map((part) => `   ${part}`)
    .join('');
  const together = `${wrong}   ${correct}${aside}`;
  // Whole orders and sentences take a line each.
  const answers = stringWidth(together) <= columns ? [together] : [`${wrong}${aside}`, `  ${correct}`];
  const machineLines = machine.slice(0, mostMachineLines).map((error) => tellMachineError(error)[language]);
  const shownWorking = working.slice(0, 3);
  // What is left after the question, the answers and the machine.
  const room =
    mostDetails -
    2 -
    answers.length -
    shownWorking.length -
    (machineLines.length > 0 ? 1 + machineLines.length : 0);
  const said = wrap(words(reply ?? why), columns - 6).slice(0, Math.max(1, room));
  return (
    <Box flexDirection="column" marginTop={1} flexShrink={0}>
      {wrap(words(prompt), columns - 4)
        .slice(0, 2)
        .map((line) => (
          <Text key={line} wrap="truncate">{`  ${line}`}</Text>
        ))}
      {answers.map((line) => (
        <Text key={line} wrap="truncate">
          {truncate(line, columns)}
        </Text>
      ))}
      {shownWorking.length > 0 ? <WorkingLines lines={shownWorking} /> : null}
      {said.map((line) => (
        <Text key={line} wrap="truncate" {...colours.dim}>{`  ${glyphs.aside} ${line}`}</Text>
      ))}
      {machineLines.length > 0 ? (
        <Text {...colours.heading}>{`  ${words(strings.machineNotebook)}`}</Text>
      ) : null}
      {machineLines.map((line) => (
        <Text key={line} wrap="truncate" {...colours.dim}>{`  ${words(line)}`}</Text>
      ))}
    </Box>
  );
}
