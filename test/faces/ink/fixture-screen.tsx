import { setTimeout as pause, setImmediate as soon } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { Box, type DOMElement, measureElement } from 'ink';
import { render } from 'ink-testing-library';
import { type ComponentProps, type ReactElement, type ReactNode, StrictMode } from 'react';
import stringWidth from 'string-width';
import { onTestFinished } from 'vitest';
import { App } from '../../../src/faces/ink/app.tsx';
import { type Look, LookContext, makeLook } from '../../../src/faces/ink/look.ts';
import { type Destination, openScreen } from '../../../src/faces/ink/open-screen.ts';
import { LessonScreen } from '../../../src/faces/ink/screens/lesson-screen.tsx';
import { type Opening, openBackend, playTo } from './fixture-backend.ts';

/** What a terminal sends. */
export const keys = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  shiftRight: '\u001b[1;2C',
  shiftLeft: '\u001b[1;2D',
  home: '\u001b[H',
  end: '\u001b[F',
  enter: '\r',
  tab: '\t',
  space: ' ',
  backspace: '\u007f',
  esc: '\u001b',
} as const;

export type LookOptions = Partial<Parameters<typeof makeLook>[0]>;

const plainLook = {
  language: 'en',
  glyphSet: 'unicode',
  colour: false,
  animation: false,
  columns: 100,
  rows: 24,
} as const;

/** Small terminals of every kind. */
export const looks = [
  { columns: 60, rows: 20, language: 'zh', glyphSet: 'unicode' },
  { columns: 60, rows: 20, language: 'zh', glyphSet: 'ascii' },
  { columns: 60, rows: 20, language: 'en', glyphSet: 'unicode' },
  { columns: 60, rows: 20, language: 'en', glyphSet: 'ascii' },
  { columns: 80, rows: 24, language: 'zh', glyphSet: 'ascii' },
  { columns: 80, rows: 24, language: 'en', glyphSet: 'unicode' },
] as const;

/** ASCII, Chinese and full-width signs: no terminal doubts their width. */
export const certain = /[\x20-\x7e\n\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;

// Ink asks the system for the height of a terminal that does not tell it, and starts a process for each frame to do so.
process.env.COLUMNS = '100';
process.env.LINES = '24';

type PageProps = {
  readonly look: Look;
  readonly children: ReactNode;
  readonly onBox: (box: DOMElement | null) => void;
};

function Page({ look, children, onBox }: PageProps) {
  return (
    <LookContext.Provider value={look}>
      <Box ref={onBox} flexDirection="column">
        {children}
      </Box>
    </LookContext.Provider>
  );
}

/** Draws something as it looks in a terminal of a certain kind, and hears keys. */
export function show(tree: ReactNode, options: LookOptions = {}) {
  let box: DOMElement | null = null;
  const page = (others: LookOptions = {}) => (
    <Page
      look={makeLook({ ...plainLook, ...options, ...others })}
      onBox={(element) => {
        box = element;
      }}
    >
      {tree}
    </Page>
  );
  const { rerender, ...drawn } = drawTree(page());
  /** The rows that are drawn anew with each frame, below those that scroll away. */
  const rows = () => (box ? measureElement(box).height : 0);
  return {
    ...drawn,
    rows,
    live: () => drawn.frame().split('\n').slice(-rows()).join('\n'),
    /** The same, seen otherwise. */
    lookAgain: (others: LookOptions) => rerender(page(others)),
    /** Presses keys one after the other; what is in play then. */
    async press(...pressed: readonly string[]) {
      const frame = await drawn.press(...pressed);
      return frame.split('\n').slice(-rows()).join('\n');
    },
  };
}

function drawTree(tree: ReactElement) {
  const { stdin, stdout, lastFrame, rerender, unmount } = render(tree);
  onTestFinished(unmount);
  const frame = () => stripVTControlCharacters(lastFrame() ?? '');
  return {
    stdout,
    rerender,
    unmount,
    frame,
    /** The bottom line. */
    footer: () => frame().trimEnd().split('\n').at(-1) ?? '',
    rawFrame: () => lastFrame() ?? '',
    /** Presses keys one after the other; what is drawn then. */
    async press(...pressed: readonly string[]) {
      await soon();
      for (const key of pressed) {
        stdin.write(key);
        // A lone Esc might be the beginning of another key: Ink waits 20 ms for the rest.
        await (key === keys.esc ? pause(30) : soon());
      }
      await soon();
      return frame();
    },
  };
}

export type LessonOptions = LookOptions &
  Omit<Opening, 'sources'> & { readonly stop?: number; readonly missesFirst?: boolean };

/** A lesson on the screen, at its beginning or at another stop. */
export function showLesson(source: string, options: LessonOptions = {}) {
  const { stop = 1, missesFirst = false, asksConfidence = false, facts = [], ...lookOptions } = options;
  const { backend, opened, written } = openBackend({ sources: [source], asksConfidence, facts });
  const session = backend.openLesson(opened().lesson.id);
  playTo(session, opened(), stop, { missesFirst });
  const before = written.length;
  const calls: string[] = [];
  const screen = show(
    <LessonScreen
      session={session}
      onLeave={() => calls.push('leave')}
      onQuit={() => calls.push('quit')}
      onReview={() => calls.push('review')}
      onNextLesson={(id) => calls.push(`next ${id}`)}
      onLanguage={() => calls.push('language')}
    />,
    lookOptions,
  );
  return {
    ...screen,
    opened: opened(),
    session,
    /** What the screen asked of the program around it. */
    calls,
    /** What was remembered of the learner's doing since the screen was opened. */
    did: () => written.slice(before).filter(({ kind }) => kind !== 'reached' && kind !== 'watched'),
  };
}

export type AppOptions = Partial<Omit<ComponentProps<typeof App>, 'first'>> &
  Pick<Opening, 'facts' | 'days' | 'warmsUp'> & {
    readonly start?: Destination;
    readonly columns?: number;
    readonly rows?: number;
  };

/** The whole program, at home unless a lesson is given, in a terminal of this size. */
export function showApp(sources: readonly string[], options: AppOptions = {}) {
  const {
    columns = 100,
    rows = 24,
    facts = [],
    days = 0,
    warmsUp = false,
    start = { at: 'home' },
    ...props
  } = options;
  const { backend, opened, written } = openBackend({ sources, facts, days, warmsUp });
  const first = openScreen(backend, start);
  const { rerender, stdout, ...drawn } = drawTree(
    // Drawn twice, as in development: what draws may neither write nor open anything.
    <StrictMode>
      <App backend={backend} first={first} {...plainLook} {...props} />
    </StrictMode>,
  );
  const resize = (to: { columns: number; rows: number }) => {
    for (const [side, value] of Object.entries(to))
      Object.defineProperty(stdout, side, { value, configurable: true });
    stdout.emit('resize');
  };
  resize({ columns, rows });
  return { ...drawn, resize, opened, written };
}

export function widthOf(text: string): number {
  return Math.max(...text.split('\n').map((line) => stringWidth(line)));
}
