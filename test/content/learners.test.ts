import { describe, expect, test } from 'vitest';
import { createRandom, type Random } from '../../src/engine/index.ts';
import type { Backend, LessonSession } from '../../src/faces/backend.ts';
import { readLines } from '../../src/faces/plain/line-reader.ts';
import { teachPlainly } from '../../src/faces/plain/teach.ts';
import type { Question } from '../../src/lessons/model/question.ts';
import { languages } from '../../src/text/text.ts';
import type { Fact } from '../../src/tutor/fact.ts';
import { chipCount } from '../../src/tutor/grading/chips.ts';
import { isLong } from '../long.ts';
import { openShippedBackend, shippedLesson } from './shipped-backend.ts';
import {
  bank,
  foreseenMisses,
  questionsOf,
  rightAnswer,
  type Shipped,
  shippedLessons,
} from './shipped-lessons.ts';

/** What somebody types at a question, having answered it so often before. */
type Learner = (question: Question, attempt: number, lesson: string) => string;

const start = Date.UTC(2026, 10, 24, 10);
const mostLines = 1500;

const expert: Learner = (question, _, lesson) => rightAnswer(question, shippedLesson(lesson).file);

/** Types anything that can be typed, and asks for help after a while. */
function guesser(random: Random): Learner {
  const pick = (count: number) => 1 + random.integer(count);
  return (question, attempt) => {
    if (attempt >= 4) return '/skip';
    switch (question.kind) {
      case 'number':
        return String(random.integer(200) / 4);
      case 'choice':
      case 'fill':
        return String(pick(question.options.length));
      case 'chips': {
        const laid = question.options.map(() => 0);
        for (let chip = 0; chip < chipCount; chip++) {
          const place = random.integer(laid.length);
          laid[place] = (laid[place] ?? 0) + 1;
        }
        return laid.join(' ');
      }
      case 'order':
      case 'match': {
        const places = question.shown.map((_, index) => index + 1);
        random.shuffle(places);
        return places.join(' ');
      }
      case 'draw':
        return String(random.integer(360));
      case 'steer':
        return question.steerable.knobs
          .map(({ from, to, step }) => from + step * random.integer(1 + Math.round((to - from) / step)))
          .join(' ');
    }
  };
}

/** Believes in one misconception, shows it wherever it can be shown, and knows everything else. */
function believer(tag: string, random: Random): Learner {
  return (question, attempt, lesson) => {
    const slip = foreseenMisses(question).find((miss) => miss.tag === tag);
    if (slip === undefined || attempt > 0) return expert(question, attempt, lesson);
    return question.kind === 'number' ? carelessly(slip.raw, question, random) : slip.raw;
  };
}

/** A number as people write it: rounded to what is asked for, full-width, with a unit or with what it stands for. */
function carelessly(raw: string, question: Question & { kind: 'number' }, random: Random): string {
  const number = Number(raw);
  const decimals = Number.isInteger(number) ? 0 : 1 + random.integer(3);
  const rounded =
    Math.abs(number) >= 1 ? number.toFixed(decimals) : number.toPrecision(1 + random.integer(3));
  const minus = rounded.replace('-', random.integer(2) === 0 ? '−' : '-');
  const percent = question.answer.unit === '%' && random.integer(2) === 0 ? `${minus}%` : minus;
  return random.integer(4) === 0 ? `y = ${percent}` : percent;
}

type Played = { readonly facts: readonly Fact[]; readonly finished: readonly string[] };

/** Goes through lessons line by line. Fails where somebody can't get on. */
async function play(
  learner: Learner,
  language: (typeof languages)[number],
  lessons: readonly Shipped[] = shippedLessons,
): Promise<Played> {
  const { backend, written } = openShippedBackend(() => start);
  for (const { lesson } of lessons) {
    let session: LessonSession | undefined;
    const watched: Backend = {
      ...backend,
      openLesson(id) {
        session = backend.openLesson(id);
        return session;
      },
    };
    const questions = new Map(questionsOf(lesson).map((question) => [question.prompt, question]));
    async function* lines() {
      for (let line = 0; line < mostLines; line++) {
        const live = session?.view().live;
        if (live?.kind !== 'question') {
          yield '';
          continue;
        }
        const question = questions.get(live.question.prompt);
        if (!question) throw new Error(`an unknown question: ${live.question.prompt.en}`);
        yield learner(question, live.attempt, lesson.id);
      }
    }
    let said = '';
    const terminal = {
      lines: readLines(lines()),
      write: (piece: string) => {
        said += piece;
      },
      interactive: true,
    };
    await teachPlainly(watched, lesson.id, language, terminal);
    if (session?.view().live.kind !== 'done') throw new Error(`stuck in ${lesson.id}:\n${said.slice(-600)}`);
  }
  return {
    facts: written,
    finished: written.flatMap((fact) => (fact.kind === 'finished' ? [fact.lesson] : [])),
  };
}

const all = shippedLessons.map(({ lesson }) => lesson.id);

describe.for(languages)('in %s', (language) => {
  test('an expert masters every lesson', async () => {
    const { facts, finished } = await play(expert, language);
    expect(finished).toEqual(all);
    expect(facts.filter((fact) => fact.kind === 'answered' && fact.verdict !== 'right')).toEqual([]);
  });

  test('whoever guesses gets to the end of every lesson', async () => {
    for (const seed of [1, 2, 3]) {
      const { finished } = await play(guesser(createRandom(seed)), language);
      expect(finished).toEqual(all);
    }
  });
});

describe('misconceptions', () => {
  const lessonsWith = (tag: string) =>
    shippedLessons.filter(({ lesson }) =>
      questionsOf(lesson).some((question) => foreseenMisses(question).some((miss) => miss.tag === tag)),
    );
  const tags = Object.keys(bank).filter((tag) => lessonsWith(tag).length > 0);

  test('there is a learner for each', () => {
    expect(tags.length).toBeGreaterThanOrEqual(40);
  });

  test.for(tags)('who believes “%s” finishes, and is found out', async (tag) => {
    // Where it can't be shown, the believer plays as the expert does.
    const lessons = isLong ? shippedLessons : lessonsWith(tag);
    let shown = 0;
    let detected = 0;
    for (const [index, language] of languages.entries()) {
      const { facts, finished } = await play(believer(tag, createRandom(index + 1)), language, lessons);
      expect(finished).toEqual(lessons.map(({ lesson }) => lesson.id));
      const misses = facts.flatMap((fact) =>
        fact.kind === 'answered' && fact.verdict !== 'right' ? [fact.tag] : [],
      );
      shown += misses.length;
      detected += misses.filter((found) => found === tag).length;
    }
    expect(shown).toBeGreaterThan(0);
    expect(detected / shown).toBeGreaterThanOrEqual(0.9);
  });
});
