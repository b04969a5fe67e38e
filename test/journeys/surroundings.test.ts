import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from './home-folder.ts';
import { keys, openTerminal } from './terminal.ts';

function open(options: Partial<Parameters<typeof openTerminal>[0]>) {
  const terminal = openTerminal({ home: temporaryFolder(), ...options });
  onTestFinished(terminal.close);
  return terminal;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour is what is looked for
const colour = /\x1b\[(3[0-7]|4[0-7]|9[0-7]|38|48)[;m]/;

test('NO_COLOR takes all colours away, and without it there are some', async () => {
  const plain = open({ env: { NO_COLOR: '1' } });
  const coloured = open({});
  await Promise.all([plain, coloured].map((terminal) => terminal.waitFor('Enter start')));
  expect(plain.raw()).not.toMatch(colour);
  expect(coloured.raw()).toMatch(colour);
});

test('in a window that is too small one sentence says so, and a larger one goes on', async () => {
  const terminal = open({ columns: 50, rows: 15 });
  await terminal.waitFor('60×20');
  terminal.resize(80, 24);
  await terminal.waitFor('Enter start');
  expect(terminal.text()).not.toContain('60×20');
});

test.for([{ TERM: 'dumb' }, { ACCESSIBLE: '1' }, { INK_SCREEN_READER: 'true' }])(
  '%j gets the plain face',
  async (env) => {
    const terminal = open({ env });
    await terminal.waitFor('Which lesson?');
    expect(terminal.raw()).not.toContain('\x1b[');
  },
);

test('the language of the system is the first one, and the one chosen is remembered', async () => {
  const home = temporaryFolder();
  const first = open({ home, env: { LANG: 'zh_CN.UTF-8' } });
  await first.waitFor('Enter 开始');
  first.press('L');
  await first.waitFor('Enter start');
  first.press('q');
  expect(await first.waitForExit()).toMatchObject({ exitCode: 0 });
  const second = open({ home, env: { LANG: 'zh_CN.UTF-8' } });
  await second.waitFor('Enter start');
});

test('where box lines are two columns wide, only ASCII is drawn', async () => {
  const terminal = open({ env: { TERM: 'linux' } });
  await terminal.waitFor('Enter start');
  terminal.press(keys.enter);
  await terminal.waitFor('Enter answer');
  expect([...terminal.text()].filter((char) => char > '~')).toEqual([]);
});
