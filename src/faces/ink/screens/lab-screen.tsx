import { Box, type Key, Text, useInput } from 'ink';
import { useEffect, useState } from 'react';
import type { LabView } from '../../../tutor/lab/view.ts';
import type { LabSession } from '../../backend.ts';
import { labWords } from '../../words/lab-words.ts';
import { DrawnLines } from '../drawn-lines.tsx';
import { Footer, footerRows } from '../footer.tsx';
import { KeyList } from '../key-list.tsx';
import type { KeyLabel } from '../keys.ts';
import { PromptLine } from '../live/prompt-line.tsx';
import { useLook } from '../look.ts';
import { allKeys, keysOf, knobLines, noticeLines, numberLines, taskLines } from './lab/lab-parts.ts';
import { pictureLines, speechUnder } from './lab/lab-picture.ts';

type Props = {
  readonly session: LabSession;
  readonly onLeave: () => void;
};

/** Rows of keys at the bottom, where there is room for them. */
const mostKeyRows = 2;
const nowhere = ['', ''] as const;
/** In fewer rows the task, which has been read, is cut short for what the network says, and the keys for the picture. */
const roomyRows = 22;
/** In so many rows a blank one parts the knobs from what stands above them. */
const rowsWithGap = 28;

/** A lab: what to bring about, the run as it is now, its knobs, and the keys. */
export function LabScreen({ session, onLeave }: Props) {
  const look = useLook();
  const { colours, rows, words } = look;
  const [view, setView] = useState(() => session.view());
  const [at, setAt] = useState(0);
  useEffect(() => {
    // It may have gone on while the screen was hidden.
    setView(session.view());
    return session.subscribe(() => setView(session.view()));
  }, [session]);
  const { lab } = view;
  const [over, setOver] = useState<'prompt' | 'keys'>();
  const prompt = (typed: string) => {
    setOver(undefined);
    if (!lab.takesWord) session.send({ kind: 'speak', ...(typed && { prompt: typed }) });
    else if (typed !== '') session.send({ kind: 'word', raw: typed });
  };
  const hear = (input: string, key: Key) => {
    // Any key closes the list of keys.
    if (over === 'keys') return setOver(undefined);
    if (key.escape || input === 'q') return onLeave();
    if (key.ctrl) return;
    if (key.upArrow) setAt(nextKnob(view, at, -1));
    else if (key.downArrow || key.tab) setAt(nextKnob(view, at, 1));
    else if (key.leftArrow) session.send({ kind: 'turn', knob: at, by: -1 });
    else if (key.rightArrow) session.send({ kind: 'turn', knob: at, by: 1 });
    else if (input === ' ' || key.return) session.send({ kind: 'train' });
    else if (input === '.') session.send({ kind: 'step' });
    else if (input === ']' || input === '+') session.send({ kind: 'speed', by: 1 });
    else if (input === '[' || input === '-') session.send({ kind: 'speed', by: -1 });
    else if (input === 'v') session.send({ kind: 'look' });
    else if (input === 'r') session.send({ kind: 'reset' });
    else if (input === 's') session.send({ kind: 'speak' });
    else if (input === 'w') session.send({ kind: 'save' });
    else if (input === 'g') session.send({ kind: 'resume' });
    else if (input === 'p' && (lab.takesWord || lab.speaking.length > 0)) setOver('prompt');
    else if (input === '?') setOver('keys');
  };
  useInput(hear, { isActive: over !== 'prompt' });
  const isRoomy = rows >= roomyRows;
  const keys = keysOf(view);
  const rowsForKeys = isRoomy ? mostKeyRows : 1;
  const keyRows = Math.min(rowsForKeys, footerRows(keys, nowhere, look));
  const hasAll = footerRows(keys, nowhere, look) <= keyRows;
  const { style, lines: task } = taskLines(view, view.speech !== undefined && !isRoomy, look);
  const board = knobLines(view, at, look, Math.max(2, Math.floor((rows - 8) / 4)));
  const gap = rows >= rowsWithGap ? [[]] : [];
  const below = [...gap, ...board, ...numberLines(view, isRoomy, look), ...noticeLines(view, look)];
  const left = rows - keyRows - 2 - task.length - below.length - (over === 'prompt' ? 1 : 0) - 1;
  const speech = speechUnder(view, left, look);
  const under = [...speech, ...below];
  const room = left - speech.length;
  return (
    <Box flexDirection="column">
      <Text {...colours.accent}>{`  ${words(lab.title)}`}</Text>
      {task.map((line) => (
        <Text key={line} wrap="truncate" {...style}>
          {line}
        </Text>
      ))}
      {over === 'keys' ? (
        <Box marginTop={1} flexDirection="column" flexShrink={0}>
          <KeyList keys={[...keys, allKeys]} />
        </Box>
      ) : (
        <Box marginTop={1} flexDirection="column" flexShrink={0}>
          <DrawnLines lines={pictureLines(view, room, look)} />
          <DrawnLines lines={under} />
          {over === 'prompt' ? (
            <PromptLine
              hint={lab.takesWord ? labWords.wordHint : labWords.promptHint}
              onPrompt={prompt}
              onClose={() => setOver(undefined)}
            />
          ) : null}
        </Box>
      )}
      <Footer keys={footer()} place={nowhere} mostRows={keyRows} leastRows={keyRows} />
    </Box>
  );

  /** Where not all keys have room, one of them is that which lists them all. */
  function footer(): readonly KeyLabel[] {
    if (over === 'keys') return [{ key: labWords.keys.any, label: labWords.keys.close }];
    return hasAll ? keys : [...keys.slice(0, 1), allKeys, ...keys.slice(1)];
  }
}

/** The next knob that is there, around the end to the other. */
function nextKnob({ knobs }: LabView, at: number, by: 1 | -1): number {
  for (let next = at + by; next !== at; next += by) {
    const around = (next + knobs.length) % knobs.length;
    if (around === at || knobs[around]?.isThere) return around;
  }
  return at;
}
