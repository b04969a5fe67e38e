import { Box, Text, useInput } from 'ink';
import { useState } from 'react';
import stringWidth from 'string-width';
import { padEnd, truncate } from '../../../text/wrap.ts';
import type { NotebookEntry } from '../../backend.ts';
import { findMisses } from '../../words/notebook-words.ts';
import { strings } from '../../words/strings.ts';
import { Footer } from '../footer.tsx';
import { AnswerBox } from '../input/answer-box.tsx';
import { useLook } from '../look.ts';
import { MissDetails, neededRows } from './miss-details.tsx';

/** Where one is in the notebook. */
export type NotebookPlace = { readonly at: number; readonly search: string };
export const notebookTop: NotebookPlace = { at: 0, search: '' };

type Props = {
  readonly entries: readonly NotebookEntry[];
  /** Where it opens: where one was when one left it for a miss. */
  readonly place: NotebookPlace;
  readonly onOpen: (entry: NotebookEntry, place: NotebookPlace) => void;
  readonly onLeave: () => void;
};

/** The heading, the keys, and the empty lines between. */
const otherRows = 5;
const fewestListed = 3;
/** The details have as many rows in a small terminal and in a tall one; between these the list shares what is free. */
const details = { fewest: 8, most: 22 } as const;

/** The error notebook: what was missed, to search and to go back to, with what the machine missed beside it. */
export function NotebookScreen({ entries, place, onOpen, onLeave }: Props) {
  const look = useLook();
  const { colours, columns, language, rows, words } = look;
  const [at, setAt] = useState(place.at);
  const [search, setSearch] = useState(place.search);
  const [isSearching, setIsSearching] = useState(false);
  const found = findMisses(entries, search, language);
  const chosen = found[Math.min(at, found.length - 1)];
  useInput((input, key) => {
    if (key.ctrl) return;
    if (key.escape) return isSearching || search !== '' ? endSearch() : onLeave();
    if (key.upArrow) return move(-1);
    if (key.downArrow || key.tab) return move(1);
    if (isSearching) return;
    if (key.return && chosen) return onOpen(chosen, { at: found.indexOf(chosen), search });
    if (input === '/') return setIsSearching(true);
    if (input === 'q') onLeave();
  });
  const hasBox = isSearching || search !== '';
  const room = rows - otherRows - (hasBox ? 1 : 0);
  const shared = Math.min(details.most, Math.ceil((room + details.fewest) / 2));
  const needed = Math.max(shared, chosen ? neededRows(chosen, look) : 0);
  const listRows = Math.min(found.length, Math.max(fewestListed, room - needed));
  const first = Math.min(Math.max(0, at - listRows + 1), Math.max(0, found.length - listRows));
  return (
    <Box flexDirection="column">
      <Text {...colours.heading} wrap="truncate">
        {`  ${words(strings.yourNotebook)}  ${words(strings.found(found.length, entries.length))}`}
      </Text>
      {hasBox ? (
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
        {found.length === 0 ? (
          <Text {...colours.dim}>
            {`  ${words(entries.length === 0 ? strings.noMisses : strings.nothingFound)}`}
          </Text>
        ) : null}
        {found.slice(first, first + listRows).map((entry) => (
          <MissLine key={entry.id} entry={entry} isChosen={entry === chosen} />
        ))}
      </Box>
      {chosen ? <MissDetails entry={chosen} rows={room - listRows} /> : null}
      <Footer
        keys={[
          ...(found.length > 0 ? [{ key: '↑↓', label: strings.choose }] : []),
          ...(isSearching ? [{ key: 'Enter', label: strings.endSearch }] : []),
          ...(chosen && !isSearching ? [{ key: 'Enter', label: strings.toScene }] : []),
          ...(isSearching ? [] : [{ key: '/', label: strings.search }]),
          { key: 'Esc', label: hasBox ? strings.clearSearch : strings.back },
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
  const { colours, columns, signs, words } = useLook();
  const { given, right, prompt, wasSure, isOpen, lesson } = entry;
  const head = `  ${isChosen ? signs.selected : ' '} ${wasSure ? '!' : ' '} ${isOpen ? ' ' : signs.right} ${String(lesson.number ?? '').padStart(2)}  `;
  const cut = (text: string, room: number) => truncate(text.replaceAll('\n', ' '), room, signs.ellipsis);
  const half = Math.floor(columns / 4) - 1;
  const answers = `${signs.wrong} ${cut(words(given), half)}  ${signs.right} ${cut(words(right), half)}`;
  const room = Math.max(8, columns - stringWidth(head) - stringWidth(answers) - 4);
  const line = `${head}${padEnd(cut(words(prompt), room), room)}  ${answers}`;
  return (
    <Text wrap="truncate" {...(isChosen ? colours.accent : {})}>
      {truncate(line, columns, signs.ellipsis)}
    </Text>
  );
}
