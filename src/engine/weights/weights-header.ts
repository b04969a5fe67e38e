import type { ParameterShape } from './weights-problem.ts';

/** A value that JSON can write. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
/** An object that JSON can write, such as the description of a network in a weights file. */
export type JsonObject = { readonly [key: string]: Json };

/** The part of a weights file before the numbers. */
export type Header = {
  /** What the network is built from; the file only keeps it. */
  readonly network: JsonObject;
  readonly parameters: readonly HeaderEntry[];
};
/** One parameter, its numbers in 4 bytes each (f32) or in 8 (f64). */
export type HeaderEntry = ParameterShape & { readonly format: 'f32' | 'f64' };

/** As JSON in ASCII, which has an escape for every other character. */
export function encodeHeader(header: Header): Uint8Array {
  const text = JSON.stringify(header).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Undefined unless the bytes are the JSON of a header; its sizes may still be any numbers. */
export function decodeHeader(bytes: Uint8Array): Header | undefined {
  const json = parseAscii(bytes);
  if (!isObject(json)) return undefined;
  const { network, parameters } = json;
  if (!isObject(network) || !isList(parameters)) return undefined;
  const entries: HeaderEntry[] = [];
  for (const parameter of parameters) {
    if (!isObject(parameter)) return undefined;
    const { name, rows, columns, format } = parameter;
    if (typeof name !== 'string' || !isName(name)) return undefined;
    if (typeof rows !== 'number' || typeof columns !== 'number') return undefined;
    if (format !== 'f32' && format !== 'f64') return undefined;
    entries.push({ name, rows, columns, format });
  }
  return { network, parameters: entries };
}

/** The longest name of a parameter, in the units that `length` counts. */
export const longestName = 64;

/** Whether a parameter may be called so: names are shown, so that none may hold what would steer a terminal. */
export function isName(name: string): boolean {
  return name.length >= 1 && name.length <= longestName && !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name);
}

function parseAscii(bytes: Uint8Array): Json | undefined {
  let text = '';
  for (const byte of bytes) {
    if (byte > 0x7f) return undefined;
    text += String.fromCharCode(byte);
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
