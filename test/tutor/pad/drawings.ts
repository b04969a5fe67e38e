import { glyphs, moveDrawing } from '../../../src/engine/index.ts';
import { asLessonId, asSceneId, type Lesson } from '../../../src/lessons/model/lesson.ts';
import type { Event } from '../../../src/tutor/event.ts';
import type { PadAction } from '../../../src/tutor/pad/pad-action.ts';

/** A lesson that teaches 十, 口 and 人, and then its card. */
export const padLesson: Lesson = {
  id: asLessonId('hand'),
  number: undefined,
  title: { zh: '手', en: 'hand' },
  scenes: [
    {
      kind: 'teach',
      id: asSceneId('pad'),
      prompt: { zh: '教它', en: 'teach it' },
      characters: [3, 4, 8],
      seed: 1,
    },
    {
      kind: 'recap',
      id: asSceneId('recap'),
      points: [{ zh: '完', en: 'that is all' }],
      formulas: [],
      finale: undefined,
    },
  ],
};

/** The printed character, moved as far down and right as there is room or further, as seven rows of signs. */
export function rowsOf(label: number, down = 0, right = 0): string {
  const pixels = moveDrawing(glyphs[label]?.pixels ?? [], down, right);
  return Array.from({ length: 7 }, (_, row) =>
    pixels
      .slice(7 * row, 7 * row + 7)
      .map((ink) => (ink > 0 ? '#' : '.'))
      .join(''),
  ).join(' ');
}

export function act(...actions: readonly PadAction[]): Event[] {
  return actions.map((action) => ({ kind: 'draw', action }));
}

/** Draws a character row by row; what was drawn is not handed in yet. */
export function drawn(label: number, down = 0, right = 0): Event[] {
  const rows = rowsOf(label, down, right).split(' ');
  return act(
    { do: 'clear' },
    ...rows.map((row): PadAction => ({ do: 'row', ink: [...row].map((sign) => sign === '#') })),
  );
}

export const done: Event = { kind: 'draw', action: { do: 'done' } };
