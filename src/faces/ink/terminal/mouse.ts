import { createContext } from 'react';
import type { Point, Report } from './reports.ts';
import type { Later } from './timer.ts';

/** The mouse of the terminal, if it has one: only a terminal that tells of it ever calls back. */
export type Mouse = {
  /** Has the mouse reported until the returned function is called; one at a time. */
  track(onReport: (report: Report) => void): () => void;
  /** Where the cursor is now; undefined if the terminal does not say. */
  locateCursor(): Promise<Point | undefined>;
  /** The terminal is somebody else's for a while: nothing is reported until the returned function is called. */
  rest(): () => void;
};

/** Where there is none, everything goes by keys. */
export const MouseContext = createContext<Mouse | undefined>(undefined);

type Terminal = {
  readonly write: (text: string) => void;
  readonly later: Later;
  /** What the terminal reports, from now on. */
  readonly hear: (onReport: (report: Report) => void) => void;
};

const ESC = '\u001b';
// Presses and, while a button is down, moves; with numbers of any size, which the older coding has not.
const ON = `${ESC}[?1002h${ESC}[?1006h`;
const OFF = `${ESC}[?1006l${ESC}[?1002l`;
const QUESTION = `${ESC}[6n`;
const PATIENCE_MS = 300;

export function openMouse({ write, later, hear }: Terminal): Mouse {
  let listener: ((report: Report) => void) | undefined;
  let isResting = false;
  const asked: ((cursor: Point | undefined) => void)[] = [];
  const isOn = () => listener !== undefined && !isResting;
  const change = (what: () => void) => {
    const before = isOn();
    what();
    if (isOn() !== before) write(isOn() ? ON : OFF);
  };
  hear((report) => {
    if (report.kind === 'cursor') asked.shift()?.(report);
    else if (isOn()) listener?.(report);
  });
  return {
    track(onReport) {
      change(() => {
        listener = onReport;
      });
      return () => {
        if (listener !== onReport) return;
        change(() => {
          listener = undefined;
        });
      };
    },
    locateCursor: () =>
      new Promise((resolve) => {
        const answer = (cursor: Point | undefined) => {
          forget();
          resolve(cursor);
        };
        const forget = later(PATIENCE_MS, () => {
          // An answer that comes too late must not be taken for that to a later question.
          for (const each of asked.splice(0)) each(undefined);
        });
        asked.push(answer);
        write(QUESTION);
      }),
    rest() {
      change(() => {
        isResting = true;
      });
      return () =>
        change(() => {
          isResting = false;
        });
    },
  };
}
