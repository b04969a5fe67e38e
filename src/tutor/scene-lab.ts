import type { SceneLab } from '../lessons/lab.ts';
import type { Text } from '../lessons/text.ts';
import type { Fact } from './fact.ts';
import type { TutorState } from './state.ts';

/** How a lab made of scenes went. */
export type LabOutcome = {
  readonly reached: boolean;
  /** Why it matters, or what to look at next time. */
  readonly said: Text;
  /** First answers, and how many of them were right. */
  readonly asked: number;
  readonly right: number;
};

export function outcomeOf({ goal, won, lost }: SceneLab, { results, passed }: TutorState): LabOutcome {
  const right = results.filter((result) => result.right).length;
  const hasPassed = (id: string) => passed.some((workshop) => workshop === id);
  const reached = goal.kind === 'right' ? right >= goal.least : hasPassed(goal.workshop);
  return { reached, said: reached ? won : lost, asked: results.length, right };
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
