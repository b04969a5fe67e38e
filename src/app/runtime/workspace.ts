import { randomInt, randomUUID } from 'node:crypto';
import type { Backend } from '../../faces/backend.ts';
import type { Lesson } from '../../lessons/model/lesson.ts';
import type { OwnText } from '../../lessons/model/own-text-lab.ts';
import type { Language } from '../../text/text.ts';
import { openJournal } from '../journal/journal.ts';
import { openProgressStore, type ProgressStore } from '../journal/progress-store.ts';
import { createBackend } from '../sessions/backend.ts';
import { openShippedLessons, type ShippedLessons } from '../sessions/shipped-lessons.ts';
import { recordInto } from '../system/line-file.ts';
import { openInlineTrainer } from '../training/inline-trainer.ts';
import { runHere, runInWorker } from '../training/run-in-worker.ts';
import { openSavedRuns } from '../training/saved-run.ts';
import { openWorkerTrainer } from '../training/trainer.ts';
import type { Runtime } from './runtime.ts';

/** A lesson and a text of the learner's own. */
type OwnFiles = { readonly extra?: Lesson; readonly ownText?: OwnText };

/** What every command that talks with the learner stands on. */
export type Workspace = {
  readonly store: ProgressStore;
  readonly shipped: ShippedLessons;
  readonly language: Language;
  /** The backend for a face, with what the learner brings from files. */
  backend(own?: OwnFiles): Backend;
};

/** Opens the learner's progress and the shipped lessons. The language is the one asked for now, else the one chosen last, else the locale's. */
export function openWorkspace(runtime: Runtime): Workspace {
  const { folder, build, now } = runtime;
  const journal = openJournal({ folder, writer: randomUUID(), build, now });
  const store = openProgressStore(journal);
  const { settings } = store.progress();
  let language = runtime.lang ?? settings.language ?? runtime.locale;
  const shipped = openShippedLessons(runtime.lessonsFolder, () => language);
  // Line by line nobody watches, so nothing has to go on beside the conversation.
  const training =
    runtime.face === 'ink'
      ? { openTrainer: openWorkerTrainer(runtime.runWorker), carryOut: runInWorker(runtime.runWorker) }
      : { openTrainer: openInlineTrainer, carryOut: runHere };
  if (journal.notice) process.stderr.write(`${journal.notice[language]}\n`);
  // A script has no sureness to tell, and would have to answer twice.
  const asksConfidence = settings.confidence ?? runtime.interactive;
  return {
    store,
    shipped,
    language,
    backend: (own) =>
      createBackend({
        shipped,
        store,
        asksConfidence,
        // Nor does a script need to be reminded of anything.
        warmsUp: runtime.interactive,
        now,
        drawSeed: () => randomInt(2 ** 31),
        chooseLanguage(chosen) {
          language = chosen;
          store.record({ kind: 'chose', setting: 'language', value: chosen });
        },
        savedRuns: openSavedRuns(folder),
        recorder: runtime.recordTo === undefined ? undefined : recordInto(runtime.recordTo),
        ...training,
        ...own,
      }),
  };
}
