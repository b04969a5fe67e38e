import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { RawInput } from './raw-input.ts';
import { isReportBegun, type Report, readReport } from './reports.ts';
import { PASTE_END, PASTE_START, splitKeys } from './split-keys.ts';
import type { Later } from './timer.ts';

// How long the end of a sequence may come after its beginning: longer than a packet is late, shorter than a person
// waits for Esc. A paste comes in many reads, and its end is sure in a terminal that marked its beginning; so is that of
// a report, which is no key, and whose pieces must not be taken for something typed.
const SEQUENCE_MS = 20;
const SURE_END_MS = 1000;

/**
 * Stands before the terminal's stdin and hands Ink one key in each turn of the event loop. Ink hands on what one read
 * brought as one piece, and a component that saw `你好⏎` or three lefts in a piece would lose some of them (as
 * ink-text-input does); here React has drawn one key before the next comes. Enter is CR, also if LF or CR LF was sent.
 * What the terminal reports of itself is no key: it goes to whoever hears reports, and never to Ink.
 *
 * @param typed bytes that were read before, by the probe: they come first.
 */
export class OneKeyStdin extends Readable {
  readonly isTTY: boolean;
  readonly #source: RawInput;
  readonly #later: Later;
  readonly #decoder = new StringDecoder('utf8');
  readonly #keys: (string | null)[] = [];
  #rest = '';
  #isWanted = false;
  #stopWaiting = () => {};
  #onReport: (report: Report) => void = () => {};

  constructor(source: RawInput, later: Later, typed: Buffer = Buffer.alloc(0)) {
    super({ objectMode: true, highWaterMark: 1 });
    this.isTTY = source.isTTY === true;
    this.#source = source;
    this.#later = later;
    // Paused until Ink asks for raw mode (it calls `ref` then), so that nothing is read before anyone listens.
    source.pause();
    source.on('data', (chunk) => this.#receive(chunk));
    source.on('end', () => this.#end());
    this.#receive(typed);
  }

  setRawMode(on: boolean): void {
    this.#source.setRawMode(on);
  }

  ref(): void {
    this.#source.ref();
    this.#source.resume();
  }

  /** Ink calls it on leaving, and before a child program gets the terminal: from then on nothing is read. */
  unref(): void {
    this.#source.pause();
    this.#source.unref();
  }

  /** Tells of the terminal's reports from now on. */
  hearReports(onReport: (report: Report) => void): void {
    this.#onReport = onReport;
  }

  /** Keys are strings already. */
  override setEncoding(): this {
    return this;
  }

  override _read(): void {
    this.#isWanted = true;
    this.#serve();
  }

  #receive(chunk: Buffer | string): void {
    this.#stopWaiting();
    const text = typeof chunk === 'string' ? chunk : this.#decoder.write(chunk);
    const { keys, rest } = splitKeys(this.#rest + text);
    this.#rest = rest;
    const isEndSure = isPaste(rest) || isReportBegun(rest);
    if (rest) this.#stopWaiting = this.#later(isEndSure ? SURE_END_MS : SEQUENCE_MS, () => this.#giveUp());
    this.#sort(keys);
  }

  /** The end did not come: Esc was meant, or the paste was torn. Ink would wait for a paste's end for ever. */
  #giveUp(): void {
    const key = isPaste(this.#rest) ? this.#rest + PASTE_END : this.#rest;
    this.#rest = '';
    this.#sort([key]);
  }

  /** Reports to whoever hears them, keys into the queue. */
  #sort(sequences: readonly string[]): void {
    const keys = sequences.filter((sequence) => {
      const report = readReport(sequence);
      if (typeof report === 'object') this.#onReport(report);
      return report === undefined;
    });
    this.#queue(keys);
  }

  #end(): void {
    this.#stopWaiting();
    if (this.#rest) this.#giveUp();
    this.#queue([null]);
  }

  #queue(keys: readonly (string | null)[]): void {
    this.#keys.push(...keys);
    this.#serve();
  }

  #serve(): void {
    if (!this.#isWanted || this.#keys.length === 0) return;
    this.#isWanted = false;
    setImmediate(() => {
      const key = this.#keys.shift();
      this.push(key === '\n' || key === '\r\n' ? '\r' : (key ?? null));
    });
  }
}

function isPaste(text: string): boolean {
  return text.startsWith(PASTE_START);
}
