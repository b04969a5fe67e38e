import type { LineReader } from './line-reader.ts';

/** Where a plain conversation takes place. */
export type PlainTerminal = {
  readonly lines: LineReader;
  write(text: string): void;
  /** Whether somebody sits there, who reads before pressing Enter. */
  readonly interactive: boolean;
};
