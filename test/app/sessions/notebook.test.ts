import { describe, expect, test } from 'vitest';
import type { NotebookEntry } from '../../../src/faces/backend.ts';
import { findMisses, tellMachineError } from '../../../src/faces/words/notebook-words.ts';
import type { Fact } from '../../../src/tutor/fact.ts';
import { openBackend } from '../../faces/ink/fixture-backend.ts';
import { lessonOf } from '../../faces/ink/fixture-lesson.ts';
import { answered, reviewed } from '../../learner/facts.ts';
import { smallLesson } from '../../lessons/small-lesson.ts';

const lesson = 'small-lesson';
const slip = answered({
  lesson,
  question: `${lesson}/output`,
  verdict: 'slip',
  raw: '4',
  tag: 'forgot-b',
  confidence: 4,
  squaredError: 1,
});
const choice = answered({ lesson, question: `${lesson}/above-or-below`, verdict: 'slip', raw: '1' });

function notebook(...facts: readonly Fact[]): readonly NotebookEntry[] {
  return openBackend({ sources: [smallLesson], facts }).backend.notebook();
}

describe('an entry', () => {
  test('has the question, both answers, the working, what was said, and the squared error', () => {
    const [entry] = notebook(slip);
    expect(entry).toMatchObject({
      lesson: { id: lesson, number: 3 },
      prompt: { en: 'What does the machine compute?' },
      given: { en: '4' },
      right: { en: '5' },
      squaredError: 1,
      tag: 'forgot-b',
      wasSure: true,
      isOpen: true,
    });
    expect(entry?.working.length).toBeGreaterThan(0);
    expect(entry?.reply?.en).toBeTruthy();
  });

  test('of a choice has the words that were chosen, and what was said to them', () => {
    const [entry] = notebook(choice);
    expect(entry).toMatchObject({
      given: { en: 'too high' },
      right: { en: 'too low' },
      reply: { en: 'Look which number is larger.' },
      working: [],
      wasSure: false,
    });
  });

  test('of a choice by its letter or its words has them too', () => {
    for (const raw of ['a', 'too high', '高了'])
      expect(notebook({ ...choice, raw })[0]?.given).toEqual({ zh: '高了', en: 'too high' });
  });

  test('of an order has the items as they were put, and why they do not stand so', () => {
    const order = answered({ lesson, question: `${lesson}/sizes`, verdict: 'wrong' });
    const orders = ['1 2 3', '1 3 2', '2 1 3', '2 3 1', '3 1 2', '3 2 1'].map(
      (raw) => notebook({ ...order, raw })[0],
    );
    expect(new Set(orders.map((entry) => entry?.given.en)).size).toBe(6);
    const right = "the product → the answer → the book's number";
    for (const entry of orders) {
      expect(entry?.right.en).toBe(right);
      expect(entry?.given.en.split(' → ').toSorted()).toEqual(right.split(' → ').toSorted());
      expect(entry?.reply === undefined).toBe(entry?.given.en === right);
    }
  });

  test('of a review has the numbers that were asked then', () => {
    const varied = smallLesson.replace(
      'Multiply, then add.\n',
      'Multiply, then add.\n    vary: { other.k: [5] }\n',
    );
    const facts = [
      slip,
      reviewed({ lesson, question: slip.question, verdict: 'wrong', raw: '9', variation: 1 }),
    ];
    const [second, first] = openBackend({ sources: [varied], facts }).backend.notebook();
    expect([first?.right.en, second?.right.en]).toEqual(['5', '21']);
  });

  test('is closed by a right review', () => {
    const [entry] = notebook(slip, reviewed({ lesson, question: slip.question }));
    expect(entry?.isOpen).toBe(false);
  });

  test('is left out where the lesson or the question is gone', () => {
    expect(notebook(answered({ verdict: 'wrong' }), { ...slip, question: `${lesson}/gone` })).toEqual([]);
  });

  test('shows the machine’s errors of the same lesson', () => {
    const [entry] = notebook(slip);
    expect(entry?.machine).toContainEqual({ kind: 'sample', input: 3, output: 9, target: 13, loss: 16 });
    expect(tellMachineError({ kind: 'training', steps: 5, from: 1, to: 0.5 }).en).toBe(
      '5 steps of training: loss 1 → 0.5',
    );
  });
});

describe('searching', () => {
  const entries = notebook(slip, choice);
  const found = (search: string) => findMisses(entries, search, 'en').map(({ given }) => given.en);

  test.for([
    ['', ['too high', '4']],
    ['COMPUTE', ['4']],
    ['too machine', ['too high']],
    ['forgot-b', ['4']],
    ['!', ['4']],
    ['nothing of the kind', []],
  ] as const)('for “%s” finds %j', ([search, expected]) => {
    expect(found(search)).toEqual(expected);
  });
});

describe('going back to a scene', () => {
  test('asks it once more with what leads up to it, and writes nothing down', () => {
    const { backend, written } = openBackend({ sources: [smallLesson], facts: [slip] });
    const [entry] = backend.notebook();
    const session = entry && backend.revisit(entry);
    if (!session) throw new Error('the lesson has the question');
    expect(session.view().live).toMatchObject({ question: { prompt: entry?.prompt } });
    session.send({ kind: 'answer', raw: '4' });
    session.send({ kind: 'answer', raw: '5' });
    // The run after it is watched once more, too.
    for (let guard = 0; guard < 9 && session.view().live.kind !== 'done'; guard++)
      session.send({ kind: 'next' });
    expect(session.view().said.some(({ kind }) => kind === 'figure')).toBe(true);
    expect(session.summary()).toEqual({ kind: 'revisit' });
    expect(written).toEqual([]);
  });

  test('leads nowhere if the lesson has lost the question', () => {
    const { backend } = openBackend({ sources: [lessonOf('choice')], facts: [choice] });
    const [entry] = backend.notebook();
    if (!entry) throw new Error('there is a miss');
    expect(backend.revisit({ ...entry, question: `${lesson}/gone` })).toBeUndefined();
  });
});
