import { randomInt, randomUUID } from 'node:crypto';
import type { Stage } from '../../faces/backend.ts';
import type { Lesson } from '../../lessons/model/lesson.ts';
import type { OwnText } from '../../lessons/model/own-text-lab.ts';
import type { Language } from '../../text/text.ts';
import { openJournal } from '../journal/journal.ts';
import { type Memory, openMemory } from '../journal/progress-store.ts';
import { createStage } from '../sessions/backend.ts';
import { openShelf, type Shelf } from '../sessions/shipped-lessons.ts';
import { openInlineTrainer } from '../training/inline-trainer.ts';
import { carryOutHere, carryOutInThread } from '../training/run-in-worker.ts';
import { openSavedRuns } from '../training/saved-run.ts';
import { openWorkerTrainer } from '../training/trainer.ts';
import type { Runtime } from './runtime.ts';

/** A lesson and a text of the learner's own. */
type OwnFiles = { readonly extra?: Lesson; readonly ownText?: OwnText };

/** What every command that talks with the learner stands on. */
export type Conversation = {
  readonly memory: Memory;
  readonly shelf: Shelf;
  readonly language: Language;
  /** The stage for a face, with what the learner brings from files. */
  stage(own?: OwnFiles): Stage;
};

/** Opens the learner's memory and the shelf. The language is the one asked for now, else the one chosen last, else the locale's. */
export function openConversation(runtime: Runtime): Conversation {
  const { folder, build, now } = runtime;
  const journal = openJournal({ folder, writer: randomUUID(), build, now });
  const memory = openMemory(journal);
  const { settings } = memory.progress();
  let language = runtime.lang ?? settings.language ?? runtime.locale;
  const shelf = openShelf(runtime.shippedLessons, () => language);
  // Line by line nobody watches, so nothing has to go on beside the conversation.
  const training =
    runtime.face === 'ink'
      ? { openTrainer: openWorkerTrainer(runtime.runWorker), carryOut: carryOutInThread(runtime.runWorker) }
      : { openTrainer: openInlineTrainer, carryOut: carryOutHere };
  if (journal.notice) process.stderr.write(`${journal.notice[language]}\n`);
  // A script has no sureness to tell, and would have to answer twice.
  const asksConfidence = settings.confidence ?? runtime.interactive;
  return {
    memory,
    shelf,
    language,
    stage: (own) =>
      createStage({
        shelf,
        memory,
        asksConfidence,
        // Nor does a script need to be reminded of anything.
        warmsUp: runtime.interactive,
        now,
        drawSeed: () => randomInt(2 ** 31),
        chooseLanguage(chosen) {
          language = chosen;
          memory.record({ kind: 'chose', setting: 'language', value: chosen });
        },
        savedRuns: openSavedRuns(folder),
        ...training,
        ...own,
      }),
  };
}
