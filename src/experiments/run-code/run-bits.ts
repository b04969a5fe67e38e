import type { ParamSpecs } from '../core/params.ts';
import type { Params } from '../core/trace.ts';
import type { BitReader } from './bit-reader.ts';
import type { Entry } from './ledger.ts';
import { readNumber, readWhole, wholeLimit, writeNumber, writeWhole } from './number-bits.ts';

type Given = Params[string];
type Spec = ParamSpecs[string];

/** Typical seeds, gaps, list lengths and choices are this many bits long, and one more. */
const short = { seed: 3, gap: 1, length: 2, choice: 1 } as const;
/** More than any parameter may be long. */
const longestList = 1000;

/** A seed is one of the small whole numbers, which are counted from 1, or behind a 0 any number. */
export function writeSeed(seed: number): string {
  const isSmall = Number.isInteger(seed) && seed >= 0 && seed < wholeLimit - 1 && !Object.is(seed, -0);
  return isSmall ? writeWhole(seed + 1, short.seed) : writeWhole(0, short.seed) + writeNumber(seed);
}

export function readSeed(reader: BitReader): number {
  const counted = readWhole(reader, short.seed);
  return counted === 0 ? readNumber(reader) : counted - 1;
}

/**
 * Those of the parameters that aren't at their defaults, in the order of the ledger: for each a 1, how many were passed
 * over, and its value; a 0 at the end. Undefined if one of them is not in the ledger.
 */
export function writeParams(params: Params, specs: ParamSpecs, { params: order }: Entry): string | undefined {
  const changed = Object.keys(specs).filter((name) => !isSame(params[name], specs[name]?.default));
  const places = changed.map((name) => order.indexOf(name)).sort((a, b) => a - b);
  if (places.includes(-1)) return undefined;
  const written = places.map((place, index) => {
    const name = order[place] ?? '';
    const [spec, given] = [specs[name], params[name]];
    const gap = place - (places[index - 1] ?? -1) - 1;
    return spec && given !== undefined ? `1${writeWhole(gap, short.gap)}${writeGiven(given, spec)}` : '';
  });
  return `${written.join('')}0`;
}

/** Undefined if there is a parameter that this version does not know. */
export function readParamBits(
  reader: BitReader,
  specs: ParamSpecs,
  { params: order }: Entry,
): Params | undefined {
  const params: { [name: string]: Given } = {};
  for (let place = -1; reader.take(1) === '1'; ) {
    place += readWhole(reader, short.gap) + 1;
    const name = order[place];
    const spec = name === undefined ? undefined : specs[name];
    const given = spec && readGiven(reader, spec);
    if (name === undefined || given === undefined) return undefined;
    params[name] = given;
  }
  return params;
}

function writeGiven(given: Given, spec: Spec): string {
  if (spec.kind === 'word') return writeWhole(spec.words.indexOf(String(given)), short.choice);
  if (typeof given === 'object')
    return writeWhole(given.length, short.length) + given.map(writeNumber).join('');
  return writeNumber(Number(given));
}

function readGiven(reader: BitReader, spec: Spec): Given | undefined {
  switch (spec.kind) {
    case 'number':
      return readNumber(reader);
    case 'word':
      return spec.words[readWhole(reader, short.choice)];
    case 'numbers': {
      const length = readWhole(reader, short.length);
      return length > longestList ? undefined : Array.from({ length }, () => readNumber(reader));
    }
  }
}

function isSame(one: Given | undefined, other: Given | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return Object.is(one, other);
  return one.length === other.length && one.every((number, index) => Object.is(number, other[index]));
}
