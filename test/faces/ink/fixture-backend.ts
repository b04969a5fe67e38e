import type { Journal } from '../../../src/app/journal/journal.ts';
import { openProgressStore } from '../../../src/app/journal/progress-store.ts';
import { createBackend } from '../../../src/app/sessions/backend.ts';
import type { ShippedLessons } from '../../../src/app/sessions/shipped-lessons.ts';
import { openInlineTrainer } from '../../../src/app/training/inline-trainer.ts';
import { runHere } from '../../../src/app/training/run-in-worker.ts';
import type { SavedRuns } from '../../../src/app/training/saved-run.ts';
import type { Backend, LessonSession } from '../../../src/faces/backend.ts';
import { catalogueEntry } from '../../../src/lessons/compile/catalogue.ts';
import { notebookPage } from '../../../src/lessons/compile/notebook-page.ts';
import { compileAlone } from '../../../src/lessons/compile/questions/question-alone.ts';
import type { OwnText } from '../../../src/lessons/model/own-text-lab.ts';
import { replyTo } from '../../../src/lessons/model/question.ts';
import { same } from '../../../src/text/text.ts';
import type { Fact } from '../../../src/tutor/fact.ts';
import type { View } from '../../../src/tutor/view.ts';
import { savedRunsInMemory } from '../../app/training/saved-runs-in-memory.ts';
import { daysLater } from '../../learner/facts.ts';
import { deal, smallSceneLab } from '../../lessons/scene-labs.ts';
import { smallBank } from '../../lessons/small-lesson.ts';
import { shippedLabs } from '../../tutor/lab/labs.ts';
import { allChipsOn, placeOf } from '../../tutor/lessons.ts';
import { type Opened, openSource, stopsOf } from './fixture-lesson.ts';

const secondsADay = 24 * 60 * 60;

export type Opening = {
  /** The sources of the shipped lessons. */
  readonly sources: readonly string[];
  readonly asksConfidence?: boolean;
  /** What was remembered before. */
  readonly facts?: readonly Fact[];
  /** How many days ago that was, a second apart. */
  readonly days?: number;
  /** And minutes since this sitting began. */
  readonly minutes?: () => number;
  readonly warmsUp?: boolean;
  /** A lesson that is not shipped. */
  readonly extra?: string;
  readonly savedRuns?: SavedRuns;
  readonly ownText?: OwnText;
};

export type OpenedBackend = {
  readonly backend: Backend;
  /** A shipped lesson, the first unless an id is given, as it was compiled. */
  readonly opened: (id?: string) => Opened;
  /** What was written into the journal since. */
  readonly written: readonly Fact[];
};

/** The real program behind a face, with its lessons and its journal in store. */
export function openBackend({
  sources,
  asksConfidence = false,
  facts = [],
  days = 0,
  minutes = () => 0,
  warmsUp = false,
  extra,
  savedRuns = savedRunsInMemory(),
  ownText,
}: Opening): OpenedBackend {
  const lessons = sources.map(openSource);
  const written: Fact[] = [];
  const journal: Journal = {
    folded: undefined,
    keep: () => {},
    entries: facts.map((fact, index) => ({ fact, when: daysLater((index - facts.length) / secondsADay) })),
    notice: undefined,
    append(fact) {
      written.push(fact);
      return { fact, when: daysLater(days) };
    },
  };
  const store = openProgressStore(journal);
  const backend = createBackend({
    shipped: shelfOf(lessons),
    store,
    asksConfidence,
    warmsUp,
    openTrainer: openInlineTrainer,
    carryOut: runHere,
    savedRuns,
    ...(ownText && { ownText }),
    now: () => new Date(daysLater(days).at + minutes() * 60_000),
    drawSeed: () => 1,
    chooseLanguage: (language) => store.record({ kind: 'chose', setting: 'language', value: language }),
    ...(extra === undefined ? {} : { extra: openSource(extra).lesson }),
  });
  const opened = (id?: string) => {
    const found = lessons.find(({ lesson }) => id === undefined || lesson.id === id);
    if (!found) throw new Error(`no lesson ${id} on this shipped`);
    return found;
  };
  return { backend, opened, written };
}

