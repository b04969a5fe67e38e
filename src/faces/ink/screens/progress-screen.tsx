import { Box, Text, useInput } from 'ink';
import { useState } from 'react';
import type { ProgressReport } from '../../backend.ts';
import { strings } from '../../words/strings.ts';
import { DrawnLines } from '../drawn-lines.tsx';
import { Footer } from '../footer.tsx';
import { useLook } from '../look.ts';
import { progressPages as pages } from './progress-pages.ts';

type Props = {
  readonly report: ProgressReport;
  readonly onGame: () => void;
  readonly onConfidence: () => void;
  readonly onLeave: () => void;
};

/** The title, the keys, and the empty lines between. */
const otherRows = 4;

/** How far the learner is: one page at a time, and of a long one as much as there is room for. */
export function ProgressScreen({ report, onGame, onConfidence, onLeave }: Props) {
  const look = useLook();
  const { colours, columns, signs, rows, words } = look;
  const [at, setAt] = useState(0);
  const [wished, setWished] = useState(0);
  const page = pages[at] ?? pages[0];
  const lines = page?.draw(report, look, rows - otherRows) ?? [];
  const scrolls = lines.length > rows - otherRows;
  // The keys that scroll may need a second row of keys.
  const room = rows - otherRows - (scrolls ? 1 : 0);
  const lowest = Math.max(0, lines.length - room);
  const top = Math.min(wished, lowest);
  useInput((input, key) => {
    if (key.ctrl) return;
    if (key.escape || input === 'q') onLeave();
    else if (key.rightArrow || key.tab || key.return) turnTo((at + 1) % pages.length);
    else if (key.leftArrow) turnTo((at + pages.length - 1) % pages.length);
    else if (/^[1-9]$/.test(input)) turnTo(Math.min(pages.length, Number(input)) - 1);
    else if (key.upArrow) setWished(Math.max(0, top - 1));
    else if (key.downArrow) setWished(Math.min(lowest, top + 1));
    else if (input === 'g') onGame();
    else if (input === 'c') onConfidence();
  });
  if (page === undefined) return null;
  const [above, below] = [top > 0 ? signs.arrowUp : ' ', top < lowest ? signs.arrowDown : ' '];
  return (
    <Box flexDirection="column">
      <Box width={columns} justifyContent="space-between" flexShrink={0}>
        <Text {...colours.heading}>{`  ${words(page.title)}`}</Text>
        <Text {...colours.dim}>{`${above}${below} ${at + 1}/${pages.length}`}</Text>
      </Box>
      <Box marginTop={1} flexShrink={0}>
        <DrawnLines lines={lines.slice(top, top + room)} />
      </Box>
      <Footer
        keys={[
          { key: '←→', label: strings.page },
          ...(scrolls ? [{ key: '↑↓', label: strings.more }] : []),
          { key: 'Esc', label: strings.back },
          { key: 'g', label: report.game ? strings.gameOff : strings.gameOn },
          { key: 'c', label: report.asksConfidence ? strings.confidenceOff : strings.confidenceOn },
        ]}
        place={['', '']}
        mostRows={2}
      />
    </Box>
  );

  function turnTo(page: number): void {
    setAt(page);
    setWished(0);
  }
}
