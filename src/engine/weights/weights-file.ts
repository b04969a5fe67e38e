import type { Parameter } from '../layer.ts';
import { crc32 } from './crc-32.ts';
import {
  decodeHeader,
  encodeHeader,
  type HeaderEntry,
  isName,
  type JsonObject,
  longestName,
} from './weights-header.ts';
import { type ParameterShape, refuse, type WeightsProblem } from './weights-problem.ts';

/*
 * A weights file, from its first byte on. All numbers are little-endian, whole ones unsigned.
 *
 *     8 bytes    89 4e 4e 57 0d 0a 1a 0a: no text begins so, and copying it as text would change it (after PNG)
 *     4 bytes    the version of the format, 1
 *     4 bytes    the length of the whole file
 *     4 bytes    the length of the header
 *     header     JSON in ASCII: { network, parameters: [{ name, rows, columns, format: "f32" or "f64" }, …] }
 *     numbers    of each parameter in that order, row by row, in 4 bytes (f32) or 8 (f64) of IEEE 754
 *     4 bytes    the CRC-32 of all bytes before
 *
 * Every version keeps the first 16 bytes and the last 4, so that a file that is cut off or damaged is known as such even
 * where its version is not.
 */
const magic = [0x89, 0x4e, 0x4e, 0x57, 0x0d, 0x0a, 0x1a, 0x0a];
const formatVersion = 1;
const versionAt = 8;
const lengthAt = 12;
const headerLengthAt = 16;
const headerAt = 20;
const checksumBytes = 4;

/** The limits of a weights file: what goes beyond is neither written nor read. */
export const weightsLimits = {
  /** Bytes of the whole file: 64 MiB, enough for 16 million numbers of 4 bytes. */
  fileBytes: 2 ** 26,
  /** Bytes of its header: 1 MiB. */
  headerBytes: 2 ** 20,
  /** Characters of a parameter's name. */
  nameLength: longestName,
} as const;

/** A parameter as a weights file holds it: its name, its shape, and its numbers, row by row, in 4 or 8 bytes each. */
export type StoredParameter = ParameterShape & { readonly data: Float32Array | Float64Array };

/** What `writeWeights` writes of a parameter: a `Parameter` of a network will do, its gradient is not written. */
export type WrittenParameter = {
  readonly name: string;
  readonly value: Omit<StoredParameter, 'name'>;
};

/**
 * Writes the parameters of a network as the bytes of a weights file, and with them whatever the caller needs to build
 * the network again, such as `{ kind: 'transformer', blocks: 1 }`. A Float32Array is written in 4 bytes a number, a
 * Float64Array in 8, so that not a bit is lost.
 *
 * Throws a RangeError for a number that is not finite, for a parameter without numbers, for a name that is empty, too
 * long or has characters nobody can see, and for a header or a file beyond `weightsLimits`.
 */
export function writeWeights(network: JsonObject, parameters: readonly WrittenParameter[]): Uint8Array {
  for (const parameter of parameters) checkWritten(parameter);
  const header = encodeHeader({
    network,
    parameters: parameters.map(({ name, value: { rows, columns, data } }) => ({
      name,
      rows,
      columns,
      format: data.BYTES_PER_ELEMENT === 4 ? 'f32' : 'f64',
    })),
  });
  checkLimit('the header', header.length, weightsLimits.headerBytes);
  const numberBytes = parameters.reduce((sum, { value }) => sum + value.data.byteLength, 0);
  const length = headerAt + header.length + numberBytes + checksumBytes;
  checkLimit('the file', length, weightsLimits.fileBytes);

  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes.set(magic);
  view.setUint32(versionAt, formatVersion, true);
  view.setUint32(lengthAt, length, true);
  view.setUint32(headerLengthAt, header.length, true);
  bytes.set(header, headerAt);
  let at = headerAt + header.length;
  for (const { data } of parameters.map(({ value }) => value))
    for (const number of data) {
      if (data.BYTES_PER_ELEMENT === 4) view.setFloat32(at, number, true);
      else view.setFloat64(at, number, true);
      at += data.BYTES_PER_ELEMENT;
    }
  view.setUint32(at, crc32(bytes.subarray(0, at)), true);
  return bytes;
}

function checkWritten({ name, value: { rows, columns, data } }: WrittenParameter): void {
  if (!isName(name))
    throw new RangeError(
      `writeWeights: a name must have 1 to ${longestName} characters that can be seen, but got ${JSON.stringify(name)}.`,
    );
  if (data.length === 0 || data.length !== rows * columns)
    throw new RangeError(
      `writeWeights: ${name} must have a number for each of its ${rows}×${columns} places, but got ${data.length}.`,
    );
  for (const number of data)
    if (!Number.isFinite(number))
      throw new RangeError(`writeWeights: ${name} must have finite numbers only, but got ${number}.`);
}

function checkLimit(what: string, bytes: number, limit: number): void {
  if (bytes > limit)
    throw new RangeError(`writeWeights: ${what} must have at most ${limit} bytes, but got ${bytes}.`);
}

