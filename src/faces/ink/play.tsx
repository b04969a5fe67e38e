import { render } from 'ink';
import type { Language } from '../../lessons/text.ts';
import type { Stage } from '../stage.ts';
import { App, type Start } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { later } from './terminal/later.ts';
import { OneKeyStdin } from './terminal/one-key-stdin.ts';
import { probe } from './terminal/probe.ts';

type Options = {
  readonly stage: Stage;
  readonly start: Start;
  readonly language: Language;
  readonly colour: boolean;
  readonly animation: boolean;
  /** Where nothing but ASCII can be drawn, whatever the terminal says of widths. */
  readonly asciiOnly: boolean;
};

/** Plays in the terminal until the learner leaves; the exit code. */
export async function playInk({
  stage,
  start,
  language,
  colour,
  animation,
  asciiOnly,
}: Options): Promise<number> {
  const { stdin, stdout } = process;
  const { width, typed } = await probe({ stdin, stdout, later });
  const glyphSet = asciiOnly || width === 'wide' ? 'ascii' : 'unicode';
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // What a key handler throws (a full disk, say) reaches nobody else.
  process.once('uncaughtException', fail);
  const app = render(
    <ErrorBoundary onError={fail}>
      <App {...{ stage, start, language, glyphSet, colour, animation }} />
    </ErrorBoundary>,
    {
      // Ink's types ask for a whole terminal stream; these are the parts of it that Ink uses.
      stdin: new OneKeyStdin(stdin, later, typed) as unknown as typeof stdin,
      exitOnCtrlC: false,
      interactive: true,
      incrementalRendering: true,
      // A key that comes just after a frame waits for the next one.
      maxFps: 120,
      patchConsole: false,
    },
  );
  try {
    const result = await Promise.race([app.waitUntilExit(), failed]);
    return typeof result === 'number' ? result : 0;
  } finally {
    app.unmount();
    if (stdin.isTTY) stdin.setRawMode(false);
    process.off('uncaughtException', fail);
  }
}
