import type { Experiment } from '../core/experiment.ts';
import { readParams } from '../core/params.ts';
import type { Run } from '../core/trace.ts';
import { experiments } from '../registry.ts';
import { BitReader } from './bit-reader.ts';
import { checkBits, checkLength } from './check-bits.ts';
import { ledger } from './ledger.ts';
import { readParamBits, readSeed, writeParams, writeSeed } from './run-bits.ts';
import { canonical, toBits, toSymbols } from './symbols.ts';

/** What a typed code means. A right code that this version can't follow comes from a newer one. */
export type DecodedRun =
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'mistyped' }
  | { readonly kind: 'newer' };

const mistyped: DecodedRun = { kind: 'mistyped' };
const newer: DecodedRun = { kind: 'newer' };

/**
 * A run as a short code that holds all of it: `race-J4KX` is the head of its experiment, its seed, the parameters that
 * aren't at their defaults, and a check. Undefined for what is no run of this version.
 */
export function encodeRun({ experiment: name, params: given, seed }: Run): string | undefined {
  const [experiment, entry] = [experiments.get(name), ledger.get(name)];
  if (experiment === undefined || entry === undefined) return undefined;
  const params = readParams(experiment.specs, given);
  if (Array.isArray(params)) return undefined;
  const written = writeParams(params, experiment.specs, entry);
  if (written === undefined) return undefined;
  const bits = toBits(toSymbols(writeSeed(seed) + written)) ?? '';
  const symbols = toSymbols(bits + checkBits(canonical(entry.head), bits));
  return `${entry.head}-${symbols.match(/.{1,4}/g)?.join('-')}`;
}

/**
 * The run behind a code as somebody typed it: in small or large letters, with or without hyphens. All its parameters
 * are there, each one read by its experiment; whatever else is typed is said to be mistyped and nothing is thrown.
 */
export function decodeRun(typed: string): DecodedRun {
  const code = canonical(typed);
  const found = [...ledger].find(([, { head }]) => code.startsWith(canonical(head)));
  if (found === undefined) return mistyped;
  const [name, entry] = found;
  const bits = toBits(code.slice(entry.head.length));
  if (bits === undefined || bits.length <= checkLength) return mistyped;
  const content = bits.slice(0, -checkLength);
  if (bits.slice(-checkLength) !== checkBits(canonical(entry.head), content)) return mistyped;
  const experiment = experiments.get(name);
  const run = experiment && readRun(experiment, content);
  if (run === undefined) return newer;
  // A run has one code only: bits too many or too few, and defaults spelled out, are nothing that was ever given out.
  return canonical(encodeRun(run) ?? '') === code ? { kind: 'run', run } : newer;

  function readRun({ specs }: Experiment, content: string): Run | undefined {
    const reader = new BitReader(content);
    const seed = readSeed(reader);
    const given = readParamBits(reader, specs, entry);
    const params = given && readParams(specs, given);
    if (params === undefined || Array.isArray(params) || !Number.isFinite(seed)) return undefined;
    return { experiment: name, params, seed };
  }
}