/** What `readWeights` found: what a weights file holds, or why it can't be read. */
export type ReadWeights =
  | { readonly ok: true; readonly network: JsonObject; readonly parameters: readonly StoredParameter[] }
  | { readonly ok: false; readonly problem: WeightsProblem };

/**
 * Reads the bytes of a weights file. They may come from anywhere: what is wrong with them is returned as a problem, and
 * memory is taken for no more numbers than there are in them. Which network they are of is returned as it was found, so
 * check that before you build one.
 */
export function readWeights(bytes: Uint8Array): ReadWeights {
  if (magic.slice(0, bytes.length).some((byte, index) => byte !== bytes[index]))
    return refuse({ kind: 'not-weights' });
  if (bytes.length > weightsLimits.fileBytes)
    return refuse({ kind: 'too-large', bytes: bytes.length, limit: weightsLimits.fileBytes });

  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerLengthAt || bytes.length < view.getUint32(lengthAt, true))
    return refuse({ kind: 'cut-off' });
  const end = bytes.length - checksumBytes;
  if (bytes.length !== view.getUint32(lengthAt, true)) return refuse({ kind: 'damaged' });
  if (crc32(bytes.subarray(0, end)) !== view.getUint32(end, true)) return refuse({ kind: 'damaged' });

  // From here on the bytes are those that somebody wrote. Who it was, and whether in good faith, they don't say.
  const version = view.getUint32(versionAt, true);
  if (version > formatVersion) return refuse({ kind: 'newer', version });
  if (version < formatVersion || end < headerAt) return refuse({ kind: 'malformed' });
  const numbersAt = headerAt + view.getUint32(headerLengthAt, true);
  if (numbersAt > end || numbersAt - headerAt > weightsLimits.headerBytes)
    return refuse({ kind: 'wrong-sizes' });
  const header = decodeHeader(bytes.subarray(headerAt, numbersAt));
  if (header === undefined) return refuse({ kind: 'malformed' });
  const numberBytes = header.parameters.reduce((sum, entry) => sum + countBytes(entry), 0);
  // NaN, which stands for sizes that are none, equals nothing.
  if (numberBytes !== end - numbersAt) return refuse({ kind: 'wrong-sizes' });

  const parameters: StoredParameter[] = [];
  let at = numbersAt;
  for (const entry of header.parameters) {
    const data = readNumbers(view, at, entry);
    if (data === undefined) return refuse({ kind: 'not-finite', name: entry.name });
    parameters.push({ name: entry.name, rows: entry.rows, columns: entry.columns, data });
    at += data.byteLength;
  }
  return { ok: true, network: header.network, parameters };
}

/** NaN unless rows and columns are sizes of a matrix. */
function countBytes({ rows, columns, format }: HeaderEntry): number {
  const areSizes = [rows, columns].every((size) => Number.isInteger(size) && size >= 1);
  return areSizes ? rows * columns * (format === 'f32' ? 4 : 8) : Number.NaN;
}

/** Undefined where one is not finite. */
function readNumbers(view: DataView, from: number, entry: HeaderEntry): StoredParameter['data'] | undefined {
  const count = entry.rows * entry.columns;
  const data = entry.format === 'f32' ? new Float32Array(count) : new Float64Array(count);
  for (const index of data.keys()) {
    const at = from + index * data.BYTES_PER_ELEMENT;
    const number = entry.format === 'f32' ? view.getFloat32(at, true) : view.getFloat64(at, true);
    if (!Number.isFinite(number)) return undefined;
    data[index] = number;
  }
  return data;
}

/** Whether `loadInto` put the numbers into the network, or why not. */
export type LoadedWeights = { readonly ok: true } | { readonly ok: false; readonly problem: WeightsProblem };

/**
 * Puts the numbers of a weights file into the parameters of a network, if they are the same parameters in the same
 * order, by name and shape; otherwise changes none of them. A network that counts in float32 rounds numbers that were
 * written in 8 bytes, and takes none that would become infinite by it.
 */
export function loadInto(
  parameters: readonly Pick<Parameter, 'name' | 'value'>[],
  stored: readonly StoredParameter[],
): LoadedWeights {
  for (let index = 0; index < Math.max(parameters.length, stored.length); index++) {
    const parameter = parameters[index];
    const meant = parameter && shapeOf(parameter.name, parameter.value);
    const found = stored[index];
    const got = found && shapeOf(found.name, found);
    if (meant?.name !== got?.name || meant?.rows !== got?.rows || meant?.columns !== got?.columns)
      return refuse({ kind: 'other-network', meant, got });
    if (parameter?.value.data.BYTES_PER_ELEMENT === 4)
      for (const number of found?.data ?? [])
        if (!Number.isFinite(Math.fround(number)))
          return refuse({ kind: 'not-finite', name: parameter.name });
  }
  for (const [index, { value }] of parameters.entries()) value.data.set(stored[index]?.data ?? []);
  return { ok: true };
}

function shapeOf(name: string, { rows, columns }: { rows: number; columns: number }): ParameterShape {
  return { name, rows, columns };
}
