import { Box, type Key, Text, useInput } from 'ink';
import { useEffect, useState } from 'react';
import { formatNumber } from '../../../experiments/core/format-number.ts';
import { encodeRun } from '../../../experiments/run-code/run-code.ts';
import { wrap } from '../../../text/wrap.ts';
import type { LabView } from '../../../tutor/lab/view.ts';
import type { LabSession } from '../../backend.ts';
import type { Drawn } from '../../figures/canvas/canvas.ts';
import { packLines, span } from '../../figures/canvas/spans.ts';
import { drawFigure } from '../../figures/draw.ts';
import { drawSpeech } from '../../figures/recital/speech.ts';
import { isOver, labWords, tellNotice, tellStatus } from '../../words/lab-words.ts';
import { strings, text } from '../../words/strings.ts';
import { DrawnLines } from '../drawn-lines.tsx';
import { Footer, footerRows } from '../footer.tsx';
import type { KeyLabel } from '../keys.ts';
import { PromptLine } from '../live/prompt-line.tsx';
import { canvasOf, type Look, useLook } from '../look.ts';

type Props = {
  readonly session: LabSession;
  readonly onLeave: () => void;
};

/** Rows of keys at the bottom, where there is room for them. */
const mostKeyRows = 2;
const nowhere = ['', ''] as const;
const tallestFigure = 20;
/** In fewer rows the task, which has been read, makes room for what the network says. */
const roomyRows = 22;

/** A lab: what to bring about, the run as it is now, its knobs, and the keys. */
export function LabScreen({ session, onLeave }: Props) {
  const look = useLook();
  const { colours, columns, rows, words } = look;
  const [view, setView] = useState(() => session.view());
  const [at, setAt] = useState(0);
  useEffect(() => {
    // It may have gone on while the screen was hidden.
    setView(session.view());
    return session.subscribe(() => setView(session.view()));
  }, [session]);
  const { lab, picture } = view;
  const [isPrompting, setIsPrompting] = useState(false);
  const prompt = (typed: string) => {
    setIsPrompting(false);
    if (!lab.takesWord) session.send({ kind: 'speak', ...(typed && { prompt: typed }) });
    else if (typed !== '') session.send({ kind: 'word', raw: typed });
  };
  const hear = (input: string, key: Key) => {
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
    else if (input === 'p' && (lab.takesWord || lab.speaking.length > 0)) setIsPrompting(true);
  };
  useInput(hear, { isActive: !isPrompting });
  const speech = speechLines(view, look);
  const isRoomy = rows >= roomyRows;
  const { sign, style, told } = taskOf(view, look);
  const said = speech.length === 0 || isRoomy ? wrap(words(told), columns - 4) : [];
  const notice = noticeLines(view, look);
  const board = knobLines(view, at, look, Math.max(2, Math.floor((rows - 8) / 4)));
  const numbers = packLines(numberParts(view, look), columns - 2);
  const gap: readonly Drawn[] = speech.length > 0 && isRoomy ? [[]] : [];
  const under = [...speech, ...gap, ...board, ...numbers, ...notice];
  const keys = keysOf(view);
  const keyRows = isRoomy ? Math.min(mostKeyRows, footerRows(keys, nowhere, look)) : 1;
  const room = rows - keyRows - 2 - said.length - under.length - (isPrompting ? 1 : 0) - 1;
  return (
    <Box flexDirection="column">
      <Text {...colours.accent}>{`  ${words(lab.title)}`}</Text>
      {said.map((line, index) => (
        <Text key={line} wrap="truncate" {...style}>
          {`  ${index === 0 ? sign : ''}${line}`}
        </Text>
      ))}
      <Box marginTop={1} flexDirection="column" flexShrink={0}>
        {picture && room >= 4 ? (
          <DrawnLines
            lines={drawFigure(picture.figure, picture.frame, canvasOf(look, Math.min(tallestFigure, room)))}
          />
        ) : null}
        <DrawnLines lines={under} />
        {isPrompting ? (
          <PromptLine
            hint={lab.takesWord ? labWords.wordHint : labWords.promptHint}
            onPrompt={prompt}
            onClose={() => setIsPrompting(false)}
          />
        ) : null}
      </Box>
      <Footer keys={keys} place={nowhere} mostRows={keyRows} leastRows={keyRows} />
    </Box>
  );
}

/** What to bring about; at the end of a run what it shows, or what to look at. */
function taskOf({ lab, missed, reached }: LabView, { colours, signs }: Look) {
  if (missed && lab.lost) return { sign: `${signs.wrong} `, style: colours.heading, told: lab.lost };
  if (reached) return { sign: `${signs.right} `, style: colours.right, told: lab.won };
  return { sign: '', style: {}, told: lab.task };
}

