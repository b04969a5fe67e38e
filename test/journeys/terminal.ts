import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

export const root = join(import.meta.dirname, '../..');
const builtProgram = join(root, 'dist/cli.js');

type Options = {
  readonly args?: readonly string[];
  readonly home: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: { readonly [name: string]: string };
  /** What to run instead of the built program. */
  readonly command?: readonly [string, ...string[]];
  readonly folder?: string;
};

export type Exit = { readonly exitCode: number; readonly signal: number | undefined };
export type Terminal = ReturnType<typeof openTerminal>;

export const keys = {
  enter: '\r',
  escape: '\x1b',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  backspace: '\x7f',
  space: ' ',
  tab: '\t',
  home: '\x1b[H',
  end: '\x1b[F',
  interrupt: '\x03',
} as const;

/** Runs the built program in a real pseudo-terminal and keeps what a person would see of it. */
export function openTerminal({ args = [], home, columns = 80, rows = 24, env, command, folder }: Options) {
  const screen = new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });
  const [file, ...rest] = command ?? [process.execPath, builtProgram, ...args];
  const pty = spawn(file, rest, {
    name: env?.TERM ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd: folder ?? root,
    env: { ...cleanEnvironment(), NN_TUTOR_HOME: home, LANG: 'en_US.UTF-8', ...env },
  });
  const listeners = new Set<() => void>();
  let ended: Exit | undefined;
  let raw = '';
  const tell = () => {
    for (const listener of listeners) listener();
  };
  pty.onData((data) => {
    raw += data;
    screen.write(data, tell);
  });
  // The model answers what the program asks of the terminal (where the cursor is), as a real one does.
  screen.onData((data) => {
    if (!ended) pty.write(data);
  });
  pty.onExit(({ exitCode, signal }) => {
    ended = { exitCode, signal };
    tell();
  });

  /** Resolves when `isTrue` holds; fails with the screen in its message. */
  function until(isTrue: () => boolean, what: string, seconds: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (end: () => void) => {
        clearTimeout(timer);
        listeners.delete(look);
        end();
      };
      const fail = () => {
        const state = ended ? ` (the program has ended: ${JSON.stringify(ended)})` : '';
        finish(() => reject(new Error(`waited ${seconds} s for ${what}${state}; the screen:\n${text()}`)));
      };
      let timer = setTimeout(fail, seconds * 1000);
      const look = () => {
        // A frame that is still being drawn is not shown yet.
        const isHalf = screen.modes.synchronizedOutputMode && !ended;
        if (!isHalf && isTrue()) return finish(resolve);
        if (!ended) return;
        // Nothing more will come but what is still on its way to the screen.
        clearTimeout(timer);
        timer = setTimeout(fail, 500);
      };
      listeners.add(look);
      look();
    });
  }

  /** The lines that are on the screen now. */
  function lines(): string[] {
    const { active } = screen.buffer;
    return Array.from({ length: screen.rows }, (_, row) => lineAt(active.baseY + row));
  }

  function lineAt(row: number): string {
    return screen.buffer.active.getLine(row)?.translateToString(true) ?? '';
  }

  function text(): string {
    return lines().join('\n').trimEnd();
  }

  return {
    lines,
    text,
    /** Everything, with what has scrolled away. */
    transcript: () => {
      const { active } = screen.buffer;
      return Array.from({ length: active.length }, (_, row) => lineAt(row)).join('\n');
    },
    /** The bytes as they came. */
    raw: () => raw,
    cursor: () => ({ x: screen.buffer.active.cursorX, y: screen.buffer.active.cursorY }),
    press: (...pressed: readonly string[]) => {
      for (const key of pressed) pty.write(key);
    },
    resize: (toColumns: number, toRows: number) => {
      if (ended) return;
      try {
        pty.resize(toColumns, toRows);
      } catch (error) {
        // The program has just left and its terminal is closed; the news of that is still on its way.
        if (!String(error).includes('EBADF')) throw error;
      }
      screen.resize(toColumns, toRows);
    },
    waitFor: (what: string | RegExp, seconds = 20) =>
      until(
        () => (typeof what === 'string' ? text().includes(what) : what.test(text())),
        String(what),
        seconds,
      ),
    waitUntil: (isTrue: () => boolean, what: string) => until(isTrue, what, 20),
    waitForExit: async (seconds = 20): Promise<Exit> => {
      await until(() => ended !== undefined, 'the program to end', seconds);
      // What it wrote last may still be on its way to the screen.
      await new Promise<void>((resolve) => screen.write('', resolve));
      if (!ended) throw new Error('unreachable: the wait above would have failed');
      return ended;
    },
    hasEnded: () => ended !== undefined,
    kill: (signal: string) => pty.kill(signal),
    close: () => {
      if (!ended) pty.kill('SIGKILL');
      screen.dispose();
    },
  };
}

/** Without what the test's own surroundings would tell the program about colours and continuous integration. */
export function cleanEnvironment(): { [name: string]: string } {
  const unwanted =
    /^(CI|NO_COLOR|FORCE_COLOR|NODE_OPTIONS|VITEST.*|NN_TUTOR.*|LC_.*|LANG|ACCESSIBLE|INK_.*|TERM.*)$/;
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || unwanted.test(name) ? [] : [[name, value]],
    ),
  );
}