function shelfOf(lessons: readonly Opened[]): ShippedLessons {
  const catalogue = lessons.map(({ lesson }) => catalogueEntry(lesson));
  const find = (id: string) => lessons.find(({ lesson }) => lesson.id === id);
  return {
    catalogue,
    find: (name) => catalogue.find(({ id, number }) => id === name || String(number) === name),
    open(id) {
      const found = find(id);
      if (!found) throw new Error(`no lesson ${id} on this shipped`);
      return found.lesson;
    },
    recall(id, question, variation) {
      const found = find(id);
      return found && compileAlone(found.file, smallBank, question, variation);
    },
    notebook(id) {
      const found = find(id);
      if (!found) throw new Error(`no lesson ${id} on this shipped`);
      return notebookPage(found.file, smallBank);
    },
    bank: () => smallBank,
    labs: () => [...shippedLabs, deal(smallSceneLab, 1).lab],
    deal: (_, seed) => deal(smallSceneLab, seed),
  };
}

/** What somebody who knows everything types at this point; undefined where nothing is asked. */
export function rightAnswer(opened: Opened, { live, progress }: View): string | undefined {
  return live.kind === 'question' ? answersAt(opened, progress.stop).right : undefined;
}

/** What is typed for the right answer at a stop, counted from 1, and for one that the lesson replies to. */
export function answersAt(
  { file, lesson }: Opened,
  stop: number,
): { readonly right: string; readonly wrong: string; readonly reply: string } {
  const scene = stopsOf(lesson)[stop - 1];
  if (scene?.kind !== 'ask') throw new Error(`nothing is asked at stop ${stop}`);
  const { question } = scene;
  switch (question.kind) {
    case 'number':
    case 'draw': {
      const [slip] = question.slips;
      const wrong = String(slip?.value.number);
      return {
        right: String(question.answer.number),
        wrong,
        reply: slip ? replyTo(slip, same(wrong)).en : '',
      };
    }
    case 'choice':
    case 'fill': {
      const wrong = question.options.find((option) => !option.right);
      return {
        right: placeOf(question, (option) => option.right),
        wrong: placeOf(question, (option) => option === wrong),
        reply: wrong?.why.en ?? '',
      };
    }
    case 'chips': {
      const wrong = question.options.find((option) => !option.right);
      return {
        right: allChipsOn(question, (option) => option.right),
        wrong: allChipsOn(question, (option) => option === wrong),
        reply: wrong?.why.en ?? '',
      };
    }
    case 'order':
      return { ...places(question.shown), reply: question.items[0].why.en };
    case 'match':
      return { ...places(question.shown), reply: question.pairs[0].why.en };
    case 'steer': {
      const steered = file.scenes.find((each) => 'kind' in each && each.kind === 'steer');
      if (!steered || !('solution' in steered)) throw new Error('no solution');
      const from = question.steerable.knobs.map((knob) => knob.from).join(' ');
      return { right: steered.solution.join(' '), wrong: from, reply: 'turns' };
    }
  }
}

/** The places on the screen in the right order, and in an order that begins with the last. */
function places(shown: readonly number[]) {
  const right = shown.map((_, index) => shown.indexOf(index) + 1);
  return { right: right.join(' '), wrong: right.toReversed().join(' ') };
}

/** Goes through the lesson with right answers up to a stop, counted from 1, or to its end. */
export function playTo(
  session: LessonSession,
  opened: Opened,
  stop = Number.POSITIVE_INFINITY,
  { missesFirst = false } = {},
): void {
  for (let event = 0; event < 500; event++) {
    const { live, progress } = session.view();
    if (live.kind === 'done' || progress.stop >= stop) return;
    if (live.kind !== 'question') {
      session.send({ kind: 'next' });
      continue;
    }
    const { right, wrong } = answersAt(opened, progress.stop);
    if (missesFirst && live.attempt === 0) session.send({ kind: 'answer', raw: wrong });
    session.send({ kind: 'answer', raw: right });
  }
  throw new Error('the lesson does not end');
}
