import type { Outcome, Run } from '../../experiments/core/trace.ts';
import type { TokenKind } from '../../experiments/recital/own-text.ts';
import type { Figure, FigureGoal } from '../../lessons/model/figure.ts';
import { allKnobs, isThere, type KnobLab, type LabKnob, setKnobs } from '../../lessons/model/lab.ts';
import { isGoalReached, numberOf, type Seen } from '../../lessons/model/lab-goal.ts';
import type { Text } from '../../text/text.ts';
import { stepUnderWay } from './recording.ts';
import { type Speech, speechOf, textOf } from './speech.ts';
import { type LabNotice, type LabState, runOf, seenOf } from './state.ts';
import { type Pace, paces, usualPace } from './training-pace.ts';
import { turnsLeft } from './update.ts';

/** What a face draws of a lab. */
export type LabView = {
  readonly lab: KnobLab;
  readonly knobs: readonly KnobView[];
  readonly shows: readonly { readonly label: Text; readonly number: number | undefined }[];
  /** The picture chosen, at its latest moment; undefined until there is one. */
  readonly picture: Picture | undefined;
  readonly status: LabStatus;
  readonly pace: Pace;
  readonly turnsLeft: number | undefined;
  readonly reached: boolean;
  /** Whether this run has ended without reaching the goal. */
  readonly missed: boolean;
  readonly run: Run;
  /** Undefined until it has been asked, and where nothing speaks. */
  readonly speech: Speech | undefined;
  /** What the tokens of a text of the learner's own are. */
  readonly ownTokens: TokenKind | undefined;
  /** How far the run had come that was put aside. */
  readonly savedAt: number | undefined;
  readonly notice: LabNotice | undefined;
  /** How far a run has come that would be given up by leaving now. */
  readonly underWay: number | undefined;
};

type Picture = { readonly figure: Figure; readonly frame: number };

type KnobView = {
  readonly label: Text;
  readonly param: LabKnob['param'];
  readonly settings: LabKnob['settings'];
  readonly shown: Text;
  /** Whether it can be turned down or up. */
  readonly down: boolean;
  readonly up: boolean;
  /** Whether it turns anything, as the others stand; else it is left out. */
  readonly isThere: boolean;
};

export type LabStatus =
  | 'at-once'
  | 'ready'
  | 'paused'
  | 'going'
  | 'lost'
  | 'converged'
  | 'stopped'
  | 'diverged';

export function viewLab(state: LabState): LabView {
  const { lab, settings } = state;
  const turned = setKnobs(lab, settings);
  const seen = seenOf(state);
  return {
    lab,
    knobs: allKnobs(lab).map((knob, index) => {
      const { label, param, settings: choices, start } = knob;
      const at = settings[index] ?? start;
      const { shown } = choices[at] ?? choices[0];
      return {
        label,
        param,
        settings: choices,
        shown,
        down: at > 0,
        up: at < choices.length - 1,
        isThere: isThere(knob, turned),
      };
    }),
    shows: lab.shows.map(({ name, label }) => ({ label, number: seen && numberOf(lab, seen, name) })),
    picture: seen && pictureOf(state, seen),
    status: statusOf(state),
    pace: paces[state.pace] ?? paces[usualPace],
    turnsLeft: turnsLeft(state),
    reached: state.reached,
    missed: seen?.end !== undefined && lab.trains && !isGoalReached(lab, turned.params, seen),
    run: runOf(state),
    speech: state.play.kind === 'training' ? speechOf(state, state.play) : undefined,
    ownTokens: turned.params.text === 'own' ? textOf(state)?.tokenKind : undefined,
    savedAt: state.saved?.at,
    notice: state.notice,
    underWay: stepUnderWay(state),
  };
}

/** The picture chosen, at the latest moment. */
function pictureOf({ lab, play, settings, figure }: LabState, { frames, end, values = {} }: Seen): Picture {
  const name = lab.figures[figure] ?? lab.figures[0];
  const { labels } = lab;
  const goal = goalOf(lab);
  const drawn = { name, labels, hide: [], ...(goal && { goal }) };
  if (play.kind === 'at-once')
    return { figure: { ...drawn, trace: play.trace }, frame: play.trace.frames.length - 1 };
  const soFar: Outcome = { frames, values, mistakes: {}, end: end ?? { kind: 'stopped' } };
  const outcome = play.foreknown ?? soFar;
  const latest = frames.at(-1);
  const run = setKnobs(lab, settings);
  const until = play.foreknown === undefined ? stepsSet(lab, run) : undefined;
  return {
    figure: { ...drawn, trace: { ...run, ...outcome }, ...(until !== undefined && { until }) },
    frame: outcome.frames.findIndex(({ at }) => at === latest?.at),
  };
}

/** Where the learner sets how many steps a run has, their number. */
function stepsSet({ knobs }: KnobLab, { params }: Run): number | undefined {
  const { steps } = params;
  return typeof steps === 'number' && knobs.some(({ param }) => param === 'steps') ? steps : undefined;
}

/** A height that can be drawn: whoever must meet a number exactly is beside it or there. */
function goalOf({ goal }: KnobLab): FigureGoal | undefined {
  return 'value' in goal && goal.is !== 'equal' ? { of: goal.value, height: goal.number } : undefined;
}

function statusOf({ play }: LabState): LabStatus {
  if (play.kind === 'at-once') return 'at-once';
  if (typeof play.at === 'object') return play.at.kind;
  return play.at === 'paused' && (play.frames.at(-1)?.at ?? 0) === 0 ? 'ready' : play.at;
}