/** The next knob that is there, around the end to the other. */
function nextKnob({ knobs }: LabView, at: number, by: 1 | -1): number {
  for (let next = at + by; next !== at; next += by) {
    const around = (next + knobs.length) % knobs.length;
    if (around === at || knobs[around]?.isThere) return around;
  }
  return at;
}

/** What the network said last, in a few rows. */
function speechLines({ speech }: LabView, look: Look): readonly Drawn[] {
  if (speech === undefined) return [];
  // What is wrong in a recital is a list that may be cut; what was said is shown whole.
  const least = speech.kind === 'said' ? 4 : 3;
  return drawSpeech(speech, canvasOf(look, Math.max(least, Math.floor(look.rows / 5))));
}

/** What is to be said of the last key; at first, that there is something to go on from. */
function noticeLines({ notice, savedAt, status }: LabView, { columns, words }: Look): readonly Drawn[] {
  const offer =
    savedAt !== undefined && status === 'ready' ? labWords.offer(savedAt, text('g ', 'g')) : undefined;
  const told = notice ? tellNotice(notice) : offer;
  return told ? wrap(words(told), columns - 4).map((line): Drawn => [span(line, 'heading')]) : [];
}

/** The knobs, packed into lines: all, or so many around the one in hand, which shows the ways it turns. */
function knobLines(
  { knobs }: LabView,
  at: number,
  { columns, signs, words }: Look,
  most: number,
): readonly Drawn[] {
  const parts = knobs.flatMap(({ label, shown, down, up, isThere }, index): Drawn[] => {
    if (!isThere) return [];
    const isChosen = index === at;
    const name = `${words(label)} `;
    const value = words(shown);
    if (!isChosen) return [[span(`  ${name}`, 'dim'), span(`${value}  `)]];
    const [left, right] = [down ? signs.arrowLeft : ' ', up ? signs.arrowRight : ' '];
    return [[span(`${signs.selected} ${name}`, 'accent'), span(`${left}${value}${right}`, 'accent')]];
  });
  const lines = packLines(parts, columns - 4);
  if (lines.length <= most) return lines;
  const inHand = lines.findIndex((line) => line.some(({ style }) => style === 'accent'));
  const first = Math.max(0, Math.min(lines.length - most, inHand - Math.floor(most / 2)));
  const more = (isMore: boolean, sign: string) => (isMore ? [span(` ${sign}`, 'dim')] : []);
  return lines
    .slice(first, first + most)
    .map((line, row) => [
      ...line,
      ...more(row === 0 && first > 0, signs.arrowUp),
      ...more(row === most - 1 && first + most < lines.length, signs.arrowDown),
    ]);
}

function numberParts({ shows, turnsLeft, status, pace, run, ownTokens }: LabView, { words }: Look): Drawn[] {
  const parts = shows.flatMap(({ label, number }): Drawn[] =>
    number === undefined ? [] : [[span(`${words(label)} `, 'dim'), span(words(formatNumber(number)))]],
  );
  const left = turnsLeft === undefined ? [] : [[span(words(strings.movesLeft(turnsLeft)), 'heading')]];
  const told = tellStatus(status);
  const code = isOver(status) ? encodeRun(run) : undefined;
  const speed = status === 'at-once' ? [] : [[span(words(labWords.pace(pace)), 'dim')]];
  return [
    ...parts,
    ...left,
    ...(told ? [[span(words(told), 'heading')]] : []),
    ...(code ? [[span(code, 'dim')]] : speed),
    ...(ownTokens ? [[span(words(labWords.tokens(ownTokens)), 'dim')]] : []),
  ];
}

function keysOf({ status, lab, savedAt }: LabView): KeyLabel[] {
  const { train, pause, step, faster, look, turn, again, speak, prompt, word, save, resume } = labWords.keys;
  const isTrained = status !== 'at-once';
  const speaks = lab.speaking.length > 0;
  return [
    { key: '↑↓ ←→', label: turn },
    ...(isTrained ? [{ key: 'Space', label: status === 'going' ? pause : train }] : []),
    ...(speaks ? [{ key: 's', label: speak }] : []),
    ...(lab.takesWord ? [{ key: 'p', label: word }] : []),
    { key: 'Esc', label: strings.back },
    { key: 'r', label: again },
    ...(lab.figures.length > 1 ? [{ key: 'v', label: look }] : []),
    ...(isTrained
      ? [
          { key: '.', label: step },
          { key: '[ ]', label: faster },
        ]
      : []),
    ...(speaks
      ? [
          { key: 'w', label: save },
          { key: 'p', label: prompt },
        ]
      : []),
    ...(speaks && savedAt !== undefined ? [{ key: 'g', label: resume }] : []),
  ];
}
