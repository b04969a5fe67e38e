import type { Lesson } from '../../lessons/model/lesson.ts';
import type { Effect } from '../../tutor/effect.ts';
import type { Event } from '../../tutor/event.ts';
import type { Drew } from '../../tutor/fact.ts';
import type { Rules } from '../../tutor/state.ts';

/**
 * One line of a recorded sitting (`--record FILE`). A lesson's state follows from how it was opened and from its events alone:
 * whoever carries them out again gets the same effects, and sees what the learner saw.
 */
export type RecordedLine =
  | {
      readonly kind: 'opened';
      readonly lesson: Lesson;
      readonly rules: Rules;
      readonly resumeAt?: string | undefined;
      readonly drawn?: Drew | undefined;
      readonly effects: readonly Effect[];
    }
  | {
      readonly kind: 'event';
      readonly event: Event;
      /** Whether the time was up: no scene is begun after this one. */
      readonly isLast: boolean;
      readonly effects: readonly Effect[];
    };

export type Recorder = (line: RecordedLine) => void;
