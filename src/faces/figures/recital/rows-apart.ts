/**
 * A row for each name, as near to the row that it wants as the others leave room, and in their order from the top. `wanted`
 * holds the rows that they want, none above the one before; there must be a row for each.
 */
export function rowsApart(wanted: readonly number[], rows: number): readonly number[] {
  const places: number[] = [];
  for (const [rank, row] of wanted.entries()) {
    const first = (places.at(-1) ?? -1) + 1;
    const last = rows - (wanted.length - rank);
    places.push(Math.min(last, Math.max(first, row)));
  }
  return places;
}
