import { type LabelledDrawing, packDrawings } from '../../experiments/characters/packed.ts';
import { type ReadDrawing, teachReader } from '../../experiments/characters/reader.ts';

/** The readers that were taught last, by what they were taught: a key stroke shall not teach one anew. */
const recent = new Map<string, ReadDrawing>();
const mostKept = 4;

/** A reader that was taught these drawings: always the same one for the same drawings and seed. */
export function readTaught(drawings: readonly LabelledDrawing[], seed: number): ReadDrawing {
  const key = JSON.stringify([seed, packDrawings(drawings)]);
  const kept = recent.get(key);
  if (kept) return kept;
  const made = teachReader(drawings, seed);
  const [oldest] = recent.keys();
  if (recent.size >= mostKept && oldest !== undefined) recent.delete(oldest);
  recent.set(key, made);
  return made;
}
