import { expect, test } from 'vitest';
import type { Journal } from '../../../src/app/journal/journal.ts';
import { openProgressStore } from '../../../src/app/journal/progress-store.ts';
import type { Fact } from '../../../src/tutor/fact.ts';
import { answered, daysLater } from '../../learner/facts.ts';

const started: Fact = { kind: 'started', lesson: 'neuron', questions: 1 };
const right = answered();
const finished: Fact = { kind: 'finished', lesson: 'neuron' };

const when = daysLater(0);

function journalOf(facts: readonly Fact[], append: (fact: Fact) => void = () => {}): Journal {
  return {
    folded: undefined,
    keep: () => {},
    entries: facts.map((fact) => ({ fact, when })),
    notice: undefined,
    append(fact) {
      append(fact);
      return { fact, when };
    },
  };
}

test('what the journal remembers is folded when it is opened', () => {
  const { xp, lessons } = openProgressStore(journalOf([started, right, finished])).progress();
  expect(xp).toBeGreaterThan(0);
  expect(lessons.get('neuron')).toMatchObject({ started: 1, finished: 1 });
});

test('a fact is in the journal and in the progress when record returns', () => {
  const written: Fact[] = [];
  const store = openProgressStore(journalOf([started], (fact) => void written.push(fact)));
  store.record(right);
  store.record(finished);
  expect(written).toEqual([right, finished]);
  expect(store.progress()).toEqual(openProgressStore(journalOf([started, ...written])).progress());
});

test('a fact that the disk refuses is not counted', () => {
  const store = openProgressStore(
    journalOf([started], () => {
      throw new Error('the disk is full');
    }),
  );
  const before = store.progress();
  expect(() => store.record(right)).toThrow('the disk is full');
  expect(store.progress()).toBe(before);
});

test('a progress taken earlier does not change with later facts', () => {
  const store = openProgressStore(journalOf([started]));
  const before = store.progress();
  store.record(right);
  expect(before.xp).toBe(0);
  expect(store.progress().xp).toBeGreaterThan(0);
});
