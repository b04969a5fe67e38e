import { byHand } from '../../experiments/characters/reader.ts';
import type { Text } from '../../text/text.ts';

type WorkshopKnob = {
  readonly label: Text;
  /** A setting of the characters experiment. */
  readonly param: 'centre' | 'hidden' | 'noise' | 'perClass';
  readonly settings: readonly { readonly value: number | 'on' | 'off'; readonly shown: Text }[];
  /** Which of the settings it has at first: none of them as it should be. */
  readonly start: number;
};

/** What a workshop's machine is taught with, as its knobs stand. */
export type Settings = readonly number[];

const number = (value: number) => ({ value, shown: { zh: String(value), en: String(value) } });

export const workshopKnobs: readonly WorkshopKnob[] = [
  {
    label: { zh: '剪下摆正', en: 'crop and centre' },
    param: 'centre',
    settings: [
      { value: 'off', shown: { zh: '不做', en: 'off' } },
      { value: 'on', shown: { zh: '做', en: 'on' } },
    ],
    start: 0,
  },
  {
    label: { zh: '隐藏神经元', en: 'hidden neurons' },
    param: 'hidden',
    settings: [1, 2, 4, 8, 24, 48].map(number),
    start: 0,
  },
  {
    label: { zh: '每张抄几份', en: 'copies of each' },
    param: 'perClass',
    settings: [1, 4, 12, 30].map(number),
    start: 0,
  },
  { label: { zh: '弄脏', en: 'dirt' }, param: 'noise', settings: [0, 0.05, 0.15, 0.3].map(number), start: 0 },
];

/** The way of teaching that the knobs say. */
export function teachingAt(settings: Settings): typeof byHand {
  const chosen = Object.fromEntries(
    workshopKnobs.map(({ param, settings: all, start }, knob) => [
      param,
      all[settings[knob] ?? start]?.value,
    ]),
  );
  const { centre, hidden, perClass, noise } = chosen;
  return {
    ...byHand,
    centre: centre === 'on' ? 'on' : 'off',
    hidden: Number(hidden),
    perClass: Number(perClass),
    noise: Number(noise),
  };
}
