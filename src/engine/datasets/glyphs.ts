import type { Random } from '../random.ts';
import { createDataset, type Dataset } from './dataset.ts';

/** One of the ten characters of `glyphs`. */
export type GlyphName = '一' | '二' | '三' | '十' | '口' | '日' | '田' | '木' | '人' | '大';

/** Rows and columns of a glyph. */
const SIDE = 7;

/** The ten characters on 7×7 squares; # is ink. */
const drawings = {
  一: ['.......', '.......', '.......', '#######', '.......', '.......', '.......'],
  二: ['.......', '.#####.', '.......', '.......', '.......', '#######', '.......'],
  三: ['.#####.', '.......', '.......', '..###..', '.......', '.......', '#######'],
  十: ['...#...', '...#...', '...#...', '#######', '...#...', '...#...', '...#...'],
  口: ['.......', '.#####.', '.#...#.', '.#...#.', '.#...#.', '.#####.', '.......'],
  日: ['.#####.', '.#...#.', '.#...#.', '.#####.', '.#...#.', '.#...#.', '.#####.'],
  田: ['#######', '#..#..#', '#..#..#', '#######', '#..#..#', '#..#..#', '#######'],
  木: ['...#...', '...#...', '#######', '..###..', '.#.#.#.', '#..#..#', '...#...'],
  人: ['...#...', '...#...', '...#...', '..#.#..', '..#.#..', '.#...#.', '#.....#'],
  大: ['...#...', '...#...', '#######', '...#...', '..#.#..', '.#...#.', '#.....#'],
} satisfies Record<GlyphName, readonly string[]>;

const inOrder: readonly GlyphName[] = ['一', '二', '三', '十', '口', '日', '田', '木', '人', '大'];

/**
 * The ten glyphs, each with its 49 pixels, row by row: 1 is ink, else 0. The class of a glyph is its place in this
 * list.
 */
export const glyphs: readonly { readonly name: GlyphName; readonly pixels: readonly number[] }[] =
  inOrder.map((name) => ({
    name,
    pixels: [...drawings[name].join('')].map((cell) => (cell === '#' ? 1 : 0)),
  }));

/** What `makeGlyphs` draws, and how untidily. */
export type GlyphOptions = {
  /** Which characters to draw: all if not given. They keep their numbers among the ten. */
  readonly characters?: readonly GlyphName[];
  /** The probability with which a pixel is flipped: 0 if not given. */
  readonly noise?: number;
  /** By how many pixels a drawing may be moved, each way; what leaves the square is lost. 0 if not given. */
  readonly shift?: number;
};

/**
 * Makes a data set of Chinese characters on squares of 7×7 pixels. x: N×49, row by row, 1 is ink, else 0; the classes are
 * numbered as in `glyphs`.
 *
 * @param perCharacter how many samples of each character; the characters take turns
 * @param random the generator to draw from
 */
export function makeGlyphs(
  perCharacter: number,
  random: Random,
  { characters = inOrder, noise = 0, shift = 0 }: GlyphOptions = {},
): Dataset {
  const chosen = glyphs.filter(({ name }) => characters.includes(name));
  const samples = Array.from({ length: perCharacter }, () => chosen).flat();
  const rows = samples.map(({ pixels }) => {
    const [down, right] = [drawShift(shift, random), drawShift(shift, random)];
    return move(pixels, down, right).map((ink) => (random.uniform() < noise ? 1 - ink : ink));
  });
  return createDataset(
    rows,
    samples.map((glyph) => glyphs.indexOf(glyph)),
    inOrder,
  );
}

function drawShift(shift: number, random: Random): number {
  return random.integer(2 * shift + 1) - shift;
}

function move(pixels: readonly number[], down: number, right: number): number[] {
  return pixels.map((_, index) => {
    const [row, column] = [Math.floor(index / SIDE) - down, (index % SIDE) - right];
    const isInside = row >= 0 && row < SIDE && column >= 0 && column < SIDE;
    return (isInside ? pixels[row * SIDE + column] : 0) ?? 0;
  });
}
