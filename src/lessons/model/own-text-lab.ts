import { digestOf } from '../../experiments/recital/own-text.ts';
import type { Text } from '../../text/text.ts';
import type { KnobLab, LabKnob, Setting } from './lab.ts';

/** A text of the learner's own, prepared to be learned, and how it is called. */
export type OwnText = { readonly text: string; readonly name: Text };

/** Whether the lab's run can learn a text of the learner's own. */
export function readsOwnText({ run }: Pick<KnobLab, 'run'>): boolean {
  return run.experiment === 'recital';
}

/** The lab with this text as the first that its knob can choose, and chosen. */
export function withOwnText(lab: KnobLab, { text, name }: OwnText): KnobLab {
  const own: Setting = { value: 'own', shown: name, with: { digest: digestOf(text) } };
  const give = (knob: LabKnob): LabKnob =>
    knob.param === 'text'
      ? { ...knob, settings: [own, ...knob.settings.filter(({ value }) => value !== 'own')], start: 0 }
      : knob;
  const [first, ...others] = lab.knobs;
  return { ...lab, run: { ...lab.run, ownText: text }, knobs: [give(first), ...others.map(give)] };
}
