import { Box, Text, useApp, useInput, useStdout, useWindowSize } from 'ink';
import { Activity, useEffect, useMemo, useRef, useState } from 'react';
import type { Language, Text as Words } from '../../text/text.ts';
import type { Backend, LessonSession, NotebookEntry, OpenedLab } from '../backend.ts';
import type { SignSet } from '../look/signs.ts';
import { tellLeft } from '../words/lab-words.ts';
import { strings } from '../words/strings.ts';
import { LookContext, makeLook } from './look.ts';
import { type Destination, openScreen, type Screen } from './open-screen.ts';
import { HomeScreen } from './screens/home-screen.tsx';
import { LabList } from './screens/lab-list.tsx';
import { LabScreen } from './screens/lab-screen.tsx';
import { LessonScreen } from './screens/lesson-screen.tsx';
import { type NotebookPlace, NotebookScreen, notebookTop } from './screens/notebook-screen.tsx';
import { Progress } from './screens/progress.tsx';
import { Runs } from './screens/runs.tsx';

type Props = {
  readonly backend: Backend;
  /** The first screen, already opened. */
  readonly first: Screen;
  readonly language: Language;
  readonly glyphSet: SignSet;
  readonly colour: boolean;
  readonly animation: boolean;
  /** Stops the program until the shell wants it again; undefined where there is no such thing. */
  readonly suspend?: (() => Promise<void>) | undefined;
};

const smallest = { columns: 60, rows: 20 };

/** What the program was left by, and what is said to whoever breaks off: a learner wonders whether it was kept. */
export type Left = { readonly exitCode: number; readonly said?: string };

/** Whether a screen says things that stay in the terminal above it. */
function isConversation(screen: Screen): boolean {
  return 'session' in screen || (screen.at === 'lab' && screen.opened.kind === 'scenes');
}

/** Moves all lines of a terminal so high into its history, and begins again at its top. */
function scrollAway(rows: number): string {
  return `${'\n'.repeat(rows)}\u001b[H`;
}

/** What somebody who pressed Ctrl+C expects of a program. */
const interrupted = 130;
const quit: Left = { exitCode: 0 };

