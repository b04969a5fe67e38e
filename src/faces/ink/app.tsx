import { Box, Text, useApp, useInput, useStdout, useWindowSize } from 'ink';
import { Activity, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Language, Text as Words } from '../../text/text.ts';
import type { GlyphSet } from '../look/glyphs.ts';
import type { LessonSession, NotebookEntry, OpenedLab, Replay, Stage } from '../stage.ts';
import { strings } from '../words/strings.ts';
import { LookContext, makeLook } from './look.ts';
import { HomeScreen } from './screens/home-screen.tsx';
import { LabList } from './screens/lab-list.tsx';
import { LabScreen } from './screens/lab-screen.tsx';
import { LessonScreen } from './screens/lesson-screen.tsx';
import { type NotebookPlace, NotebookScreen, notebookTop } from './screens/notebook-screen.tsx';
import { Progress } from './screens/progress.tsx';
import { Runs } from './screens/runs.tsx';

export type Start =
  | { readonly at: 'home' }
  | { readonly at: 'lesson'; readonly id: string }
  | { readonly at: 'review'; readonly session: LessonSession }
  | { readonly at: 'progress' }
  | { readonly at: 'labs'; readonly last?: string }
  | { readonly at: 'lab'; readonly id: string }
  | { readonly at: 'runs' }
  | { readonly at: 'replay'; readonly replay: Replay };

type Props = {
  readonly stage: Stage;
  readonly start: Start;
  readonly language: Language;
  readonly glyphSet: GlyphSet;
  readonly colour: boolean;
  readonly animation: boolean;
  /** Stops the program until the shell wants it again; undefined where there is no such thing. */
  readonly suspend?: (() => Promise<void>) | undefined;
};

type Screen =
  | Exclude<Start, { at: 'lesson' | 'lab' }>
  | {
      readonly at: 'notebook';
      readonly entries: readonly NotebookEntry[];
      readonly place: NotebookPlace;
    }
  | { readonly at: 'revisit'; readonly session: LessonSession; readonly place: NotebookPlace }
  | { readonly at: 'lab'; readonly id: string; readonly opened: OpenedLab }
  | { readonly at: 'lesson'; readonly id: string; readonly session: LessonSession };

const smallest = { columns: 60, rows: 20 };

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

export function App({ stage, start, language: first, glyphSet, colour, animation, suspend }: Props) {
  const { exit, suspendTerminal } = useApp();
  const { columns, rows } = useWindowSize();
  const [language, setLanguage] = useState(first);
  const [screen, setScreen] = useState<Screen>(() => open(start));
  const { write } = useStdout();
  const hasSpoken = useRef(isConversation(screen));
  const go = useCallback(
    (to: Screen) => {
      // What was said is over: it stays in the terminal's history, and nothing of it above the next screen.
      if (hasSpoken.current) write(scrollAway(rows));
      hasSpoken.current = isConversation(to);
      setScreen(to);
    },
    [write, rows],
  );
  // A lesson or a review that follows another begins on a screen of its own.
  const [sittings, setSittings] = useState(0);
  const look = useMemo(
    () => makeLook({ language, glyphSet, colour, animation, columns, rows }),
    [language, glyphSet, colour, animation, columns, rows],
  );
  useInput((input, key) => {
    if (key.ctrl && input === 'c') exit(interrupted);
    if (key.ctrl && input === 'z' && suspend) void suspendTerminal(suspend);
  });
  const goHome = useCallback(() => go({ at: 'home' }), [go]);
  const goToLabs = (last?: string) => go({ at: 'labs', ...(last && { last }) });
  const openLesson = (id: string) => {
    setSittings(sittings + 1);
    go(open({ at: 'lesson', id }));
  };
  const openLab = (id: string) => {
    setSittings(sittings + 1);
    go(open({ at: 'lab', id }));
  };
  const review = () => {
    const session = stage.openReview();
    setSittings(sittings + 1);
    go(session ? { at: 'review', session } : { at: 'home' });
  };
  const openNotebook = (place: NotebookPlace) => go({ at: 'notebook', entries: stage.notebook(), place });
  const revisit = (entry: NotebookEntry, place: NotebookPlace) => {
    const session = stage.revisit(entry);
    if (session === undefined) return;
    setSittings(sittings + 1);
    go({ at: 'revisit', session, place });
  };
  const switchLanguage = () => {
    const other = language === 'zh' ? 'en' : 'zh';
    stage.chooseLanguage(other);
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
            home={stage.home()}
            onOpen={openLesson}
            onLabs={() => goToLabs()}
            onLanguage={switchLanguage}
            onReview={review}
            onNotebook={() => openNotebook(notebookTop)}
            onProgress={() => go({ at: 'progress' })}
            onRuns={() => go({ at: 'runs' })}
            onQuit={() => exit(0)}
          />
        );
      case 'runs':
      case 'replay':
        return <Runs stage={stage} start={screen} onLeave={start.at === 'home' ? goHome : () => exit(0)} />;
      case 'notebook':
        return (
          <NotebookScreen entries={screen.entries} place={screen.place} onOpen={revisit} onLeave={goHome} />
        );
      case 'progress':
        return <Progress stage={stage} onLeave={start.at === 'progress' ? () => exit(0) : goHome} />;
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
            labs={stage.labs()}
            {...(screen.last && { last: screen.last })}
            onOpen={openLab}
            onLeave={goHome}
          />
        );
      case 'lab':
        return screen.opened.kind === 'knobs' ? (
          <LabScreen key={screen.id} session={screen.opened.session} onLeave={() => goToLabs(screen.id)} />
        ) : (
          lessonScreen(screen.opened.session, {
            onLeave: () => goToLabs(screen.id),
            leave: strings.back,
            heading: screen.opened.session.view().progress.title,
          })
        );
    }
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
        onQuit={() => exit(0)}
        onNextLesson={openLesson}
        onReview={review}
        onLanguage={switchLanguage}
      />
    );
  }

  function open(to: Start): Screen {
    switch (to.at) {
      case 'home':
      case 'labs':
      case 'runs':
      case 'replay':
      case 'review':
      case 'progress':
        return to;
      case 'lesson':
        return { ...to, session: stage.openLesson(to.id) };
      case 'lab':
        return { ...to, opened: stage.openLab(to.id) };
    }
  }
}
