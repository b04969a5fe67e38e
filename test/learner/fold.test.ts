import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFold } from '../../src/learner/fold.ts';
import { isOpen } from '../../src/learner/review-cards.ts';
import { dueCards, nextDue } from '../../src/learner/schedule.ts';
import type { Answered, Fact, Repeated, Reviewed } from '../../src/tutor/fact.ts';
import { answered, anyFact, daysLater, repeated, reviewed } from './facts.ts';

const now = daysLater(0);

function fold(...facts: readonly Fact[]) {
  const all = createFold();
  for (const fact of facts) all.add(fact, now);
  return all.progress();
}

const started = (questions = 5): Fact => ({ kind: 'started', lesson: 'neuron', questions });
const reached = (scene: string): Fact => ({ kind: 'reached', lesson: 'neuron', scene });
const finished: Fact = { kind: 'finished', lesson: 'neuron' };
const hinted: Fact = { kind: 'hinted', question: 'neuron/sum', rung: 1 };
const skipped: Fact = { kind: 'skipped', question: 'neuron/sum' };
const q = (name: string, change: Partial<Answered> = {}) =>
  answered({ question: `neuron/${name}`, ...change });
const far = (change: Partial<Answered> = {}) => q('far', { transfer: true, ...change });
const starsOf = (...facts: readonly Fact[]) => fold(...facts).lessons.get('neuron')?.stars;

describe('how the last pass went', () => {
  const passOf = (...facts: readonly Fact[]) => fold(...facts).lessons.get('neuron')?.lastPass;
  const wrong = { verdict: 'wrong' } as const;

  test('is not known before a lesson is finished', () => {
    expect(passOf(started(3), q('a'))).toBeUndefined();
  });

  test('counts the whole lesson, whatever was left and gone on with in between', () => {
    const facts = [started(4), q('a'), q('b'), reached('x'), q('c', wrong), q('c', { attempt: 2 }), far()];
    expect(passOf(...facts, finished)).toEqual({
      questions: 4,
      rightAtFirst: 3,
      transfer: 'right',
      longestStreak: 2,
      // Ten at first, eight at the second try.
      xp: 38,
    });
  });

  test('takes in what is mended at its end', () => {
    const missed = [started(2), q('a', wrong), q('a', { ...wrong, attempt: 2 }), far(), finished];
    expect(passOf(...missed)).toMatchObject({ rightAtFirst: 1, xp: 10 });
    expect(passOf(...missed, repeated({ question: 'neuron/a' }))).toMatchObject({ rightAtFirst: 2, xp: 16 });
  });

  test('is that of the pass finished last', () => {
    const twice = [started(1), q('a'), finished, started(1), q('a', wrong), finished];
    expect(passOf(...twice)).toMatchObject({ rightAtFirst: 0, longestStreak: 0, xp: 0 });
  });
});

describe('where a lesson goes on', () => {
  test('is the scene reached last', () => {
    expect(fold(started(), reached('a'), reached('b')).lessons.get('neuron')).toEqual({
      resumeAt: 'b',
      started: 1,
      finished: 0,
      stars: 0,
    });
  });

  test('is the beginning once the lesson is finished, and in a new pass', () => {
    expect(fold(started(), reached('a'), finished).lessons.get('neuron')?.resumeAt).toBeUndefined();
    expect(fold(started(), reached('a'), started()).lessons.get('neuron')?.resumeAt).toBeUndefined();
  });

  test('is a scene again when a finished lesson is replayed, which keeps its star', () => {
    const lesson = fold(started(), finished, started(), reached('a')).lessons.get('neuron');
    expect(lesson).toMatchObject({ resumeAt: 'a', started: 2, finished: 1, stars: 1 });
  });

  test('is with what was drawn there, until one is elsewhere or begins anew', () => {
    const drew: Fact = { kind: 'drew', lesson: 'neuron', scene: 'a', taught: [1, 2, 3], tests: [] };
    const more: Fact = { ...drew, tests: [4, 5, 6] };
    const drawn = (...facts: readonly Fact[]) =>
      fold(started(), reached('a'), drew, more, ...facts).lessons.get('neuron')?.drawn;
    expect(drawn()).toEqual(more);
    expect(drawn(reached('a'))).toEqual(more);
    for (const fact of [reached('b'), finished, started()]) expect(drawn(fact)).toBeUndefined();
  });

  test('is known for the lesson worked on last', () => {
    expect(fold().last).toBeUndefined();
    expect(fold(started(), { kind: 'reached', lesson: 'loss', scene: 'x' }).last).toBe('loss');
    expect(fold({ kind: 'reached', lesson: 'loss', scene: 'x' }, answered()).last).toBe('neuron');
  });
});

