import { drawingSide } from '../../engine/datasets/drawings.ts';
import { glyphs } from '../../engine/datasets/glyphs.ts';
import type { LabelledDrawing } from '../../experiments/characters/packed.ts';
import { readTaught } from './taught.ts';

/** First it is taught, one drawing of each character; then it is only asked; then it is to be fooled. */
type Phase = 'teach' | 'test' | 'fool';

/** Drawing; then the machine has guessed; then, step by step, it learns; then it has learned, or was fooled. */
type Stage = 'drawing' | 'guessed' | 'learning' | 'learned';

/** The drawing pad: what is on it, and what was drawn before. Plain data. */
export type Pad = {
  /** The characters that are drawn, by their numbers among the ten. */
  readonly characters: readonly number[];
  readonly seed: number;
  readonly phase: Phase;
  readonly stage: Stage;
  /** Which of the characters is asked for. */
  readonly asked: number;
  readonly row: number;
  readonly column: number;
  /** Whether moving leaves ink. */
  readonly isPenDown: boolean;
  readonly pixels: readonly number[];
  /** What the learner says it is, by its number among the ten. */
  readonly label: number;
  /** Whether a blank sheet was just handed in. */
  readonly isTooEarly: boolean;
  /** How many of the five beats have happened to this drawing. */
  readonly beat: number;
  readonly taught: readonly LabelledDrawing[];
  readonly tests: readonly LabelledDrawing[];
};

export type PadAction =
  | { readonly do: 'move'; readonly down: number; readonly right: number }
  /** Ink or no ink where the cursor is. */
  | { readonly do: 'toggle' }
  | { readonly do: 'erase' }
  | { readonly do: 'pen' }
  | { readonly do: 'clear' }
  /** A row at once, and on to the next; it may be shorter than the pad. On an untouched sheet the first is the top one. */
  | { readonly do: 'row'; readonly ink: readonly boolean[] }
  /** Ink or no ink where something points, and the pencil goes there. */
  | { readonly do: 'paint'; readonly row: number; readonly column: number; readonly ink: 0 | 1 }
  /** Another of the characters is what it was meant to be. */
  | { readonly do: 'rename'; readonly by: 1 | -1 }
  | { readonly do: 'name'; readonly label: number }
  /** Back to the pencil, the drawing as it is. */
  | { readonly do: 'redraw' }
  /** Time passes while it learns. */
  | { readonly do: 'beat' }
  | { readonly do: 'done' };

const empty: readonly number[] = Array.from({ length: drawingSide ** 2 }, () => 0);
const middle = Math.floor(drawingSide / 2);
/** With the guess two of the five beats are over. */
const guessedBeats = 2;
const allBeats = 5;

export function openPad(characters: readonly number[], seed: number): Pad {
  return blank({
    characters,
    seed,
    phase: 'teach',
    stage: 'drawing',
    asked: 0,
    row: 0,
    column: 0,
    isPenDown: false,
    pixels: empty,
    label: 0,
    isTooEarly: false,
    beat: 0,
    taught: [],
    tests: [],
  });
}

/** A clean sheet for the character that is asked for. */
function blank(pad: Pad): Pad {
  return {
    ...pad,
    stage: 'drawing',
    row: middle,
    column: middle,
    isPenDown: false,
    pixels: empty,
    label: pad.characters[pad.asked] ?? 0,
    isTooEarly: false,
    beat: 0,
  };
}

/** What an action makes of the pad; one that means nothing at its stage changes nothing. */
export function movePad(pad: Pad, action: PadAction): Pad {
  if (action.do === 'done') return finish(pad);
  switch (pad.stage) {
    case 'drawing':
      return draw({ ...pad, isTooEarly: false }, action);
    case 'guessed':
      return correct(pad, action);
    case 'learning':
      return action.do === 'beat' ? nextBeat(pad) : pad;
    case 'learned':
      return pad;
  }
}

function draw(pad: Pad, action: PadAction): Pad {
  switch (action.do) {
    case 'move': {
      const moved = {
        ...pad,
        row: onPad(pad.row + action.down),
        column: onPad(pad.column + action.right),
      };
      return pad.isPenDown ? ink(moved, 1) : moved;
    }
    case 'toggle':
      return ink(pad, isInked(pad) ? 0 : 1);
    case 'erase':
      return ink(pad, 0);
    case 'pen':
      return pad.isPenDown ? { ...pad, isPenDown: false } : ink({ ...pad, isPenDown: true }, 1);
    case 'clear':
      return blank(pad);
    case 'row': {
      const row = pad.column === 0 ? pad.row : 0;
      const from = row * drawingSide;
      const pixels = pad.pixels.map((old, index) =>
        index >= from && index < from + drawingSide ? Number(action.ink[index - from] ?? false) : old,
      );
      return { ...pad, pixels, row: onPad(row + 1), column: 0 };
    }
    case 'paint':
      return ink({ ...pad, row: onPad(action.row), column: onPad(action.column) }, action.ink);
    default:
      return pad;
  }
}

