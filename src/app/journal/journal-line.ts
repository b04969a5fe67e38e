import type { Fact } from '../../tutor/fact.ts';
import { isFact, isFields } from './journal-fact.ts';

const format = 1;
const version = 1;

/** The first line of every journal. */
export const headerLine = `${JSON.stringify({ nnTutor: 'journal', format })}\n`;

/** Who wrote a line, and when. */
export type Stamp = {
  /** Unique among all journals. */
  readonly id: string;
  /** Where it stands among the others: an ISO time in UTC with milliseconds, later than every line that its writer knew. */
  readonly at: string;
  /** What the writer's clock said, if that was a second earlier or more: it had been moved back. */
  readonly clock?: string;
  /** How many minutes the learner's clock was ahead of UTC, so that a day stays the day that it was. */
  readonly zone: number;
};

/** A line that is kept. */
export type JournalLine = Pick<Stamp, 'id' | 'zone'> & {
  readonly text: string;
  /** `at` in milliseconds since 1970. */
  readonly place: number;
  /** What the writer's clock said, likewise. */
  readonly clock: number;
  /** Undefined where a newer version wrote what this one doesn't know. */
  readonly fact: Fact | undefined;
};

/** The order of folding: by place, and by name where two did not know of each other. */
export function inFoldingOrder(
  a: Pick<JournalLine, 'place' | 'id'>,
  b: Pick<JournalLine, 'place' | 'id'>,
): number {
  return a.place - b.place || (a.id < b.id ? -1 : 1);
}

/** What the first line says: ours, one of a newer version, or something else. */
export function readHeader(text: string): 'ours' | 'newer' | 'foreign' {
  const header = parse(text);
  if (!isFields(header) || header.nnTutor !== 'journal' || !Number.isInteger(header.format)) return 'foreign';
  return header.format === format ? 'ours' : 'newer';
}

/** A fact as one line, with its line break. */
export function encodeLine(fact: Fact, { id, at, zone, clock }: Stamp): string {
  return `${JSON.stringify({ v: version, id, at, zone, clock, ...writable(fact) })}\n`;
}

/** JSON has no infinity; an answer so far off has no squared error to show either. */
function writable(fact: Fact): Fact {
  if (fact.kind !== 'answered' && fact.kind !== 'reviewed' && fact.kind !== 'repeated') return fact;
  if (fact.squaredError === undefined || Number.isFinite(fact.squaredError)) return fact;
  const { squaredError: _, ...rest } = fact;
  return rest;
}

/** A line without its line break; undefined if it is none that could be kept: torn, or not of a journal. */
export function decodeLine(text: string): JournalLine | undefined {
  const fields = parse(text);
  if (!isFields(fields)) return undefined;
  const { v, id, at, zone = 0, clock = at, ...rest } = fields;
  if (typeof v !== 'number' || typeof id !== 'string' || typeof at !== 'string' || typeof zone !== 'number')
    return undefined;
  const place = timeOf(at);
  const told = clock === at ? place : timeOf(String(clock));
  if (Number.isNaN(place) || Number.isNaN(told)) return undefined;
  return { id, place, clock: told, zone, text, fact: v === version && isFact(rest) ? rest : undefined };
}

/** In milliseconds since 1970; NaN if it is not written as `Stamp` says. */
function timeOf(at: string): number {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) ? Date.parse(at) : Number.NaN;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