describe('stars', () => {
  const four = ['a', 'b', 'c'].map((name) => q(name));

  test('one is earned by finishing', () => {
    expect(starsOf(started(), q('a', { verdict: 'wrong' }))).toBe(0);
    expect(starsOf(started(), q('a', { verdict: 'wrong' }), finished)).toBe(1);
  });

  test('two are earned by the transfer question and four in five right at once', () => {
    expect(starsOf(started(), ...four, far(), finished)).toBe(2);
    expect(starsOf(started(), ...four.slice(1), far(), finished)).toBe(1);
    expect(starsOf(started(5), ...four, q('d'), far({ verdict: 'wrong' }), finished)).toBe(1);
  });

  test('mastery wants the transfer question without a hint', () => {
    expect(starsOf(started(), ...four, far({ hints: 1 }), finished)).toBe(1);
    const hint: Fact = { kind: 'hinted', question: 'neuron/far', rung: 1 };
    expect(starsOf(started(), ...four, hint, far(), finished)).toBe(1);
    expect(starsOf(hint, started(), ...four, far(), finished)).toBe(2);
  });

  test('mastery wants every transfer question', () => {
    expect(
      starsOf(started(), ...four, far({ verdict: 'wrong' }), q('far2', { transfer: true }), finished),
    ).toBe(1);
  });

  test('leaving a missed question and coming back to it does not make it right at once', () => {
    const miss = far({ verdict: 'wrong' });
    expect(starsOf(started(), ...four, miss, reached('far'), far(), finished)).toBe(1);
  });

  test('an answer that was shown before does not count as right at once', () => {
    const shown: Fact = { kind: 'skipped', question: 'neuron/far' };
    expect(starsOf(started(), ...four, shown, reached('far'), far(), finished)).toBe(1);
  });

  test('mastery is of one pass', () => {
    expect(starsOf(started(), ...four, finished, started(), far(), finished)).toBe(1);
  });

  test('a worse replay lowers nothing', () => {
    const replay = [started(), q('a', { verdict: 'wrong' }), finished];
    expect(starsOf(started(), ...four, far(), finished, ...replay)).toBe(2);
  });

  test('what was missed and is right when it is asked again counts, whatever its hints do not', () => {
    const wrong = [q('a', { verdict: 'wrong' }), ...four.slice(1)];
    const again = (change: Partial<Repeated> = {}) => repeated({ question: 'neuron/a', ...change });
    const lesson = [started(), ...wrong, far(), finished];
    expect(starsOf(...lesson)).toBe(1);
    expect(starsOf(...lesson, again())).toBe(2);
    expect(starsOf(...lesson, again({ verdict: 'wrong' }))).toBe(1);
    expect(starsOf(...lesson, again({ verdict: 'wrong' }), again({ attempt: 2 }))).toBe(1);
    expect(starsOf(...lesson, again({ hints: 1 }))).toBe(1);
    // A question that was right, or is none of this lesson, mends nothing.
    expect(starsOf(...lesson, again({ question: 'neuron/b' }))).toBe(1);
    expect(starsOf(...lesson, again({ question: 'neuron/other' }))).toBe(1);
  });

  test('what is mended so is not open any more, and comes back as planned all the same', () => {
    const lesson = [started(), q('a', { verdict: 'wrong' }), finished];
    const [missed] = fold(...lesson).cards;
    const [mended] = fold(...lesson, repeated({ question: 'neuron/a' })).cards;
    expect(mended).toEqual({ ...missed, mended: true });
    expect(missed && isOpen(missed)).toBe(true);
    expect(mended && isOpen(mended)).toBe(false);
  });

  test('it earns what a review earns, once', () => {
    const lesson = [started(), q('a', { verdict: 'wrong' }), finished];
    const again = repeated({ question: 'neuron/a' });
    const xp = (...facts: readonly Fact[]) => fold(...lesson, ...facts).xp - fold(...lesson).xp;
    expect([xp(again), xp(again, again)]).toEqual([6, 6]);
  });

  test('a pass whose start is not known is finished but not mastered', () => {
    expect(starsOf(far(), finished)).toBe(1);
    expect(starsOf(started(0), far(), finished)).toBe(1);
  });
});

