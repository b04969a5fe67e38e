import type { NonEmpty } from '../../experiments/core/trace.ts';
import type { Text } from '../../text/text.ts';
import type { PickQuestion } from './question.ts';
import type { WorkingLine } from './working.ts';

/** What an error notebook shows of a lesson: its questions with their working, and the machine's own errors. */
export type NotebookPage = {
  readonly questions: { readonly [id: string]: NonEmpty<Worked> };
  readonly machine: readonly MachineError[];
};

/** A question with the numbers of one variation. */
export type Worked = {
  readonly prompt: Text;
  readonly answer: Text;
  readonly why: Text;
  /** The engine's own steps to the answer; empty where nothing is computed. */
  readonly working: readonly WorkingLine[];
  /** The unit of a number that is asked for. */
  readonly unit: string;
  /** What is said to the wrong numbers that are foreseen; `{given}` stands for the number in it. */
  readonly replies: readonly Reply[];
  /** What is picked from, with what is said to each pick; undefined where the answer is typed or steered. */
  readonly picks: PickQuestion | undefined;
};

/** Several wrong numbers may show the same misconception. */
type Reply = { readonly number: number; readonly tag: string; readonly say: Text };

/** What the machine got wrong: in one sample, or over a whole training. */
export type MachineError =
  | {
      readonly kind: 'sample';
      readonly input: number;
      readonly output: number;
      readonly target: number;
      readonly loss: number;
    }
  | { readonly kind: 'training'; readonly steps: number; readonly from: number; readonly to: number };
