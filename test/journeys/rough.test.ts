import { expect, onTestFinished, test } from 'vitest';
import { createRandom } from '../../src/engine/index.ts';
import { isLong } from '../long.ts';
import { temporaryFolder } from './home-folder.ts';
import { keys, openTerminal } from './terminal.ts';

const seeds = Array.from({ length: isLong ? 10 : 4 }, (_, index) => index + 1);
const events = 300;
// Leaving is one event in fifty, or nobody would get beyond the first question.
const leaving = [keys.escape, 'q'];
const pressed = [
  ...Object.values(keys).filter((key) => key !== keys.interrupt && key !== keys.escape),
  ...'123456789',
  ...'?wsrel/ -.,，。０你好🙂',
  '你好\r',
  '\x1b[200~pasted\ntext\x1b[201~',
  '\x1b[',
  '\x1b[<0;9;15M',
  '\x1b[<32;11;16M',
];

/** What leaves the terminal as it was found: cursor shown, no bracketed paste, no mouse, no alternate screen left open. */
function isRestored(raw: string): boolean {
  const last = (on: string, off: string) => raw.lastIndexOf(off) >= raw.lastIndexOf(on);
  return (
    last('\x1b[?25l', '\x1b[?25h') &&
    last('\x1b[?2004h', '\x1b[?2004l') &&
    last('\x1b[?1002h', '\x1b[?1002l') &&
    last('\x1b[?1049h', '\x1b[?1049l')
  );
}

test.concurrent.for(seeds)(
  '%i: three hundred random keys and resizes, and it is still there',
  async (seed, { expect }) => {
    const random = createRandom(seed);
    const pick = <T>(list: readonly T[]) => list[random.integer(list.length)];
    const home = temporaryFolder();
    let terminal = openTerminal({ home });
    await terminal.waitFor('Enter start');
    for (let event = 0; event < events; event++) {
      if (random.uniform() < 0.1) terminal.resize(40 + random.integer(81), 12 + random.integer(30));
      else terminal.press(pick(random.uniform() < 0.02 ? leaving : pressed) ?? '');
      // Keys arrive one by one, as from a person, and sometimes several at once.
      if (random.uniform() < 0.7) await new Promise((resolve) => setTimeout(resolve, 5));
      if (terminal.hasEnded()) {
        // q and Esc leave: that is no crash, and it starts again where it was.
        expect(await terminal.waitForExit()).toMatchObject({ exitCode: 0 });
        expect(terminal.transcript()).not.toMatch(/^\s+at .*:\d+:\d+/m);
        terminal.close();
        terminal = openTerminal({ home });
        await terminal.waitFor(/Enter|nn-tutor/);
      }
    }
    terminal.resize(80, 24);
    await terminal.waitFor(/Enter|Esc|any key|任意键/);
    expect(terminal.transcript()).not.toMatch(/^\s+at .*:\d+:\d+/m);
    terminal.press(keys.interrupt);
    expect(await terminal.waitForExit()).toMatchObject({ exitCode: 130 });
    expect(isRestored(terminal.raw())).toBe(true);
    terminal.close();
  },
);

test.for(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s leaves the terminal as it was found', async (signal) => {
  const terminal = openTerminal({ home: temporaryFolder() });
  onTestFinished(terminal.close);
  await terminal.waitFor('Enter start');
  terminal.kill(signal);
  await terminal.waitForExit();
  expect(isRestored(terminal.raw())).toBe(true);
});