describe('XP', () => {
  test('is earned once a question, in whatever pass', () => {
    expect(fold(started(), answered(), started(), answered()).xp).toBe(10);
    expect(fold(answered({ verdict: 'wrong' }), answered({ attempt: 2 }), answered()).xp).toBe(8);
    expect(fold(answered({ hints: 2 }), started(), answered()).xp).toBe(4);
  });

  test('counts misses and hints from before the question was left', () => {
    expect(fold(started(), answered({ verdict: 'slip' }), reached('sum'), answered()).xp).toBe(8);
    expect(fold(started(), hinted, reached('sum'), answered()).xp).toBe(4);
  });

  test('is not earned with an answer that was shown, but is in a later pass', () => {
    expect(fold(started(), skipped, answered()).xp).toBe(0);
    expect(fold(started(), skipped, hinted, answered()).xp).toBe(0);
    expect(fold(started(), skipped, finished, started(), answered()).xp).toBe(10);
  });

  test('does not depend on confidence', () => {
    expect(fold(answered({ confidence: 1 })).xp).toBe(fold(answered({ confidence: 4 })).xp);
  });
});

describe('predictions and misses', () => {
  test('a prediction is the first answer of a pass', () => {
    const { predictions, losses } = fold(
      started(),
      answered({ verdict: 'wrong', confidence: 4 }),
      answered({ attempt: 2 }),
      q('told', { predict: false }),
      started(),
      answered({ confidence: 1 }),
    );
    expect(predictions).toEqual([
      { question: 'neuron/sum', right: false, confidence: 4, options: 4, loss: expect.closeTo(2.49, 2) },
      { question: 'neuron/sum', right: true, confidence: 1, options: 4, loss: 1 },
    ]);
    expect(losses).toEqual(predictions.map(({ loss }) => loss));
  });

  test('nothing is predicted once the answer was shown', () => {
    expect(fold(started(), skipped, answered({ verdict: 'wrong' }))).toMatchObject({
      losses: [],
      misses: [],
    });
  });

  test('misses are first answers, newest first', () => {
    const { misses } = fold(
      answered({ verdict: 'slip', raw: '4', tag: 'no-bias', squaredError: 1 }),
      answered({ verdict: 'wrong', raw: '3', attempt: 2 }),
      q('b', { verdict: 'wrong', raw: 'x', predict: false }),
    );
    expect(misses).toMatchObject([
      { lesson: 'neuron', question: 'neuron/b', raw: 'x', tag: undefined, squaredError: undefined },
      { lesson: 'neuron', question: 'neuron/sum', raw: '4', tag: 'no-bias', squaredError: 1, at: now.at },
    ]);
  });
});

describe('a review', () => {
  const miss = answered({ verdict: 'slip', confidence: 4 });

  test('right at once earns 6 XP, in whatever lesson it was missed', () => {
    expect(fold(started(), miss, reviewed()).xp).toBe(6);
    expect(fold(started(), miss, reviewed({ verdict: 'wrong' }), reviewed({ attempt: 2 })).xp).toBe(0);
  });

  test('is a prediction, and a miss where it missed, with its own numbers', () => {
    const { predictions, misses } = fold(
      started(),
      miss,
      reviewed({ verdict: 'wrong', raw: '8', variation: 2, confidence: 2 }),
      reviewed({ attempt: 2 }),
    );
    expect(predictions.map(({ right, confidence }) => [right, confidence])).toEqual([
      [false, 4],
      [false, 2],
    ]);
    expect(misses.map(({ raw, variation }) => [raw, variation])).toEqual([
      ['8', 2],
      ['5', 0],
    ]);
  });

  test('changes nothing about the lesson being worked on', () => {
    const before = fold(started(), reached('a'), miss);
    const after = fold(started(), reached('a'), miss, reviewed({ lesson: 'loss' }));
    expect(after.last).toBe(before.last);
    expect(after.lessons).toEqual(before.lessons);
  });
});

