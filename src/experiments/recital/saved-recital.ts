import {
  type Json,
  type JsonObject,
  loadInto,
  type Parameter,
  readWeights,
  writeWeights,
} from '../../engine/index.ts';
import { readParams } from '../core/params.ts';
import type { Params, Run } from '../core/trace.ts';
import { prepareText } from './own-text.ts';
import { checkRecital, recitalParams } from './recital-settings.ts';

/** What a saved recital says of itself in its header: which run it is, how far it has come, and the losses of its last steps. */
export type SavedRecital = { readonly run: Run; readonly at: number; readonly losses: number[] };

type Numbers = readonly Pick<Parameter, 'name' | 'value'>[];

const kind = 'recital';

/** A weights file: first the network's own numbers, by which anybody can build it, then what its optimiser remembers. */
export function writeSaved({ run, at, losses }: SavedRecital, state: Numbers): Uint8Array {
  const { experiment, params, seed, ownText = null } = run;
  return writeWeights({ kind, experiment, params, seed, ownText, at, losses }, state);
}

/** Puts the saved numbers into `state`; undefined, and nothing changed, where the bytes are not of this run. */
export function readSaved(bytes: Uint8Array, run: Run, state: Numbers): SavedRecital | undefined {
  const read = readWeights(bytes);
  const saved = read.ok ? readHeader(read.network) : undefined;
  if (!read.ok || saved === undefined || !isSame(saved.run, run)) return undefined;
  return loadInto(state, read.parameters).ok ? saved : undefined;
}

/** Which run was saved; undefined for bytes that are damaged, or no saved recital that this version can go on with. */
export function savedRecitalIn(bytes: Uint8Array): SavedRecital | undefined {
  const read = readWeights(bytes);
  return read.ok ? readHeader(read.network) : undefined;
}

function readHeader(header: JsonObject): SavedRecital | undefined {
  const { experiment, params: given, seed, ownText, at, losses } = header;
  if (header.kind !== kind || experiment !== 'recital' || typeof seed !== 'number') return undefined;
  const params = readParams(recitalParams, isParams(given) ? given : {});
  if (!isParams(given) || Array.isArray(params)) return undefined;
  const text = typeof ownText === 'string' ? ownText : undefined;
  if (checkRecital(params, text).length > 0 || (text !== undefined && !isPrepared(text))) return undefined;
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at > params.steps) return undefined;
  if (!isLosses(losses)) return undefined;
  const run = { experiment, params, seed, ...(text !== undefined && { ownText: text }) };
  return { run, at, losses: [...losses] };
}

function isParams(json: Json | undefined): json is Params & JsonObject {
  return (
    typeof json === 'object' &&
    json !== null &&
    Object.values(json).every((value) => typeof value === 'number' || typeof value === 'string')
  );
}

function isLosses(json: Json | undefined): json is readonly number[] {
  return Array.isArray(json) && json.length > 0 && json.every((loss) => typeof loss === 'number');
}

function isPrepared(text: string): boolean {
  const prepared = prepareText(text);
  return 'text' in prepared && prepared.text === text;
}

function isSame(one: Run, other: Run): boolean {
  const names = Object.keys(one.params);
  return (
    one.seed === other.seed &&
    one.ownText === other.ownText &&
    names.every((name) => one.params[name] === other.params[name])
  );
}
