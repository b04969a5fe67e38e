import type { SceneGoal, SceneLab } from '../../lessons/model/lab.ts';
import type { Text } from '../../text/text.ts';
import type { Losses } from '../bubble.ts';
import type { Fact } from '../fact.ts';
import type { TutorState } from '../state.ts';
import { finalLosses, isAheadOf, standingOf } from '../steps/bets.ts';

/** How a lab made of scenes went. */
export type LabOutcome = {
  readonly reached: boolean;
  /** Why it matters, or what to look at next time. */
  readonly said: Text;
  /** First answers, and how many of them were right; undefined where it is a machine that is examined. */
  readonly answers: { readonly asked: number; readonly right: number } | undefined;
  /** Where bets were laid against machines: everybody's mean loss. */
  readonly losses: Losses | undefined;
};

export function outcomeOf({ goal, won, lost }: SceneLab, state: TutorState): LabOutcome {
  const { lesson, results } = state;
  const right = results.filter((result) => result.right).length;
  const standing = standingOf(lesson, results);
  const reached = isReached(goal, state, right);
  const losses = standing && finalLosses(standing);
  const answers = goal.kind === 'passed' ? undefined : { asked: results.length, right };
  return { reached, said: reached ? won : lost, answers, losses };
}

function isReached(goal: SceneGoal, { lesson, results, passed }: TutorState, right: number): boolean {
  switch (goal.kind) {
    case 'right':
      return right >= goal.least;
    case 'ahead':
      return isAheadOf(standingOf(lesson, results), goal.of);
    case 'passed':
      return passed.some((workshop) => workshop === goal.workshop);
  }
}

/**
 * What is remembered of a lab: that its goal was reached, and the runs that were watched. Its answers are no answers of a
 * lesson: they earn no stars and do not come back.
 */
export function rememberOfLab(lab: SceneLab, fact: Fact, state: TutorState): Fact | undefined {
  if (fact.kind === 'watched') return fact;
  const isSolved = fact.kind === 'finished' && outcomeOf(lab, state).reached;
  return isSolved ? { kind: 'solved', lab: lab.id } : undefined;
}
