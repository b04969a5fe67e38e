import { openProgressStore } from '../../src/app/journal/progress-store.ts';
import { createBackend } from '../../src/app/sessions/backend.ts';
import type { ShippedLessons } from '../../src/app/sessions/shipped-lessons.ts';
import { openInlineTrainer } from '../../src/app/training/inline-trainer.ts';
import { runHere } from '../../src/app/training/run-in-worker.ts';
import type { Backend } from '../../src/faces/backend.ts';
import { whenAt } from '../../src/learner/fact-time.ts';
import { catalogueEntry } from '../../src/lessons/compile/catalogue.ts';
import { dealLab } from '../../src/lessons/compile/labs/scene-lab.ts';
import { notebookPage } from '../../src/lessons/compile/notebook-page.ts';
import { compileAlone } from '../../src/lessons/compile/questions/question-alone.ts';
import type { NotebookPage } from '../../src/lessons/model/notebook-page.ts';
import type { QuestionAlone } from '../../src/lessons/model/question-alone.ts';
import type { Fact } from '../../src/tutor/fact.ts';
import { savedRunsInMemory } from '../app/training/saved-runs-in-memory.ts';
import { shippedLabs } from '../tutor/lab/labs.ts';
import { bank, runner, type Shipped, sceneLabs, shippedLessons } from './shipped-lessons.ts';

export function shippedLesson(id: string): Shipped {
  const found = shippedLessons.find(({ lesson }) => lesson.id === id);
  if (!found) throw new Error(`no lesson ${id} is shipped`);
  return found;
}

// Each is computed once, however many learners come.
const pages = new Map<string, NotebookPage>();
const alone = new Map<string, QuestionAlone | undefined>();

function remembered<T>(known: Map<string, T>, key: string, compute: () => T): T {
  const value = known.has(key) ? known.get(key) : undefined;
  if (value !== undefined) return value;
  const computed = compute();
  known.set(key, computed);
  return computed;
}

const catalogue = shippedLessons.map(({ lesson }) => catalogueEntry(lesson));

export const shipped: ShippedLessons = {
  catalogue,
  find: (name) => catalogue.find(({ id, number }) => id === name || String(number) === name),
  open: (id) => shippedLesson(id).lesson,
  recall: (id, question, variation) =>
    remembered(alone, `${question} ${variation}`, () =>
      compileAlone(shippedLesson(id).file, bank, question, variation, runner),
    ),
  notebook: (id) => remembered(pages, id, () => notebookPage(shippedLesson(id).file, bank, runner)),
  bank: () => bank,
  labs: () => [...shippedLabs, ...sceneLabs.map(({ lab }) => lab)],
  deal: (id, seed) => {
    const found = sceneLabs.find(({ lab }) => lab.id === id);
    if (!found) throw new Error(`no lab ${id} is shipped`);
    return dealLab(found.file, bank, seed, runner);
  },
};

/** The question that came back in a review, as it was asked. */
export function recalled(lesson: string, question: string, variation: number): QuestionAlone {
  const found = shipped.recall(lesson, question, variation);
  if (!found) throw new Error(`there is no question ${question}`);
  return found;
}

/** The program with the lessons as they are shipped, for somebody of whom `facts` are known; `now` is their clock, in milliseconds since 1970. */
export function openShippedBackend(
  now: () => number,
  options: {
    readonly facts?: readonly Fact[];
    readonly asksConfidence?: boolean;
    readonly warmsUp?: boolean;
  } = {},
): { readonly backend: Backend; readonly written: readonly Fact[] } {
  const { facts = [], asksConfidence = false, warmsUp = false } = options;
  const written: Fact[] = [];
  const store = openProgressStore({
    folded: undefined,
    keep: () => {},
    entries: facts.map((fact) => ({ fact, when: whenAt(now(), 0) })),
    notice: undefined,
    append(fact) {
      written.push(fact);
      return { fact, when: whenAt(now(), 0) };
    },
  });
  const backend = createBackend({
    shipped,
    store,
    asksConfidence,
    warmsUp,
    openTrainer: openInlineTrainer,
    savedRuns: savedRunsInMemory(),
    carryOut: runHere,
    now: () => new Date(now()),
    drawSeed: () => 1,
    chooseLanguage: (language) => store.record({ kind: 'chose', setting: 'language', value: language }),
  });
  return { backend, written };
}
