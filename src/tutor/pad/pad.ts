import { glyphs } from '../../engine/index.ts';
import type { LabelledDrawing } from '../../experiments/characters/packed.ts';
import type { PadAction } from './pad-action.ts';
import { blankSheet, drawOnSheet, type Sheet } from './sheet.ts';
import { readTaught } from './taught.ts';

/** First it is taught, one drawing of each character; then it is only asked; then it is to be fooled. */
type Phase = 'teach' | 'test' | 'fool';

/** Drawing; then the machine has guessed; then, step by step, it learns; then it has learned, or was fooled. */
type Stage = 'drawing' | 'guessed' | 'learning' | 'learned';

/** The drawing pad: what is on it, and what was drawn before. Plain data. */
export type Pad = Sheet & {
  /** The characters that are drawn, by their numbers among the ten. */
  readonly characters: readonly number[];
  readonly seed: number;
  readonly phase: Phase;
  readonly stage: Stage;
  /** Which of the characters is asked for. */
  readonly asked: number;
  /** What the learner says it is, by its number among the ten. */
  readonly label: number;
  /** Whether a blank sheet was just handed in. */
  readonly isTooEarly: boolean;
  /** How many of the five beats have happened to this drawing. */
  readonly beat: number;
  readonly taught: readonly LabelledDrawing[];
  readonly tests: readonly LabelledDrawing[];
};

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
    ...blankSheet,
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
    ...blankSheet,
    stage: 'drawing',
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
      if (action.do === 'clear') return blank(pad);
      return { ...pad, isTooEarly: false, ...drawOnSheet(pad, action) };
    case 'guessed':
      return correct(pad, action);
    case 'learning':
      return action.do === 'beat' ? nextBeat(pad) : pad;
    case 'learned':
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
export function labelsToChoose({ phase, taught }: Pad): readonly number[] {
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
