import { glyphs as characters } from '../../engine/index.ts';
import type { Language } from '../../text/text.ts';
import type { WorkshopView } from '../../tutor/workshop/workshop-view.ts';
import { tellDrawing, tellNames } from '../figures/characters/pad.ts';
import { strings } from '../words/strings.ts';

/** The drawing with what the machine makes of it, the exam, the knobs, and what can be typed. */
export function printWorkshop(live: WorkshopView, language: Language): readonly string[] {
  const { pixels, prompt, tells, desk, settings, exam, stage, naming } = live;
  const about = pixels.includes(1) ? tellDrawing(live, language) : ['', prompt[language]];
  const marks = exam.map(({ label, isRight }) => `${characters[label]?.name ?? ''}${isRight ? '+' : '-'}`);
  const knobs = settings.map(
    ({ label, shown }, index) => `${index + 1}. ${label[language]} = ${shown[language]}`,
  );
  return [
    ...about,
    [desk[language], ...marks].join(' '),
    knobs.join('  '),
    tells[language],
    ...(naming ? [tellNames(naming)] : []),
    strings.workshopHelp[stage][language],
  ];
}
