import type { BitReader } from './bit-reader.ts';
import { inBits } from './symbols.ts';

/** Whole numbers below this are written bit by bit. */
export const wholeLimit = 2 ** 40;
/** More ones in front than any such number has. */
const mostOnes = 41;

/**
 * A whole number from 0, the smaller the shorter: below 2ᵏ in k + 1 bits.
 *
 * Reference: Exp-Golomb codes, J. Teuhola, "A compression method for clustered bit-vectors", 1978.
 */
export function writeWhole(value: number, k: number): string {
  const bits = (value + 2 ** k).toString(2);
  return `${'1'.repeat(bits.length - 1 - k)}0${bits.slice(1)}`;
}

export function readWhole(reader: BitReader, k: number): number {
  const count = reader.takeOnes(mostOnes) + k;
  return 2 ** count + reader.takeNumber(count) - 2 ** k;
}

/** Whole numbers, tenths, and smaller parts of ten are written as their digits; what has too many, as 8 bytes. */
const kinds = { whole: '00', tenths: '01', smaller: '10', bytes: '11' } as const;
const mostPlaces = 16;
const digitBits = 3;

/** Any number, exactly; one with few digits in few bits. */
export function writeNumber(number: number): string {
  const decimal = asDecimal(number);
  if (decimal === undefined) return kinds.bytes + bytesOf(number);
  const { digits, places } = decimal;
  const sign = number < 0 || Object.is(number, -0) ? '1' : '0';
  const size = sign + writeWhole(digits, digitBits);
  if (places === 0) return kinds.whole + size;
  return places === 1 ? kinds.tenths + size : `${kinds.smaller}${'1'.repeat(places - 2)}0${size}`;
}

export function readNumber(reader: BitReader): number {
  const kind = reader.take(2);
  if (kind === kinds.bytes) return fromBytes(reader);
  const places = kind === kinds.whole ? 0 : kind === kinds.tenths ? 1 : 2 + reader.takeOnes(mostPlaces);
  const sign = reader.take(1) === '1' ? '-' : '';
  return Number(`${sign}${readWhole(reader, digitBits)}e-${places}`);
}

/** 0.05 is 5 with two places. Undefined where the digits are too many or too far from the point. */
function asDecimal(number: number): { digits: number; places: number } | undefined {
  const [mantissa = '', exponent] = Math.abs(number).toExponential().split('e');
  const [whole, fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = Number(`${whole}${fraction}e${Math.max(0, -places)}`);
  return digits < wholeLimit && places <= mostPlaces ? { digits, places: Math.max(0, places) } : undefined;
}

function bytesOf(number: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  return inBits(view.getUint32(0), 32) + inBits(view.getUint32(4), 32);
}

function fromBytes(reader: BitReader): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, reader.takeNumber(32));
  view.setUint32(4, reader.takeNumber(32));
  return view.getFloat64(0);
}
