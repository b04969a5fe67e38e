import { glyphs as characters } from '../../engine/index.ts';
import type { Language } from '../../text/text.ts';
import { normalise } from '../../tutor/grading/read-number.ts';
import type { PadAction } from '../../tutor/pad/pad-action.ts';
import { readDrawing } from '../../tutor/pad/read-drawing.ts';
import type { WorkshopView } from '../../tutor/workshop/workshop-view.ts';
import { tellDrawing } from '../figures/characters/pad.ts';
import { strings } from '../words/strings.ts';

/** The drawing with what the machine makes of it, the exam, the knobs, and what can be typed. */
export function printWorkshop(live: WorkshopView, language: Language): readonly string[] {
  const { pixels, prompt, tells, desk, settings, exam, stage } = live;
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
    strings.workshopHelp[stage][language],
  ];
}

/** What a line asks for: rows of a drawing, a name, `keep`, `undo`, a knob with its setting, or Enter alone, which is “done”. */
export function readWorkshopLine(line: string, { settings }: WorkshopView): readonly PadAction[] {
  const typed = normalise(line);
  if (typed === '') return [{ do: 'done' }];
  if (typed === 'keep' || typed === '留') return [{ do: 'keep' }];
  if (typed === 'undo' || typed === '撤') return [{ do: 'undo' }];
  if (typed === 'redraw' || typed === '改') return [{ do: 'redraw' }];
  const [, name = '', wanted = ''] = typed.match(/^(.*\S)\s+(\S+)$/) ?? [];
  const knob = settings.findIndex(
    ({ label, param }, index) =>
      name === String(index + 1) || [param.toLowerCase(), label.zh, label.en].includes(name),
  );
  const to = settings[knob]?.choices.findIndex(({ zh, en }) => wanted === zh || wanted === en) ?? -1;
  if (to >= 0) return [{ do: 'turn', knob, to }];
  // A drawing in one line is handed in at once, wherever one is.
  const actions = readDrawing(line) ?? [];
  return actions.some(({ do: what }) => what === 'row') ? [{ do: 'redraw' }, ...actions] : actions;
}
