// The built program in a pseudo-terminal, and the times of what it shows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const program = join(dirname(fileURLToPath(import.meta.url)), '../dist/cli.js');

export function open(args, { home, columns = 80, rows = 24 }) {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const began = performance.now();
  const pty = spawn(process.execPath, [program, '--lang', 'en', ...args], {
    cols: columns,
    rows,
    name: 'xterm-256color',
    env: { PATH: process.env.PATH, HOME: home, NN_TUTOR_HOME: home },
  });
  const listeners = new Set();
  pty.onData((data) =>
    screen.write(data, () => {
      for (const listener of listeners) listener();
    }),
  );
  screen.onData((data) => pty.write(data));
  const exited = new Promise((resolve) => pty.onExit(resolve));
  const text = () => {
    const { active } = screen.buffer;
    return Array.from(
      { length: rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    ).join('\n');
  };
  return {
    began,
    text,
    /** Calls back whenever something has been drawn; returns what ends that. */
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Rows that have been drawn on, those that have scrolled away included. */
    height: () => screen.buffer.active.baseY + text().trimEnd().split('\n').length,
    line: (wanted) => {
      const { active } = screen.buffer;
      for (let row = 0; row < rows; row++) {
        const line = active.getLine(active.baseY + row)?.translateToString(true) ?? '';
        if (wanted.test(line)) return line;
      }
      return undefined;
    },
    press: (keys) => pty.write(keys),
    /** The moment at which the screen first shows what is looked for. */
    when: (isShown) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`nothing came; the screen:\n${text()}`)), 15_000);
        const look = () => {
          if (!isShown(text())) return;
          clearTimeout(timer);
          listeners.delete(look);
          resolve(performance.now());
        };
        listeners.add(look);
        look();
      }),
    close: async () => {
      pty.kill('SIGKILL');
      await exited;
      screen.dispose();
    },
  };
}

/** A folder for the learner's journal, gone after use. */
export async function withHome(use) {
  const home = mkdtempSync(join(tmpdir(), 'nn-tutor-bench-'));
  try {
    return await use(home);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export const median = (numbers) => quantile(numbers, 0.5);

/** Prints a figure beside its bar; whether it holds. */
export function hold(what, figure, bar, unit = '', digits = 2) {
  return tellHeld(figure <= bar, what, `${figure.toFixed(digits)}${unit}`, `${bar}${unit}`);
}

export function holdAtLeast(what, figure, bar, digits = 2) {
  return tellHeld(figure >= bar, what, figure.toFixed(digits), `at least ${bar}`);
}

function tellHeld(isHeld, what, figure, bar) {
  console.log(`${isHeld ? 'ok  ' : 'MISS'} ${what}: ${figure} (bar ${bar})`);
  return isHeld;
}
