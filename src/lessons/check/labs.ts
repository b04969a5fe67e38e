import type { Run } from '../../experiments/core/trace.ts';
import { openRun } from '../../experiments/open-run.ts';
import { runExperiment } from '../../experiments/run.ts';
import { readLabs } from '../compile/labs/read-labs.ts';
import { type KnobLab, type LabGoal, setKnobs } from '../model/lab.ts';
import { isGoalReached } from '../model/lab-goal.ts';
import type { Path, PlacedProblem } from '../source/problem.ts';
import { ProblemList } from '../source/problem-list.ts';
import { sortProblems } from '../source/yaml-file.ts';

/** Everything that is wrong with the text of `labs.yaml`. Each lab's solution is carried out, which can take seconds. */
export function checkLabs(source: string): readonly PlacedProblem[] {
  const read = readLabs(source);
  if (!read.ok) return read.problems;
  const report = new ProblemList();
  for (const [index, lab] of read.file.entries()) checkSolution(lab, ['labs', index], report);
  return sortProblems(report.problems.map(read.place));
}

/** The goal is out of reach at first, and the solution reaches it. */
function checkSolution(lab: KnobLab, path: Path, report: ProblemList): undefined {
  const { solution } = lab;
  const at = [...path, 'solution'];
  const settings = lab.knobs.map(({ settings }, knob) =>
    settings.findIndex(({ value }) => value === solution[knob]),
  );
  if (solution.length !== lab.knobs.length || settings.includes(-1))
    return report.add(
      at,
      'the solution does not give each knob one of its settings',
      'One setting per knob.',
    );
  const turns = lab.knobs.reduce(
    (sum, { start }, knob) => sum + Math.abs((settings[knob] ?? start) - start),
    0,
  );
  if (lab.moves !== undefined && turns > lab.moves)
    return report.add(
      at,
      `the solution takes ${turns} turns, ${lab.moves} are allowed`,
      'Allow more `moves`.',
    );
  if (reachesGoal(lab, lab.run))
    return report.add([...path, 'goal'], 'the goal is reached before any turn', 'Start the run elsewhere.');
  if (!reachesGoal(lab, setKnobs(lab, settings)))
    report.add(at, `the solution does not reach the goal ${goalText(lab.goal)}`, 'Mend the numbers.');
}

/** More steps than these nobody waits for. */
const patience = 10_000;
const stepsPerLook = 100;

/** Whether a run reaches the goal while somebody watches. */
function reachesGoal(lab: KnobLab, run: Run): boolean {
  if (!lab.trains) {
    const trace = runExperiment(run);
    return !Array.isArray(trace) && isGoalReached(lab, run.params, trace);
  }
  const live = openRun(run);
  if (Array.isArray(live)) return false;
  for (let steps = 1; steps <= patience; steps++) {
    const end = live.step();
    if (end === undefined && steps % stepsPerLook !== 0) continue;
    const seen = {
      frames: [live.frame()],
      end,
      ...(end && { values: live.foreknown?.values ?? {} }),
    } as const;
    if (isGoalReached(lab, run.params, seen)) return true;
    if (end !== undefined) return false;
  }
  return false;
}

function goalText(goal: LabGoal): string {
  return 'ends' in goal ? `“${goal.ends}”` : `“${goal.value} ${goal.is} ${goal.number}”`;
}