describe('how a review counts', () => {
  const miss = answered({ verdict: 'slip' });
  const seen = (...facts: readonly (readonly [days: number, fact: Fact])[]) => {
    const all = createFold();
    for (const [days, fact] of [[0, miss] as const, ...facts]) all.add(fact, daysLater(days));
    const { cards, xp, misses } = all.progress();
    return { grades: cards[0]?.reviews.map(({ grade }) => grade), xp, misses: misses.length };
  };
  const hinted: Fact = { kind: 'hinted', question: miss.question, rung: 1 };
  const right = reviewed({ question: miss.question });

  test('asked in two windows at once counts once', () => {
    expect(seen([2, right], [2.01, right])).toMatchObject({ grades: ['again', 'good'], xp: 6 });
    expect(seen([2, right], [9, right])).toMatchObject({ grades: ['again', 'good', 'good'], xp: 12 });
  });

  test('with a hint earns less, also with one that was seen before leaving it', () => {
    expect(seen([2, { ...right, hints: 1 }])).toMatchObject({ grades: ['again', 'hard'], xp: 4 });
    expect(seen([2, hinted], [2.1, right])).toMatchObject({ grades: ['again', 'hard'], xp: 4 });
    expect(seen([2, hinted], [2.1, right], [9, right]).grades).toEqual(['again', 'hard', 'good']);
  });
});

describe('the third star', () => {
  const mastery = [started(), ...['a', 'b', 'c'].map((name) => q(name)), far()];
  const starsAfter = (...reviews: readonly (readonly [days: number, change?: Partial<Reviewed>])[]) => {
    const all = createFold();
    for (const fact of [...mastery, finished]) all.add(fact, daysLater(0));
    for (const [days, change] of reviews)
      all.add(reviewed({ question: 'neuron/far', ...change }), daysLater(days));
    return all.progress().lessons.get('neuron')?.stars;
  };

  test('mastery makes a card of the transfer question, due in three days', () => {
    const { cards } = fold(...mastery, finished);
    expect(cards).toMatchObject([{ question: 'neuron/far', reviews: [{ grade: 'good', at: now.at }] }]);
    expect(dueCards(cards, daysLater(2.4).at)).toEqual([]);
    expect(dueCards(cards, daysLater(2.6).at)).toHaveLength(1);
  });

  test('is earned when that is right three days later, not before', () => {
    expect(starsAfter()).toBe(2);
    expect(starsAfter([2])).toBe(2);
    expect(starsAfter([3])).toBe(3);
    expect(starsAfter([3, { verdict: 'wrong' }])).toBe(2);
    expect(starsAfter([3, { hints: 1 }])).toBe(2);
    expect(starsAfter([3, { verdict: 'wrong' }], [4])).toBe(3);
  });

  test('wants every card of the lesson', () => {
    const all = createFold();
    const missed = q('d', { verdict: 'slip' });
    for (const fact of [started(), ...mastery.slice(1), missed, finished]) all.add(fact, daysLater(0));
    const stars = () => all.progress().lessons.get('neuron')?.stars;
    all.add(reviewed({ question: 'neuron/far' }), daysLater(3));
    expect(stars()).toBe(2);
    all.add(reviewed({ question: 'neuron/d' }), daysLater(3.1));
    expect(stars()).toBe(3);
    all.add(reviewed({ question: 'neuron/d', verdict: 'wrong' }), daysLater(9));
    expect(stars()).toBe(3);
  });

  test('does not want cards of questions that the lesson asks no more', () => {
    const all = createFold();
    const gone = [started(), q('gone', { verdict: 'slip' }), finished];
    for (const fact of [...gone, ...mastery, finished]) all.add(fact, daysLater(0));
    all.add(reviewed({ question: 'neuron/far' }), daysLater(3));
    expect(all.progress().lessons.get('neuron')?.stars).toBe(3);
  });

  test('can be earned though every question had been missed and known for good before', () => {
    const all = createFold();
    for (const fact of [started(), far({ verdict: 'slip' }), finished]) all.add(fact, daysLater(0));
    for (const days of [1, 15]) all.add(reviewed({ question: 'neuron/far' }), daysLater(days));
    expect(nextDue(all.progress().cards, daysLater(15).at)).toBeUndefined();
    for (const fact of [...mastery, finished]) all.add(fact, daysLater(20));
    expect(dueCards(all.progress().cards, daysLater(23).at)).toHaveLength(1);
    all.add(reviewed({ question: 'neuron/far' }), daysLater(23));
    expect(all.progress().lessons.get('neuron')?.stars).toBe(3);
  });

  test('is not earned by a lesson that was only finished', () => {
    const all = createFold();
    for (const fact of [started(), q('a', { verdict: 'wrong' }), finished]) all.add(fact, daysLater(0));
    all.add(reviewed({ question: 'neuron/a' }), daysLater(5));
    expect(all.progress().lessons.get('neuron')?.stars).toBe(1);
  });
});

