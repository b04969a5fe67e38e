import { Box, type Key, Static, Text, useInput } from 'ink';
import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { Text as Words } from '../../../text/text.ts';
import type { Bubble } from '../../../tutor/bubble.ts';
import type { Event } from '../../../tutor/event.ts';
import { type AskedQuestion, playbackCommands, type View } from '../../../tutor/view.ts';
import type { LessonSession } from '../../backend.ts';
import { readLetterCommand } from '../../commands.ts';
import { labWords } from '../../words/lab-words.ts';
import { strings } from '../../words/strings.ts';
import { BubbleView } from '../bubbles/bubble-view.tsx';
import { rowsOf } from '../bubbles/working-lines.tsx';
import { Footer, footerRows } from '../footer.tsx';
import { editAction } from '../input/edit-keys.ts';
import { readDigit } from '../input/read-digit.ts';
import { commandLineKeys, footerKeys, type KeyLabel, keyTable } from '../keys.ts';
import { CommandLine } from '../live/command-line.tsx';
import { LivePart } from '../live/live-part.tsx';
import { useLook } from '../look.ts';
import { MouseContext } from '../terminal/mouse.ts';
import { useTyping } from './use-typing.ts';

type Props = {
  readonly session: LessonSession;
  readonly onLeave: () => void;
  /** Where that leads. */
  readonly leave?: Words;
  /** Stands above all that is said, where no map has named it. */
  readonly heading?: Words;
  /** Out of the program. */
  readonly onQuit: () => void;
  readonly onNextLesson: (id: string) => void;
  /** To the questions that are still due. */
  readonly onReview: () => void;
  readonly onLanguage: () => void;
};

/** Rows of keys at the bottom, where one is too short for all. */
const mostKeyRows = 2;
const commandLineRows = 3;

