import type { Tag } from '../../lessons/model/question.ts';
import type { Text } from '../../text/text.ts';
import type { ChipsScore } from './chips.ts';

/** What an answer was worth. An unreadable one costs nothing: it was no answer yet. */
export type Verdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'slip'; readonly tag: Tag; readonly say: Text }
  | { readonly kind: 'wrong'; readonly say: Text };

export type Graded =
  | { readonly kind: 'unreadable'; readonly say: Text }
  | {
      readonly kind: 'read';
      readonly verdict: Verdict;
      /** The answer in the learner's words: an option's text rather than its number. */
      readonly given: Text;
      /** The number given, where the answer is one. */
      readonly number?: number;
      /** What chips were worth. */
      readonly score?: ChipsScore;
    };

export const right: Verdict = { kind: 'right' };

export function unreadable(say: Text): Graded {
  return { kind: 'unreadable', say };
}
