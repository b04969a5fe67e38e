import type { Fact } from '../tutor/fact.ts';
import { isFact, isFields } from './journal-fact.ts';

const format = 1;
const version = 1;

/** The first line of every journal. */
export const headerLine = `${JSON.stringify({ nnTutor: 'journal', format })}\n`;

/** Who wrote a line, and when. */
export type Stamp = {
  /** Unique among all journals. */
  readonly id: string;
  /** ISO time in UTC, with milliseconds: its order as text is its order in time. */
  readonly at: string;
  /** How many minutes the learner's clock was ahead of UTC, so that a day stays the day that it was. */
  readonly zone: number;
};

/** A line that is kept. `fact` is undefined where a newer version wrote what this one doesn't know. */
export type JournalLine = Stamp & { readonly text: string; readonly fact: Fact | undefined };

/** What the first line says: ours, one of a newer version, or something else. */
export function readHeader(text: string): 'ours' | 'newer' | 'foreign' {
  const header = parse(text);
  if (!isFields(header) || header.nnTutor !== 'journal' || !Number.isInteger(header.format)) return 'foreign';
  return header.format === format ? 'ours' : 'newer';
}

/** A fact as one line, with its line break. */
export function encodeLine(fact: Fact, { id, at, zone }: Stamp): string {
  return `${JSON.stringify({ v: version, id, at, zone, ...writable(fact) })}\n`;
}

/** JSON has no infinity; an answer so far off has no squared error to show either. */
function writable(fact: Fact): Fact {
  if (fact.kind !== 'answered' && fact.kind !== 'reviewed') return fact;
  if (fact.squaredError === undefined || Number.isFinite(fact.squaredError)) return fact;
  const { squaredError: _, ...rest } = fact;
  return rest;
}

/** A line without its line break; undefined if it is none that could be kept: torn, or not of a journal. */
export function decodeLine(text: string): JournalLine | undefined {
  const fields = parse(text);
  if (!isFields(fields)) return undefined;
  const { v, id, at, zone = 0, ...rest } = fields;
  if (typeof v !== 'number' || typeof id !== 'string' || typeof at !== 'string' || !isTime(at))
    return undefined;
  if (typeof zone !== 'number') return undefined;
  return { id, at, zone, text, fact: v === version && isFact(rest) ? rest : undefined };
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
