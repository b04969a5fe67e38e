import { drawingSide, glyphs } from '../../engine/index.ts';
import { normalise } from '../grading/read-number.ts';
import type { PadAction } from './pad-action.ts';

const inkSigns = '#x*1';
const blankSigns = '.-0_';

/**
 * What somebody types at the pad without a pencil: `.` for a blank cell and `#` for ink, one row a line or all seven in
 * one line with spaces between; or the name or number of a character. Undefined for what is neither.
 */
export function readDrawing(typed: string): readonly PadAction[] | undefined {
  const text = normalise(typed).trim();
  const label = glyphs.findIndex(({ name }, index) => name === text || String(index + 1) === text);
  if (label >= 0) return [{ do: 'name', label }];
  const rows = text.split(/[\s/,]+/).filter((row) => row !== '');
  const isDrawing = rows.length > 0 && rows.every(isRow);
  if (!isDrawing || (rows.length !== 1 && rows.length !== drawingSide)) return undefined;
  const actions = rows.map(
    (row): PadAction => ({ do: 'row', ink: [...row].map((sign) => inkSigns.includes(sign)) }),
  );
  return rows.length === 1 ? actions : [{ do: 'clear' }, ...actions, { do: 'done' }];
}

function isRow(row: string): boolean {
  return row.length <= drawingSide && [...row].every((sign) => (inkSigns + blankSigns).includes(sign));
}
