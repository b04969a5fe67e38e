import { cropAndCentre, glyphs } from '../../engine/index.ts';
import type { Text } from '../../text/text.ts';
import type { Command } from '../command.ts';
import type { PadView } from '../pad/pad-view.ts';
import { teachingAt, workshopKnobs } from './knobs.ts';
import { tellDesk, tellWorkshop } from './words.ts';
import { guessOf, marksOf, sharesOf, type Workshop } from './workshop.ts';

/** The workshop as a face may see it: a pad, and beside it the knobs and the exam. */
export type WorkshopView = Pick<
  PadView,
  'prompt' | 'tells' | 'pixels' | 'seen' | 'cursor' | 'shares' | 'guess' | 'naming'
> & {
  readonly kind: 'workshop';
  readonly stage: Workshop['stage'];
  /** Whether the knobs are in hand, not the pencil. */
  readonly isAtKnobs: boolean;
  readonly settings: readonly SettingView[];
  /** What was taught, and how the exam stands. */
  readonly desk: Text;
  /** The drawings of the exam: what each is, and whether the machine reads it. */
  readonly exam: readonly { readonly label: number; readonly isRight: boolean }[];
};

type SettingView = {
  readonly label: Text;
  readonly param: string;
  readonly shown: Text;
  /** All that it can be, in their order, and which it has. */
  readonly choices: readonly Text[];
  readonly at: number;
  readonly isChosen: boolean;
};

export function viewWorkshop(shop: Workshop, prompt: Text): WorkshopView {
  const { stage, pixels, row, column, isPenDown, settings, knob, exam } = shop;
  const hasInk = pixels.includes(1);
  const marks = marksOf(shop);
  return {
    kind: 'workshop',
    prompt,
    tells: tellWorkshop(shop),
    stage,
    pixels,
    seen: teachingAt(settings).centre === 'on' ? cropAndCentre(pixels) : pixels,
    cursor: stage === 'drawing' && knob === undefined ? { row, column, isDown: isPenDown } : undefined,
    shares: hasInk ? sharesOf(shop) : [],
    guess: hasInk ? guessOf(shop) : undefined,
    naming: stage === 'guessed' ? { choices: [...glyphs.keys()], label: shop.label } : undefined,
    isAtKnobs: knob !== undefined,
    settings: workshopKnobs.map(({ label, param, settings: all, start }, index) => {
      const at = settings[index] ?? start;
      const shown = all.map((setting) => setting.shown);
      return { label, param, choices: shown, at, shown: shown[at] ?? label, isChosen: index === knob };
    }),
    desk: tellDesk(shop),
    exam: exam.map(({ label }, index) => ({ label, isRight: marks[index] ?? false })),
  };
}

export function workshopCommands({ stage, knob }: Workshop): readonly Command[] {
  if (knob !== undefined) return ['turn', 'pencilAgain', 'skip', 'leave'];
  switch (stage) {
    case 'drawing':
      return ['pencil', 'ink', 'pen', 'clear', 'done', 'knobs', 'undo', 'skip', 'leave'];
    case 'guessed':
      return ['rename', 'teachIt', 'keep', 'redraw', 'knobs', 'skip', 'leave'];
    case 'won':
      return ['next', 'playOn', 'leave'];
  }
}
