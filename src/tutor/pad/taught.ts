import { type LabelledDrawing, packDrawings } from '../../experiments/characters/packed.ts';
import { byHand, type ReadDrawing, teachReader } from '../../experiments/characters/reader.ts';

/** The readers that were taught last, by what they were taught: a key stroke shall not teach one anew. */
const recent = new Map<string, ReadDrawing>();
const mostKept = 4;

/** A reader that was taught these drawings: always the same one for the same drawings, seed and way of teaching. */
export function readTaught(
  drawings: readonly LabelledDrawing[],
  seed: number,
  teaching: typeof byHand = byHand,
): ReadDrawing {
  const key = JSON.stringify([seed, teaching, packDrawings(drawings)]);
  const kept = recent.get(key);
  if (kept) return kept;
  const made = teachReader(drawings, seed, teaching);
  const [oldest] = recent.keys();
  if (recent.size >= mostKept && oldest !== undefined) recent.delete(oldest);
  recent.set(key, made);
  return made;
}