/** The learner says what it was, or mends it. In the test it was asked for, and an answer stands. */
function correct(pad: Pad, action: PadAction): Pad {
  if (pad.phase === 'test') return pad;
  if (action.do === 'redraw') return { ...pad, stage: 'drawing', beat: 0 };
  const choice = labelsToChoose(pad);
  if (action.do === 'name') return choice.includes(action.label) ? { ...pad, label: action.label } : pad;
  if (action.do !== 'rename') return pad;
  const at = choice.indexOf(pad.label) + action.by;
  return { ...pad, label: choice.at(at % choice.length) ?? pad.label };
}

/** All ten may be taught; it is fooled only with what it was taught. */
function labelsToChoose({ phase, taught }: Pad): readonly number[] {
  return phase === 'fool' ? [...new Set(taught.map(({ label }) => label))] : [...glyphs.keys()];
}

function finish(pad: Pad): Pad {
  switch (pad.stage) {
    case 'drawing': {
      if (!pad.pixels.includes(1)) return { ...pad, isTooEarly: true };
      // In the test its answer is compared with what was asked for, and that is all.
      const beat = guessedBeats + (pad.phase === 'test' ? 1 : 0);
      const guessed = { ...pad, stage: 'guessed', isPenDown: false, beat } as const;
      // Nobody is fooled by mistake: at first it is what the machine says.
      return pad.phase === 'fool' ? { ...guessed, label: guessOf(pad) } : guessed;
    }
    case 'guessed':
      return settle(pad);
    case 'learning':
      return { ...pad, stage: 'learned', beat: allBeats };
    case 'learned':
      return pad.phase === 'teach' ? goOn(pad) : pad;
  }
}

function settle(pad: Pad): Pad {
  const drawing = { label: pad.label, pixels: pad.pixels };
  switch (pad.phase) {
    case 'teach':
      return { ...pad, taught: [...pad.taught, drawing], stage: 'learning', beat: guessedBeats + 1 };
    case 'test':
      return goOn({ ...pad, tests: [...pad.tests, drawing] });
    case 'fool':
      return guessOf(pad) === pad.label
        ? { ...pad, stage: 'drawing', beat: 0 }
        : { ...pad, stage: 'learned' };
  }
}

/** To the next character, or after the last to the next phase. */
function goOn(pad: Pad): Pad {
  if (pad.asked + 1 < pad.characters.length) return beginSheet(pad, pad.phase, pad.asked + 1);
  return beginSheet(pad, pad.phase === 'teach' ? 'test' : 'fool', 0);
}

/** A clean sheet for one of the characters, in one of the phases. */
export function beginSheet(pad: Pad, phase: Phase, asked: number): Pad {
  return blank({ ...pad, phase, asked });
}

function nextBeat(pad: Pad): Pad {
  const beat = pad.beat + 1;
  return beat < allBeats ? { ...pad, beat } : { ...pad, beat: allBeats, stage: 'learned' };
}

/** The character that the machine takes the drawing for: the one with the largest share. */
export function guessOf(pad: Pad): number {
  const shares = sharesOf(pad);
  return shares.indexOf(Math.max(...shares));
}

/** The machine as it is now, on what is on the pad. While it learns, it is still the machine that guessed. */
export function sharesOf({ taught, stage, seed, pixels }: Pad): readonly number[] {
  const known = stage === 'learning' ? taught.slice(0, -1) : taught;
  return readTaught(known, seed)(pixels);
}

/** How many of the tests the machine reads as what they were asked to be. */
export function countRight({ taught, tests, seed }: Pad): number {
  const read = readTaught(taught, seed);
  return tests.filter(({ label, pixels }) => {
    const shares = read(pixels);
    return shares.indexOf(Math.max(...shares)) === label;
  }).length;
}

function ink(pad: Pad, value: 0 | 1): Pad {
  return { ...pad, pixels: pad.pixels.with(pad.row * drawingSide + pad.column, value) };
}

function isInked({ pixels, row, column }: Pad): boolean {
  return (pixels[row * drawingSide + column] ?? 0) > 0;
}

function onPad(place: number): number {
  return Math.max(0, Math.min(drawingSide - 1, place));
}
