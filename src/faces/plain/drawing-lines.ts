import type { Text } from '../../text/text.ts';
import { normalise } from '../../tutor/grading/read-number.ts';
import type { PadAction } from '../../tutor/pad/pad-action.ts';
import type { PadView } from '../../tutor/pad/pad-view.ts';
import { readDrawing } from '../../tutor/pad/read-drawing.ts';
import type { WorkshopView } from '../../tutor/workshop/workshop-view.ts';
import { labWords } from '../words/lab-words.ts';
import { strings, text } from '../words/strings.ts';

/** What a line at a drawing asks for, or what it is to be told if that is nothing that can be done now. */
export type DrawingLine = { readonly actions: readonly PadAction[] } | { readonly refusal: Text };

/** What can be typed at the pad now. */
export function padHelp({ stage, naming, pixels }: PadView): Text {
  if (naming) return strings.padNameHelp;
  if (stage !== 'drawing') return strings.enter;
  return pixels.includes(1) ? strings.padMoreHelp : strings.padHelp;
}

/** A row or a whole drawing, the name of a character once one is guessed at, or Enter alone, which is “done”. */
export function readPadLine(line: string, view: PadView): DrawingLine {
  const { stage, naming } = view;
  if (line.trim() === '') return { actions: [{ do: stage === 'learning' ? 'beat' : 'done' }] };
  const actions = readSheet(line, stage === 'drawing', naming);
  return actions ? { actions } : refuse(padHelp(view));
}

/** The same, `keep`, `undo`, `redraw`, or a knob with its setting. */
export function readWorkshopLine(line: string, view: WorkshopView): DrawingLine {
  const { stage, naming } = view;
  const typed = normalise(line);
  if (typed === '') return { actions: [{ do: 'done' }] };
  if (typed === 'undo' || typed === '撤') return { actions: [{ do: 'undo' }] };
  if (naming && (typed === 'keep' || typed === '留')) return { actions: [{ do: 'keep' }] };
  if (stage !== 'drawing' && (typed === 'redraw' || typed === '改')) return { actions: [{ do: 'redraw' }] };
  const actions = readSheet(line, stage === 'drawing', naming);
  return actions ? { actions } : (readTurn(typed, view) ?? refuse(strings.workshopHelp[stage]));
}

/** A whole drawing is handed in at once, wherever one draws or is asked what was drawn; a row only while one draws. */
function readSheet(
  line: string,
  draws: boolean,
  naming: PadView['naming'],
): readonly PadAction[] | undefined {
  const actions = readDrawing(line);
  const [first] = actions ?? [];
  if (actions === undefined || first === undefined) return undefined;
  if (first.do === 'name') return naming?.choices.includes(first.label) ? actions : undefined;
  if (draws) return actions;
  return naming && first.do === 'clear' ? [{ do: 'redraw' }, ...actions] : undefined;
}

function readTurn(typed: string, { settings }: WorkshopView): DrawingLine | undefined {
  const [, name = '', wanted = ''] = typed.match(/^(.*\S)\s+(\S+)$/) ?? [];
  const knob = settings.findIndex(
    ({ label, param }, index) =>
      name === String(index + 1) || [param.toLowerCase(), label.zh, label.en].includes(name),
  );
  const setting = settings[knob];
  if (setting === undefined) return undefined;
  const { label, choices } = setting;
  const to = choices.findIndex(({ zh, en }) => wanted === zh || wanted === en);
  if (to >= 0) return { actions: [{ do: 'turn', knob, to }] };
  const all = (language: 'zh' | 'en') =>
    choices.map((choice) => choice[language]).join(strings.listComma[language]);
  return {
    refusal: text(
      labWords.noSuchSetting(label.zh, all('zh')).zh,
      labWords.noSuchSetting(label.en, all('en')).en,
    ),
  };
}

function refuse(help: Text): DrawingLine {
  const { zh, en } = strings.notUnderstood;
  return { refusal: text(zh + help.zh, `${en} ${help.en}`) };
}
