import { Box, Text, useInput } from 'ink';
import { Fragment, useState } from 'react';
import stringWidth from 'string-width';
import { padEnd, truncate } from '../../../text/wrap.ts';
import type { Home, LessonCard } from '../../backend.ts';
import { drawGreeting } from '../../learner-charts/greeting.ts';
import { drawLosses } from '../../learner-charts/learner-losses.ts';
import { tellGame } from '../../words/game-words.ts';
import { strings } from '../../words/strings.ts';
import { DrawnLines } from '../drawn-lines.tsx';
import { Footer } from '../footer.tsx';
import { canvasOf, useLook } from '../look.ts';
import { starsText } from '../stars.ts';

type Props = {
  readonly home: Home;
  readonly onOpen: (id: string) => void;
  readonly onLabs: () => void;
  readonly onLanguage: () => void;
  readonly onReview: () => void;
  readonly onNotebook: () => void;
  readonly onProgress: () => void;
  readonly onRuns: () => void;
  readonly onQuit: () => void;
};

/** The map takes what its longest title needs, and leaves the chart so much. */
const mapWidths = { narrowest: 44, widest: 52 } as const;
const chartColumns = 40;
const chartRows = 6;

/** The first screen: the map of the lessons, and the learner's own loss beside it. */
export function HomeScreen({
  home,
  onOpen,
  onLabs,
  onLanguage,
  onReview,
  onNotebook,
  onProgress,
  onRuns,
  onQuit,
}: Props) {
  const look = useLook();
  const { colours, columns, signs, rows, words } = look;
  const { lessons, next, game, losses, review } = home;
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      lessons.findIndex(({ id }) => id === next),
    ),
  );
  useInput((input, key) => {
    if (key.ctrl) return;
    if (key.upArrow) setAt((at + lessons.length - 1) % lessons.length);
    else if (key.downArrow || key.tab) setAt((at + 1) % lessons.length);
    else if (key.return) open(lessons[at]);
    else if (/^[1-9]$/.test(input)) open(lessons.find(({ number }) => String(number) === input));
    else if (input === 'l') onLabs();
    else if (input === 'L') onLanguage();
    else if (input === 'r' && review.due > 0) onReview();
    else if (input === 'n' && home.misses > 0) onNotebook();
    else if (input === 'p' && !home.isNew) onProgress();
    else if (input === 'v' && home.hasRuns) onRuns();
    else if (input === 'q' || key.escape) onQuit();
  });
  const greeting = drawGreeting(home, canvasOf(look, rows));
  // The header, the greeting, the keys, and the empty lines between them; what the chosen lesson settles takes a row.
  const room = rows - greeting.length - 7;
  const isPath = room >= 2 * lessons.length;
  const first = isPath ? 0 : Math.min(Math.max(0, at - room + 1), Math.max(0, lessons.length - room));
  const hasChart = losses.length >= 2 && columns >= 74;
  const name = words(strings.appName);
  const mapColumns = Math.min(mapWidths.widest, Math.max(mapWidths.narrowest, columns - chartColumns));
  const fits = (...parts: readonly string[]) => stringWidth(['  nn-tutor', ...parts].join('  ')) <= columns;
  const standing = game && !home.isNew ? words(tellGame(game, (said) => fits(words(said)))) : '';
  const hasRoom = fits(name, standing);
  return (
    <Box flexDirection="column">
      <Box width={columns} justifyContent="space-between" flexShrink={0}>
        <Text>
          {'  '}
          <Text {...colours.accent}>nn-tutor</Text>
          {hasRoom ? `  ${name}` : ''}
        </Text>
        <Text {...colours.dim}>{standing}</Text>
      </Box>
      <Box marginTop={1} flexShrink={0}>
        <DrawnLines lines={greeting} />
      </Box>
      <Box marginTop={1} flexShrink={0}>
        <Box flexDirection="column" width={hasChart ? mapColumns : columns} flexShrink={0}>
          {lessons.slice(first, first + room).map((lesson) => (
            <Fragment key={lesson.id}>
              {isPath && lesson !== lessons[0] ? (
                <Text {...colours.dim}>{`    ${signs.vertical}`}</Text>
              ) : null}
              <Text wrap="truncate" {...(lesson === lessons[at] ? colours.accent : {})}>
                {lessonLine(lesson, lesson === lessons[at])}
              </Text>
              {lesson === lessons[at] && lesson.about ? (
                <Text
                  wrap="truncate"
                  {...colours.dim}
                >{`    ${isPath ? signs.vertical : ' '}     ${words(lesson.about)}`}</Text>
              ) : null}
            </Fragment>
          ))}
        </Box>
        {hasChart ? (
          <Box flexDirection="column" flexShrink={0}>
            <Text {...colours.heading}>{`  ${words(strings.yourLoss)}`}</Text>
            <DrawnLines
              lines={drawLosses(losses, { ...canvasOf(look, chartRows), columns: columns - mapColumns - 4 })}
            />
          </Box>
        ) : null}
      </Box>
      <Footer
        keys={[
          { key: '↑↓', label: strings.choose },
          { key: 'Enter', label: strings.start },
          ...(review.due > 0 ? [{ key: 'r', label: strings.review }] : []),
          { key: 'l', label: strings.labs },
          ...(home.misses > 0 ? [{ key: 'n', label: strings.notebook }] : []),
          ...(home.isNew ? [] : [{ key: 'p', label: strings.progress }]),
          { key: 'L', label: strings.otherLanguage },
          { key: 'q', label: strings.leave },
          ...(home.hasRuns ? [{ key: 'v', label: strings.replays }] : []),
        ]}
        place={['', '']}
        mostRows={2}
      />
    </Box>
  );

  function open(lesson: LessonCard | undefined): void {
    if (lesson) onOpen(lesson.id);
  }

  function lessonLine({ number, title, stars, stop, stops }: LessonCard, chosen: boolean): string {
    const stone = stop > 0 ? signs.neuronHalf : stars > 0 ? signs.ball : signs.hollow;
    const head = `  ${chosen ? signs.selected : ' '} ${stone} ${String(number ?? '').padStart(2)}  `;
    const done = game ? starsText(stars, signs) : signs.right;
    const tail = stop > 0 ? words(strings.goOnAt(stop, stops)) : stars > 0 ? done : '';
    const room = (hasChart ? mapColumns : Math.min(columns, 64)) - stringWidth(head) - stringWidth(tail) - 2;
    return `${head}${padEnd(truncate(words(title), room), room)} ${tail}`;
  }
}
