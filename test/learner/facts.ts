import fc from 'fast-check';
import { type When, whenAt } from '../../src/learner/fact-time.ts';
import type { Answered, Fact, Repeated, Reviewed } from '../../src/tutor/fact.ts';

const start = Date.UTC(2026, 10, 24, 10);

/** Days after a Tuesday morning, in UTC. */
export function daysLater(days: number): When {
  return whenAt(start + days * 24 * 60 * 60 * 1000, 0);
}

/** A right first answer to a prediction, changed where a test says so. */
export function answered(change: Partial<Answered> = {}): Answered {
  return {
    kind: 'answered',
    lesson: 'neuron',
    question: 'neuron/sum',
    attempt: 1,
    raw: '5',
    verdict: 'right',
    hints: 0,
    predict: true,
    transfer: false,
    options: 4,
    ...change,
  };
}

/** A right first answer in a review, changed where a test says so. */
export function reviewed(change: Partial<Reviewed> = {}): Reviewed {
  return {
    kind: 'reviewed',
    lesson: 'neuron',
    question: 'neuron/sum',
    variation: 1,
    attempt: 1,
    raw: '5',
    verdict: 'right',
    hints: 0,
    options: 4,
    ...change,
  };
}

/** The same at the end of the sitting in which it was missed. */
export function repeated(change: Partial<Repeated> = {}): Repeated {
  return { ...reviewed(), kind: 'repeated', ...change };
}

// Few names, so that passes, replays and hints meet.
const lesson = fc.constantFrom('neuron', 'loss', '__proto__');
const question = fc.constantFrom('neuron/sum', 'neuron/far', 'loss/square', 'constructor');
const count = fc.integer({ min: 0, max: 5 });
// JSON knows no −0.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const text = fc.string({ unit: 'binary' });

const answer = {
  lesson,
  question,
  attempt: fc.integer({ min: 1, max: 3 }),
  raw: text,
  verdict: fc.constantFrom('right', 'slip', 'wrong'),
  tag: text,
  hints: count,
  options: fc.integer({ min: 2, max: 6 }),
  confidence: fc.constantFrom(1, 2, 3, 4),
  squaredError: number,
} as const;
const required = ['kind', 'lesson', 'question', 'attempt', 'raw', 'verdict', 'hints', 'options'] as const;

const anyAnswer: fc.Arbitrary<Fact> = fc.record(
  {
    ...answer,
    kind: fc.constant('answered'),
    predict: fc.boolean(),
    transfer: fc.boolean(),
  },
  { requiredKeys: [...required, 'predict', 'transfer'] },
);

const anyReview: fc.Arbitrary<Fact> = fc.record(
  { ...answer, kind: fc.constantFrom('reviewed', 'repeated'), variation: count },
  { requiredKeys: [...required, 'variation'] },
);

export const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  { weight: 4, arbitrary: anyAnswer },
  { weight: 2, arbitrary: anyReview },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('started'), lesson, questions: count }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('finished'), lesson }) },
  fc.record({ kind: fc.constant('reached'), lesson, scene: text }),
  fc.record({
    kind: fc.constant('drew'),
    lesson,
    scene: text,
    taught: fc.array(number),
    tests: fc.array(number),
  }),
  fc.record({ kind: fc.constant('hinted'), question, rung: count }),
  fc.record({ kind: fc.constant('skipped'), question }),
  fc.record({ kind: fc.constant('solved'), lab: text }),
  fc.record(
    {
      kind: fc.constant('watched'),
      experiment: text,
      params: fc.dictionary(text, fc.oneof(number, text, fc.array(number))),
      seed: number,
      end: fc.constantFrom('converged', 'stopped', 'diverged'),
    },
    { requiredKeys: ['kind', 'experiment', 'params', 'seed'] },
  ),
  fc.record({
    kind: fc.constant('chose'),
    setting: fc.constantFrom('language', 'confidence', 'game', 'sound'),
    value: fc.constantFrom('zh', 'en', 'on', 'off', 'fr'),
  }),
);