/** A lesson: the conversation above, what is in play below, the keys on the bottom line. */
export function LessonScreen({
  session,
  onLeave,
  leave = keyTable.leave.label,
  heading,
  onQuit,
  onNextLesson,
  onReview,
  onLanguage,
}: Props) {
  const look = useLook();
  const { animation, colours, language, rows, words } = look;
  const hasMouse = useContext(MouseContext) !== undefined;
  const [view, setView] = useState(() => session.view());
  const [commandLine, setCommandLine] = useState(false);
  const typing = useTyping(view.said, language, animation);
  const isTyping = typing.typed !== undefined;
  const [typedAhead, setTypedAhead] = useState('');
  const question = view.live.kind === 'question' ? view.live.question : undefined;
  const asked = question?.prompt;
  const attempt = view.live.kind === 'question' ? view.live.attempt : 0;
  const seen = useRef<{ asked: typeof asked; attempt: number }>(undefined);
  useEffect(() => {
    if (isTyping) return;
    seen.current = { asked, attempt };
    setTypedAhead('');
  }, [isTyping, asked, attempt]);

  const send = useCallback(
    (event: Event) => {
      session.send(event);
      if (session.hasLeft()) onLeave();
      else setView(session.view());
    },
    [session, onLeave],
  );
  const { live } = view;
  const onCommandKey = (input: string) => {
    if (input === '/') return setCommandLine(true);
    const command = readLetterCommand(input);
    const isKind = command === 'hint' || command === 'why' || command === 'skip';
    if (isKind && view.commands.includes(command)) send({ kind: command });
  };
  /** Any key shows the rest of what is being said; a character also goes to the input, as if that were there already. */
  const cutShort = (input: string, key: Key) => {
    typing.complete();
    if (live.kind !== 'question' || !isCharacter(input, key)) return;
    const option = readDigit(input, optionsOf(live.question));
    // What was not yet to be seen is not answered.
    if (option !== undefined && seen.current?.asked === asked) send({ kind: 'answer', raw: String(option) });
    else setTypedAhead(input);
  };
  const leaveDone = () => {
    const summary = session.summary();
    if (summary.kind === 'review') return summary.outlook.due > 0 ? onReview() : onLeave();
    if (summary.kind === 'lesson' && summary.next) return onNextLesson(summary.next.id);
    onLeave();
  };

  useInput(
    (input, key) => {
      if (key.escape) return onLeave();
      // Ctrl with a letter means something else everywhere: nothing here.
      if (key.ctrl) return;
      if (isTyping) return cutShort(input, key);
      if (key.return && live.kind === 'done') return leaveDone();
      if (key.return && goesOnByEnter(view)) return send({ kind: 'next' });
      if (!hasOpenBox(view)) onCommandKey(input);
      if (input === 'r' && view.commands.includes('restart') && live.kind !== 'playback')
        send({ kind: 'restart' });
    },
    { isActive: !commandLine },
  );

  // What was picked or laid before a hint was asked for is still there after it.
  // An arrow stays where it was after a miss, too.
  const staysUnderHint =
    seen.current?.asked === asked &&
    (question?.input.kind === 'draw' || (isPicked(question) && seen.current?.attempt === attempt));
  const pending = view.said[typing.finished];
  const keyRows = Math.min(mostKeyRows, footerRows(mostKeys(), place(view), look));
  const liveRows = rows - 1 - keyRows - (commandLine ? commandLineRows : 0) - openRows();
  const active = !isTyping && !commandLine;
  return (
    <Box flexDirection="column">
      <Static key={language} items={[heading, ...view.said.slice(0, typing.finished)]}>
        {(item, index) => {
          if (item && 'kind' in item)
            return (
              <BubbleView key={keyOf(item, index)} bubble={item} named={isNamed(view.said, index - 1)} />
            );
          return item ? <Text key="heading" {...colours.accent}>{`  ${words(item)}`}</Text> : null;
        }}
      </Static>
      {pending && isTyping ? (
        <BubbleView bubble={pending} named={isNamed(view.said, typing.finished)} typed={typing.typed ?? 0} />
      ) : null}
      {isTyping && !staysUnderHint ? null : (
        <Box flexDirection="column" display={isTyping ? 'none' : 'flex'}>
          <LivePart
            live={live}
            rows={liveRows}
            typedAhead={typedAhead}
            isActive={active}
            send={send}
            onCommandKey={onCommandKey}
            summary={session.summary}
          />
        </Box>
      )}
      {commandLine ? (
        <CommandLine
          onClose={() => setCommandLine(false)}
          onCommand={(command) => {
            setCommandLine(false);
            if (command === 'quit') onQuit();
            else if (command === 'map') onLeave();
            else if (command === 'language') {
              onLanguage();
              // A lesson may go on with another book.
              setView(session.view());
            } else if (command !== 'help') send({ kind: command });
          }}
        />
      ) : null}
      <Footer keys={keysNow()} place={place(view)} mostRows={mostKeyRows} leastRows={keyRows} />
    </Box>
  );

  function keysNow(): readonly KeyLabel[] {
    if (commandLine) return commandLineKeys;
    return isTyping ? [{ key: '…', label: strings.anyKey }] : footerKeys(view, leave, hasMouse);
  }

  /** The rows of a working that was opened beside a run, which takes all that it is given: both are to be seen. */
  function openRows(): number {
    const last = view.said.at(-1);
    const isBesideRun = live.kind === 'playback' || live.kind === 'try';
    return isBesideRun && last?.kind === 'working' ? rowsOf(last.lines, look).length : 0;
  }

  /** A run has fewer keys at its end, and would grow by their row: its figure is to stand still. */
  function mostKeys(): readonly KeyLabel[] {
    if (live.kind !== 'playback' || isTyping || commandLine) return keysNow();
    const whilePlaying = playbackCommands({ ...live.playback, frame: 0 });
    return footerKeys({ live, commands: [...whilePlaying, 'why', 'leave'] }, leave, hasMouse);
  }

  function place({ progress }: View): [string, string] {
    const lesson =
      progress.lesson === undefined ? words(progress.title) : words(strings.lesson(progress.lesson));
    const { bet, stop, stops } = progress;
    // A lab is one game; in a lesson, the place in the lesson is what counts.
    if (bet && progress.lesson === undefined)
      return [`${lesson} · ${words(labWords.bet(bet))}`, words(labWords.betShort(bet))];
    return [`${lesson} · ${stop}/${stops}`, `${stop}/${stops}`];
  }
}

/** Where Enter does nothing but go on. */
function goesOnByEnter({ live }: View): boolean {
  return live.kind === 'settled' || live.kind === 'confidence' || live.kind === 'notebook';
}

/** An open box has the letters: it hands back those that are commands. */
function hasOpenBox({ live }: View): boolean {
  if (live.kind === 'spell') return true;
  return (
    live.kind === 'question' && (live.question.input.kind === 'number' || live.question.input.kind === 'draw')
  );
}

/** Whether an answer is put together piece by piece before it is given. */
function isPicked(question: AskedQuestion | undefined): boolean {
  const kind = question?.input.kind;
  return kind === 'order' || kind === 'match' || kind === 'chips';
}

function isCharacter(input: string, key: Key): boolean {
  return editAction(input, key)?.do === 'insert' && input.trim() !== '';
}

/** How many options there are of which one is the answer. */
function optionsOf({ input }: AskedQuestion): number {
  return input.kind === 'choice' || input.kind === 'fill' ? input.options.length : 0;
}

/** A line that goes into the notebook is nobody's speech. */
function isNamed(said: readonly Bubble[], index: number): boolean {
  const [before, bubble] = [said[index - 1], said[index]];
  const isSpeech = bubble?.kind === 'tutor' && bubble.tone !== 'notebook';
  return isSpeech && !(before?.kind === 'tutor' && before.tone !== 'notebook');
}

function keyOf(bubble: Bubble, index: number): string {
  return `${index} ${bubble.kind}`;
}