test('days are those on which something was answered or solved', () => {
  const all = createFold();
  all.add(answered(), daysLater(2));
  all.add(answered(), daysLater(2.2));
  all.add(reviewed(), daysLater(0));
  all.add(reached('a'), daysLater(7));
  all.add({ kind: 'solved', lab: 'xor' }, daysLater(9));
  expect(all.progress().days).toEqual([0, 2, 9].map((days) => daysLater(days).day));
});

test('only a run of one’s own that diverged has exploded', () => {
  const watched: Fact = { kind: 'watched', experiment: 'descent', params: {}, seed: 1 };
  expect(fold(watched, { ...watched, end: 'converged' }).hasExploded).toBe(false);
  expect(fold({ ...watched, end: 'diverged' }, watched).hasExploded).toBe(true);
});

describe('settings', () => {
  const chose = (setting: string, value: string): Fact => ({ kind: 'chose', setting, value });

  test('are what was chosen last, or nothing', () => {
    expect(fold().settings).toEqual({ language: undefined, confidence: undefined, game: undefined });
    const { settings } = fold(chose('language', 'en'), chose('confidence', 'off'), chose('language', 'zh'));
    expect(settings).toMatchObject({ language: 'zh', confidence: false });
  });

  test('that this version does not know change nothing', () => {
    expect(
      fold(chose('language', 'zh'), chose('language', 'fr'), chose('sound', 'on')).settings.language,
    ).toBe('zh');
  });
});

describe('any facts', () => {
  test('a fact more never lowers XP or stars', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 60 }), (facts) => {
        const all = createFold();
        let before = all.progress();
        for (const fact of facts) {
          all.add(fact, now);
          const after = all.progress();
          expect(after.xp).toBeGreaterThanOrEqual(before.xp);
          for (const [id, { stars }] of before.lessons)
            expect(after.lessons.get(id)?.stars).toBeGreaterThanOrEqual(stars);
          before = after;
        }
        expect(before).toBe(all.progress());
      }),
    );
  });

  test('looking after every fact or once at the end shows the same', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 60 }), (facts) => {
        const oneByOne = createFold();
        for (const fact of facts) {
          oneByOne.add(fact, now);
          oneByOne.progress();
        }
        expect(oneByOne.progress()).toEqual(fold(...facts));
      }),
    );
  });

  test('a progress once given out does not change any more', () => {
    fc.assert(
      fc.property(fc.array(anyFact), fc.array(anyFact), (first, then) => {
        const all = createFold();
        for (const fact of first) all.add(fact, now);
        const progress = all.progress();
        const copy = structuredClone(progress);
        for (const fact of then) all.add(fact, now);
        all.progress();
        expect(progress).toEqual(copy);
      }),
    );
  });

  test('every prefix of them has a progress', () => {
    fc.assert(
      fc.property(fc.array(anyFact), fc.nat(), (facts, cut) => {
        const { losses, predictions, lessons } = fold(...facts.slice(0, cut));
        expect(losses).toHaveLength(predictions.length);
        for (const { started, finished, stars } of lessons.values()) {
          expect(started).toBeGreaterThanOrEqual(0);
          expect(stars > 0).toBe(finished > 0);
        }
        expect(losses.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test('a kind of a newer version changes nothing', () => {
    const fact = JSON.parse('{"kind":"dreamt","lesson":"neuron"}');
    expect(fold(started(), fact)).toEqual(fold(started()));
  });
});
