import type { LineReader } from './line-reader.ts';

/** Where a plain conversation takes place. */
export type PlainTerminal = {
  readonly lines: LineReader;
  write(text: string): void;
  /** Whether somebody sits there, who reads before pressing Enter. */
  readonly interactive: boolean;
};

export function say(terminal: PlainTerminal, ...lines: readonly string[]): void {
  for (const line of lines) terminal.write(`${line}\n`);
}

/** The next line typed, without the blanks around it; undefined if somebody leaves or the input has ended. */
export async function ask(terminal: PlainTerminal): Promise<string | undefined> {
  terminal.write('> ');
  const line = (await terminal.lines.take())?.trim();
  return line === 'q' || line === '/quit' ? undefined : line;
}
