import type { Run } from '../../experiments/core/trace.ts';
import { type KnobLab, setKnobs } from '../../lessons/model/lab.ts';
import { withOwnText } from '../../lessons/model/own-text-lab.ts';
import { tutorWords } from '../tutor-words.ts';
import { type LabNext, type LabState, openRun } from './state.ts';

/** The lab with its knobs as they were when the run was put aside, and the run from there on. */
export function resume(state: LabState): LabNext {
  const { saved } = state;
  if (saved === undefined) return [{ ...state, notice: { kind: 'none-saved' } }, []];
  const { ownText } = saved.run;
  const isKnown = ownText === undefined || ownText === state.lab.run.ownText;
  const lab = isKnown ? state.lab : withOwnText(state.lab, { text: ownText, name: tutorWords.ownText });
  const settings = settingsOf(lab, saved.run, state.settings.slice(lab.knobs.length));
  if (settings === undefined) return [{ ...state, notice: { kind: 'damaged' } }, []];
  return openRun({ ...state, lab, settings }, saved);
}

/** Which of its settings each knob has for this run; undefined for a run that no knobs lead to. */
function settingsOf(lab: KnobLab, run: Run, speaking: readonly number[]): readonly number[] | undefined {
  const settings = lab.knobs.map(({ param, settings }) => {
    const wanted = param === 'seed' ? run.seed : run.params[param];
    return settings.findIndex(({ value }) => value === wanted);
  });
  const set = setKnobs(lab, settings);
  const isSame =
    set.seed === run.seed && Object.keys(set.params).every((name) => set.params[name] === run.params[name]);
  return isSame ? [...settings, ...speaking] : undefined;
}
