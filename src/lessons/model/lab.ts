import type { Sampling } from '../../engine/index.ts';
import type { NonEmpty, Params, Run } from '../../experiments/core/trace.ts';
import type { Text } from '../../text/text.ts';
import type { FigureName } from './figure.ts';
import type { Goal } from './question.ts';

/** Something to play with outside the lessons: a task, and what it shows to have done it. Plain data. */
export type Lab = KnobLab | SceneLab;

/** A run with knobs, and one thing to bring about. */
export type KnobLab = {
  readonly kind: 'knobs';
  readonly id: string;
  readonly title: Text;
  /** What to bring about, and with what. */
  readonly task: Text;
  /** What having brought it about shows. */
  readonly won: Text;
  /** What to look at where a run has ended without it. */
  readonly lost: Text | undefined;
  /** As the knobs stand at first, all parameters given. */
  readonly run: Run;
  /** Whether the run is trained in front of the learner, or follows the knobs at once. */
  readonly trains: boolean;
  readonly knobs: NonEmpty<LabKnob>;
  /** Where its network can be asked to speak, how: turned, these leave the run alone. */
  readonly speaking: readonly LabKnob[];
  /** Whether the learner can give the run a word of their own. */
  readonly takesWord: boolean;
  /** Pictures of the run, of which one is seen at a time. */
  readonly figures: NonEmpty<FigureName>;
  readonly labels: readonly Text[];
  /** Numbers of the present moment that stand beside the knobs. */
  readonly shows: readonly { readonly name: string; readonly label: Text }[];
  /** How many turns of a knob are allowed; undefined means as many as one likes. */
  readonly moves: number | undefined;
  readonly goal: LabGoal;
  /** The setting of each knob with which the goal is reached. */
  readonly solution: readonly (number | string)[];
};

/** Scenes in the form of a lesson. What is asked is dealt out anew each time that the lab is opened. */
export type SceneLab = {
  readonly kind: 'scenes';
  readonly id: string;
  readonly title: Text;
  /** What to bring about, said before the first scene. */
  readonly task: Text;
  /** What is said at the end, if the goal was reached and if it was not: why it matters, and what to look at next time. */
  readonly won: Text;
  readonly lost: Text;
  readonly goal: SceneGoal;
};

/** What the learner's first answers must come to, or their bets, or the exam of a workshop. */
export type SceneGoal =
  | {
      readonly kind: 'right';
      /** So many of them right, at least. */
      readonly least: number;
    }
  | {
      readonly kind: 'ahead';
      /** The machine whose mean loss must be larger than the learner's. */
      readonly of: string;
    }
  | { readonly kind: 'passed'; readonly workshop: string };

/** A number of the run to be brought somewhere, at any moment or at the run's end, or a run that explodes. */
export type LabGoal =
  | (Goal & {
      readonly atEnd?: true | undefined;
      /** Parameters that the run must have for it to count. */
      readonly where?: Params | undefined;
    })
  | { readonly ends: 'diverged' };

export type LabKnob = {
  readonly label: Text;
  /** A parameter of the run, or `seed`; of a knob of speaking, what it sets of a `Sampling`. */
  readonly param: string;
  /** Which number of a list parameter; undefined for a single one. */
  readonly index: number | undefined;
  readonly settings: NonEmpty<Setting>;
  /** Which of the settings it has at first. */
  readonly start: number;
  /** And which for learners of English. */
  readonly startInEnglish: number;
  /** It is there only while these parameters are at least so large. */
  readonly while: { readonly [param: string]: number };
};

export type Setting = {
  readonly value: number | string;
  readonly shown: Text;
  /** Other parameters that go with it. */
  readonly with?: Params;
};

/** The run with all knobs at these settings. */
export function setKnobs({ run, knobs }: KnobLab, at: readonly number[]): Run {
  return knobs.reduce((before, knob, index) => {
    const setting = knob.settings[at[index] ?? knob.start];
    if (setting === undefined) return before;
    const after = setLabKnob(before, knob, setting.value);
    return setting.with ? { ...after, params: { ...after.params, ...setting.with } } : after;
  }, run);
}

/** The knobs in the order in which they are counted: those of the run, then those of speaking. */
export function allKnobs({ knobs, speaking }: KnobLab): readonly LabKnob[] {
  return [...knobs, ...speaking];
}

/**
 * How the network chooses its words with all knobs at these settings. At temperature 0 it always takes the likeliest; a
 * topK of 0 and a topP of 1 leave no word out.
 */
export function samplingOf({ knobs, speaking }: KnobLab, at: readonly number[]): Sampling {
  const numberOf = (param: string, usual: number) => {
    const index = speaking.findIndex((knob) => knob.param === param);
    const value = speaking[index]?.settings[at[knobs.length + index] ?? -1]?.value;
    return typeof value === 'number' ? value : usual;
  };
  const temperature = numberOf('temperature', 1);
  const [topK, topP] = [numberOf('topK', 0), numberOf('topP', 1)];
  if (temperature === 0) return { kind: 'greedy' };
  return { kind: 'draw', temperature, ...(topK > 0 && { topK }), ...(topP < 1 && { topP }) };
}

/** Whether a knob turns anything, as the others stand. */
export function isThere(knob: LabKnob, { params }: Run): boolean {
  return Object.entries(knob.while).every(([param, least]) => Number(params[param]) >= least);
}

/** The run after one knob was set; what is no number leaves a seed or a list as it is. */
export function setLabKnob(
  run: Run,
  { param, index }: Pick<LabKnob, 'param' | 'index'>,
  to: number | string,
): Run {
  if (param === 'seed') return typeof to === 'number' ? { ...run, seed: to } : run;
  return { ...run, params: { ...run.params, [param]: withItem(run.params[param], index, to) } };
}

function withItem(
  before: Params[string] | undefined,
  index: number | undefined,
  to: number | string,
): Params[string] {
  if (index === undefined || typeof before !== 'object' || typeof to === 'string') return to;
  return before.map((item, at) => (at === index ? to : item));
}
