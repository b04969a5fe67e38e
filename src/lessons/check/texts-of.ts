import type { Text } from '../../text/text.ts';
import type { Path } from '../source/problem.ts';

/** A text of a file as its author wrote it. */
export type TextAt = { readonly path: Path; readonly text: Text };

/** Every text of a file that was read, wherever it stands: whatever has zh and en. */
export function textsOf(data: unknown, path: Path = []): TextAt[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => textsOf(item, [...path, index]));
  if (typeof data !== 'object' || data === null) return [];
  if (isText(data)) return [{ path, text: data }];
  return Object.entries(data).flatMap(([key, value]) => textsOf(value, [...path, key]));
}

function isText(data: object): data is Text {
  return 'zh' in data && 'en' in data && typeof data.zh === 'string' && typeof data.en === 'string';
}
