import { glyphs } from '../../engine/index.ts';
import type { LabelledDrawing } from '../../experiments/characters/packed.ts';
import type { PadAction } from '../pad/pad-action.ts';
import { blankSheet, drawOnSheet, type Sheet } from '../pad/sheet.ts';
import { readTaught } from '../pad/taught.ts';
import { type Settings, teachingAt, workshopKnobs } from './knobs.ts';

/** Why what was asked for was not done. */
type Refusal = 'blank' | 'known' | 'full';

/**
 * A machine of one's own: the learner draws what they like, teaches it or keeps it for the exam, and turns the knobs of
 * its teaching. Plain data.
 */
export type Workshop = Sheet & {
  readonly seed: number;
  /** So many drawings the exam must have, of `kinds` characters, and it may miss one. */
  readonly needed: number;
  readonly stage: 'drawing' | 'guessed' | 'won';
  /** The knob in hand; undefined while the pencil is. */
  readonly knob: number | undefined;
  readonly settings: Settings;
  /** What the learner says it is, by its number among the ten. */
  readonly label: number;
  readonly refusal: Refusal | undefined;
  readonly taught: readonly LabelledDrawing[];
  readonly exam: readonly LabelledDrawing[];
  /** Which of the two lists each drawing went to, oldest first. */
  readonly order: readonly ('taught' | 'exam')[];
};

/** So many different characters an exam must have at least. */
export const kinds = 3;
const mostMissed = 1;
/** As many as a run's parameters hold. */
const mostDrawings = 20;

export function openWorkshop(needed: number, seed: number): Workshop {
  return {
    ...blankSheet,
    seed,
    needed,
    stage: 'drawing',
    knob: undefined,
    settings: workshopKnobs.map(({ start }) => start),
    label: 0,
    refusal: undefined,
    taught: [],
    exam: [],
    order: [],
  };
}

/** What an action makes of it; one that means nothing at its stage changes nothing. */
export function moveWorkshop(before: Workshop, action: PadAction): Workshop {
  const shop = { ...before, refusal: undefined };
  if (action.do === 'turn') return turn(shop, action.knob, action.to);
  if (action.do === 'switch') return { ...shop, knob: shop.knob === undefined ? 0 : undefined };
  if (action.do === 'undo') return undo(shop);
  if (shop.knob !== undefined) return action.do === 'move' ? moveKnob(shop, shop.knob, action) : before;
  switch (shop.stage) {
    case 'won':
      return action.do === 'redraw' ? { ...shop, ...blankSheet, stage: 'drawing' } : before;
    case 'guessed':
      return settle(shop, action);
    case 'drawing':
      if (action.do !== 'done') return { ...shop, ...drawOnSheet(shop, action) };
      if (!shop.pixels.includes(1)) return { ...shop, refusal: 'blank' };
      return { ...shop, stage: 'guessed', isPenDown: false, label: guessOf(shop) };
  }
}

function settle(shop: Workshop, action: PadAction): Workshop {
  switch (action.do) {
    case 'redraw':
      return { ...shop, stage: 'drawing' };
    case 'name':
      return { ...shop, label: action.label };
    case 'rename':
      return { ...shop, label: (shop.label + action.by + glyphs.length) % glyphs.length };
    case 'done':
      return file(shop, 'taught');
    case 'keep':
      return file(shop, 'exam');
    default:
      return shop;
  }
}

/** No drawing is in both lists: an exam of what was practised would say nothing. */
function file(shop: Workshop, list: 'taught' | 'exam'): Workshop {
  const { pixels, label } = shop;
  const isKnown = [...shop.taught, ...shop.exam].some((drawing) => drawing.pixels.join() === pixels.join());
  if (isKnown) return { ...shop, stage: 'drawing', refusal: 'known' };
  if (shop[list].length >= mostDrawings) return { ...shop, stage: 'drawing', refusal: 'full' };
  const filed = { ...shop, [list]: [...shop[list], { label, pixels }], order: [...shop.order, list] };
  return judge({ ...filed, ...blankSheet, stage: 'drawing' });
}

function undo(shop: Workshop): Workshop {
  const list = shop.order.at(-1);
  if (list === undefined) return shop;
  return { ...shop, [list]: shop[list].slice(0, -1), order: shop.order.slice(0, -1), stage: 'drawing' };
}

function moveKnob(shop: Workshop, knob: number, { down, right }: { down: number; right: number }): Workshop {
  if (down !== 0) return { ...shop, knob: (knob + down + workshopKnobs.length) % workshopKnobs.length };
  return turn(shop, knob, (shop.settings[knob] ?? 0) + right);
}

function turn(shop: Workshop, knob: number, to: number): Workshop {
  const isSetting = workshopKnobs[knob]?.settings[to] !== undefined;
  if (!isSetting) return shop;
  return judge({ ...shop, settings: shop.settings.map((at, index) => (index === knob ? to : at)) });
}

/** Whether this brought it about that enough of the exam is read; a drawing that is under way is kept. */
function judge(shop: Workshop): Workshop {
  return hasPassed(shop) ? { ...shop, stage: 'won', knob: undefined } : shop;
}

export function hasPassed({ exam, needed, ...shop }: Workshop): boolean {
  const isExam = exam.length >= needed && new Set(exam.map(({ label }) => label)).size >= kinds;
  return isExam && marksOf({ exam, needed, ...shop }).filter((isRight) => !isRight).length <= mostMissed;
}

/** Whether the machine reads each drawing of the exam as what it is. */
export function marksOf({ exam, ...shop }: Workshop): readonly boolean[] {
  return exam.map(({ label, pixels }) => guessOf({ ...shop, exam, pixels }) === label);
}

export function sharesOf({ taught, seed, settings, pixels }: Workshop): readonly number[] {
  return readTaught(taught, seed, teachingAt(settings))(pixels);
}

export function guessOf(shop: Workshop): number {
  const shares = sharesOf(shop);
  return shares.indexOf(Math.max(...shares));
}