export function App({ backend, first, language: spoken, glyphSet, colour, animation, suspend }: Props) {
  const { exit, suspendTerminal } = useApp();
  const { columns, rows } = useWindowSize();
  const [language, setLanguage] = useState(spoken);
  const [screen, setScreen] = useState(first);
  const { write } = useStdout();
  const hasSpoken = useRef(isConversation(first));
  // A lesson or a review that follows another begins on a screen of its own.
  const [sittings, setSittings] = useState(0);
  const look = useMemo(
    () => makeLook({ language, glyphSet, colour, animation, columns, rows }),
    [language, glyphSet, colour, animation, columns, rows],
  );
  useInput((input, key) => {
    if (key.ctrl && input === 'c') exit(breakOff());
    if (key.ctrl && input === 'z' && suspend) void suspendTerminal(suspend);
  });
  const go = (to: Destination) => {
    const opened = openScreen(backend, to);
    // What was said is over: it stays in the terminal's history, and nothing of it above the next screen.
    if (hasSpoken.current) write(scrollAway(rows));
    hasSpoken.current = isConversation(opened);
    setScreen(opened);
  };
  const sitDown = (to: Destination) => {
    setSittings(sittings + 1);
    go(to);
  };
  function breakOff(): Left {
    const isLesson = screen.at === 'lesson' || screen.at === 'review';
    const said = isLesson ? strings.saved : lab && tellLeft(lab.view());
    return { exitCode: interrupted, ...(said && { said: look.words(said) }) };
  }
  const goHome = () => go({ at: 'home' });
  const goToLabs = (last?: string, told?: Words) =>
    go({ at: 'labs', ...(last && { last }), ...(told && { told }) });
  const openLesson = (id: string) => sitDown({ at: 'lesson', id });
  const review = () => {
    const session = backend.openReview();
    sitDown(session ? { at: 'review', session } : { at: 'home' });
  };
  const openNotebook = (place: NotebookPlace) => go({ at: 'notebook', place });
  const revisit = (entry: NotebookEntry, place: NotebookPlace) => {
    const session = backend.revisit(entry);
    if (session) sitDown({ at: 'revisit', session, place });
  };
  const switchLanguage = () => {
    const other = language === 'zh' ? 'en' : 'zh';
    backend.chooseLanguage(other);
    setLanguage(other);
  };
  const lab = screen.at === 'lab' && screen.opened.kind === 'knobs' ? screen.opened.session : undefined;
  // However the lab is left, by Ctrl+C too: a thread that goes on training would keep the program from ending.
  useEffect(() => () => lab?.send({ kind: 'leave' }), [lab]);
  const isTooSmall = columns < smallest.columns || rows < smallest.rows;
  // Until it was once large enough, nothing may be said: what scrolls away while hidden is never seen.
  const [isBegun, setIsBegun] = useState(!isTooSmall);
  if (!isBegun && !isTooSmall) setIsBegun(true);
  return (
    <LookContext.Provider value={look}>
      {isTooSmall ? <Text>{look.words(strings.tooSmall(columns, rows))}</Text> : null}
      {/* Hidden, a screen keeps its state but hears no keys, and its clocks stand still. */}
      <Activity mode={isTooSmall ? 'hidden' : 'visible'}>
        {isBegun ? <Box flexDirection="column">{drawScreen()}</Box> : null}
      </Activity>
    </LookContext.Provider>
  );

  function drawScreen() {
    switch (screen.at) {
      case 'home':
        return (
          <HomeScreen
            home={screen.home}
            onOpen={openLesson}
            onLabs={() => goToLabs()}
            onLanguage={switchLanguage}
            onReview={review}
            onNotebook={() => openNotebook(notebookTop)}
            onProgress={() => go({ at: 'progress' })}
            onRuns={() => go({ at: 'runs' })}
            onQuit={() => exit(quit)}
          />
        );
      case 'runs':
      case 'replay':
        return (
          <Runs backend={backend} start={screen} onLeave={first.at === 'home' ? goHome : () => exit(quit)} />
        );
      case 'notebook':
        return (
          <NotebookScreen entries={screen.entries} place={screen.place} onOpen={revisit} onLeave={goHome} />
        );
      case 'progress':
        return (
          <Progress
            backend={backend}
            first={screen.report}
            onLeave={first.at === 'progress' ? () => exit(quit) : goHome}
          />
        );
      case 'lesson':
      case 'review':
      case 'revisit':
        return lessonScreen(
          screen.session,
          screen.at === 'revisit'
            ? { onLeave: () => openNotebook(screen.place), leave: strings.back }
            : { onLeave: goHome },
        );
      case 'labs':
        return (
          <LabList
            labs={screen.labs}
            {...(screen.last && { last: screen.last })}
            {...(screen.told && { told: screen.told })}
            onOpen={(id) => sitDown({ at: 'lab', id })}
            onLeave={goHome}
          />
        );
      case 'lab':
        return labScreen(screen.id, screen.opened);
    }
  }

  function labScreen(id: string, opened: OpenedLab) {
    if (opened.kind === 'scenes')
      return lessonScreen(opened.session, {
        onLeave: () => goToLabs(id),
        leave: strings.back,
        heading: opened.session.view().progress.title,
      });
    return (
      <LabScreen
        key={id}
        session={opened.session}
        onLeave={() => goToLabs(id, tellLeft(opened.session.view()))}
      />
    );
  }

  function lessonScreen(
    session: LessonSession,
    leaving: { readonly onLeave: () => void; readonly leave?: Words; readonly heading?: Words },
  ) {
    return (
      <LessonScreen
        key={sittings}
        session={session}
        {...leaving}
        onQuit={() => exit(quit)}
        onNextLesson={openLesson}
        onReview={review}
        onLanguage={switchLanguage}
      />
    );
  }
}
