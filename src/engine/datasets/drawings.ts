import type { Random } from '../random.ts';

/** 7, the rows and the columns of a drawing and of a glyph: 49 pixels, listed row by row, 1 is ink, else 0. */
export const drawingSide = 7;

type Cell = { readonly row: number; readonly column: number };

/**
 * Moves the bounding box of a drawing's ink to the middle, so that a drawing gives the same 49 pixels wherever on the
 * square it was made. Where it cannot be exactly in the middle, it is one cell nearer to the top or the left.
 */
export function cropAndCentre(pixels: readonly number[]): number[] {
  return paint(centre(inkOf(pixels)));
}

/**
 * Moves a drawing, 49 pixels, by some cells down and to the right, or by negative numbers up and left; what leaves the
 * square is lost.
 */
export function moveDrawing(pixels: readonly number[], down: number, right: number): number[] {
  return paint(move(inkOf(pixels), down, right));
}

/** How `varyDrawing` varies its copies (data augmentation). */
export type CopyOptions = {
  /** By how many cells a copy may be moved, each way. */
  readonly shift: number;
  /** Whether each copy is cropped and centred after it was moved; then nothing is lost at the edge. */
  readonly isCentred: boolean;
  /** By how many cells a centred copy may be made taller or lower, wider or narrower: 0 if not given. */
  readonly stretch?: number;
  /** The probability with which a pixel is flipped, last of all. */
  readonly noise: number;
};

/**
 * Makes copies of a drawing, 49 pixels each, that differ a little (data augmentation): each is moved, then stretched and
 * centred or not, then has some pixels flipped.
 */
export function varyDrawing(
  pixels: readonly number[],
  copies: number,
  { shift, isCentred, stretch = 0, noise }: CopyOptions,
  random: Random,
): number[][] {
  const draw = (most: number) => random.integer(2 * most + 1) - most;
  return Array.from({ length: copies }, () => {
    const moved = move(inkOf(pixels), draw(shift), draw(shift));
    const sized = isCentred && stretch > 0 ? resize(moved, draw(stretch), draw(stretch)) : moved;
    return paint(isCentred ? centre(sized) : sized).map((ink) => (random.uniform() < noise ? 1 - ink : ink));
  });
}

/** The Hamming distance of two drawings: in how many of their 49 pixels they differ. */
export function countDifferingCells(one: readonly number[], other: readonly number[]): number {
  return one.filter((ink, index) => ink !== other[index]).length;
}

function inkOf(pixels: readonly number[]): Cell[] {
  return pixels.flatMap((ink, index) =>
    ink > 0 ? [{ row: Math.floor(index / drawingSide), column: index % drawingSide }] : [],
  );
}

function move(ink: readonly Cell[], down: number, right: number): Cell[] {
  return ink.map(({ row, column }) => ({ row: row + down, column: column + right }));
}

/** Made taller and wider by so many cells, as far as the square has room: first and last row and column stay the ends. */
function resize(ink: readonly Cell[], taller: number, wider: number): Cell[] {
  const rows = stretchLine(
    ink.map(({ row }) => row),
    taller,
  );
  const columns = stretchLine(
    ink.map(({ column }) => column),
    wider,
  );
  return ink.flatMap(({ row, column }) =>
    rows(row).flatMap((toRow) => columns(column).map((toColumn) => ({ row: toRow, column: toColumn }))),
  );
}

/** Where the cells at a place go when a line of cells gets longer or shorter: to several, where it gets longer. */
function stretchLine(places: readonly number[], by: number): (place: number) => readonly number[] {
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const from = last - first;
  // A stroke has no thickness to be stretched, and a short one keeps its ends apart.
  const to = from < 2 ? from : Math.max(2, Math.min(drawingSide - 1, from + by));
  if (to <= from) return (place) => [first + Math.round(((place - first) * to) / Math.max(1, from))];
  const sources = Array.from({ length: to + 1 }, (_, target) => first + Math.round((target * from) / to));
  return (place) => sources.flatMap((source, target) => (source === place ? [first + target] : []));
}

function centre(ink: readonly Cell[]): Cell[] {
  const toMiddle = (places: readonly number[]) => {
    const [first, last] = [Math.min(...places), Math.max(...places)];
    return Math.floor((drawingSide - 1 - last + first) / 2) - first;
  };
  return move(ink, toMiddle(ink.map(({ row }) => row)), toMiddle(ink.map(({ column }) => column)));
}

/** The pixels of the cells that lie on the square. */
function paint(ink: readonly Cell[]): number[] {
  const pixels = Array.from({ length: drawingSide ** 2 }, () => 0);
  const isInside = (place: number) => place >= 0 && place < drawingSide;
  for (const { row, column } of ink)
    if (isInside(row) && isInside(column)) pixels[row * drawingSide + column] = 1;
  return pixels;
}
