import { render } from 'ink';
import type { Language } from '../../text/text.ts';
import type { Backend } from '../backend.ts';
import { App, type Left } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { type Destination, openScreen } from './open-screen.ts';
import { type Mouse, MouseContext, openMouse } from './terminal/mouse.ts';
import { OneKeyStdin } from './terminal/one-key-stdin.ts';
import { probe } from './terminal/probe.ts';
import { later } from './terminal/timer.ts';

type Options = {
  readonly backend: Backend;
  readonly start: Destination;
  readonly language: Language;
  readonly colour: boolean;
  readonly animation: boolean;
  /** Where nothing but ASCII can be drawn, whatever the terminal says of widths. */
  readonly asciiOnly: boolean;
};

/** Plays in the terminal until the learner leaves; the exit code. */
export async function renderApp({
  backend,
  start,
  language,
  colour,
  animation,
  asciiOnly,
}: Options): Promise<number> {
  const { stdin, stdout } = process;
  const { width, typed } = await probe({ stdin, stdout, later });
  const glyphSet = asciiOnly || width === 'wide' ? 'ascii' : 'unicode';
  const input = new OneKeyStdin(stdin, later, typed);
  const mouse = openMouse({
    write: (text) => stdout.write(text),
    later,
    hear: (onReport) => input.hearReports(onReport),
  });
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // What a key handler throws (a full disk, say) reaches nobody else.
  process.once('uncaughtException', fail);
  const first = openScreen(backend, start);
  const app = render(
    <ErrorBoundary onError={fail}>
      <MouseContext.Provider value={mouse}>
        <App {...{ backend, first, language, glyphSet, colour, animation, suspend: suspendWith(mouse) }} />
      </MouseContext.Provider>
    </ErrorBoundary>,
    {
      // Ink's types ask for a whole terminal stream; these are the parts of it that Ink uses.
      stdin: input as unknown as typeof stdin,
      exitOnCtrlC: false,
      interactive: true,
      incrementalRendering: true,
      // A key that comes just after a frame waits for the next one.
      maxFps: 120,
      patchConsole: false,
    },
  );
  let said: string | undefined;
  try {
    const left = await Promise.race([app.waitUntilExit(), failed]);
    if (!isLeft(left)) return 0;
    said = left.said;
    return left.exitCode;
  } finally {
    app.unmount();
    if (stdin.isTTY) stdin.setRawMode(false);
    process.off('uncaughtException', fail);
    if (said !== undefined) stdout.write(`  ${said}\n`);
  }
}

/** Ink hands on whatever its program was left with, or nothing. */
function isLeft(result: unknown): result is Left {
  return typeof result === 'object' && result !== null && 'exitCode' in result;
}

/** So long the system may take to stop a process that asks for it. */
const STOP_MS = 50;

/** Stops the program as Ctrl+Z does where a terminal is not raw, and returns when it is wanted again; Windows knows no such thing. */
function suspendWith(mouse: Mouse): (() => Promise<void>) | undefined {
  if (process.platform === 'win32') return undefined;
  return async () => {
    const wake = mouse.rest();
    // The whole group, as the terminal would: npm and a pipe's other end stop too.
    process.kill(0, 'SIGTSTP');
    await new Promise<void>((resolve) => later(STOP_MS, resolve));
    wake();
  };
}
