import type { RawInput } from './raw-input.ts';
import type { Later } from './timer.ts';

/** How wide this terminal draws a character that Unicode leaves open, such as │ or “; mute if it does not say. */
export type AmbiguousWidth = 'narrow' | 'wide' | 'mute';

type Terminal = {
  stdin: RawInput;
  stdout: { readonly isTTY?: boolean; write(text: string): unknown };
  later: Later;
};

/** Terminals answer in some 5 ms; over a slow line it is better to go on with the narrow set than to wait. */
const PATIENCE_MS = 150;
const ESC = '\u001b';
const QUESTION = `\r│${ESC}[6n`;
const ERASE = `\r${ESC}[K`;
// The answer is ESC [ row ; column R. After one character the cursor is in column 2 or 3; other columns are a key (F3).
const ANSWER = new RegExp(`${ESC}\\[\\d+;([23])R`);

/**
 * Draws a │ at the beginning of the line, asks where the cursor is now, and erases it. Call it before `render()`. What
 * the learner typed meanwhile comes back in `typed`, to be given to `OneKeyStdin`. The terminal stays raw: what is typed
 * before Ink listens would otherwise be echoed over its first frame.
 */
export function probe({ stdin, stdout, later }: Terminal): Promise<{ width: AmbiguousWidth; typed: Buffer }> {
  if (!stdin.isTTY || !stdout.isTTY) return Promise.resolve({ width: 'mute', typed: Buffer.alloc(0) });
  let heard = '';
  return new Promise((resolve) => {
    const finish = (width: AmbiguousWidth, typed: string) => {
      forget();
      stdin.off('data', listen);
      stdin.pause();
      stdout.write(ERASE);
      resolve({ width, typed: Buffer.from(typed, 'latin1') });
    };
    const listen = (chunk: Buffer | string) => {
      // latin1 keeps bytes as they are: a character of the learner's may be cut at the end of a read.
      heard += Buffer.from(chunk).toString('latin1');
      const answer = ANSWER.exec(heard);
      if (answer) finish(answer[1] === '2' ? 'narrow' : 'wide', heard.replace(answer[0], ''));
    };
    const forget = later(PATIENCE_MS, () => finish('mute', heard));
    stdin.setRawMode(true);
    stdin.on('data', listen);
    stdin.resume();
    stdout.write(QUESTION);
  });
}
