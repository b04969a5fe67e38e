import { expect, test } from 'vitest';
import type { Lesson } from '../../../src/lessons/model/lesson.ts';
import type { Losses } from '../../../src/tutor/bubble.ts';
import { outcomeOf, rememberOfLab } from '../../../src/tutor/lab/scene-lab.ts';
import { finalLosses, isAheadOf, standingOf } from '../../../src/tutor/steps/bets.ts';
import { deal, readLab } from '../../lessons/scene-labs.ts';
import { smallGame } from '../../lessons/small-game.ts';
import { allChipsOn } from '../lessons.ts';
import { next, openLesson, type Played, send, skip } from '../play.ts';

const { lab, lesson } = deal(readLab(smallGame), 0, 'zh');

/** Plays with all chips on the token that comes, on another one, or without a bet. */
function play(kind: 'right' | 'wrong' | 'skipped', most = Number.POSITIVE_INFINITY): Played {
  let played = openLesson(lesson);
  for (let bets = 0; bets < most && played.view.live.kind !== 'done'; ) {
    if (played.view.live.kind !== 'question') {
      played = send(played, next);
      continue;
    }
    bets++;
    played = send(
      played,
      kind === 'skipped' ? skip : { kind: 'answer', raw: chipsFor(lesson, played, kind) },
    );
  }
  return played;
}

function chipsFor({ scenes }: Lesson, { state }: Played, kind: 'right' | 'wrong'): string {
  const scene = scenes[state.scene];
  if (scene?.kind !== 'ask' || scene.question.kind !== 'chips') throw new Error('no bet is laid here');
  return allChipsOn(scene.question, ({ right }) => right === (kind === 'right'));
}

function lossesIn({ news }: Played): Losses[] {
  return news.flatMap((bubble) => (bubble.kind === 'losses' ? [bubble] : []));
}

test('after each bet everybody’s loss on it is told, the learner’s as of their chips', () => {
  const [losses, ...others] = lossesIn(play('right', 1));
  expect(others).toEqual([]);
  const mine = losses?.bars.find(({ isLearner }) => isLearner);
  const blind = losses?.bars.find(({ name }) => name.en === 'blind guess');
  expect(mine?.loss).toBeCloseTo(-Math.log((10 + 1 / Math.exp(blind?.loss ?? 0)) / 11), 10);
  expect(losses?.bars.map(({ name }) => name.en)).toEqual([
    'you',
    'blind guess',
    'table of pairs',
    'net, 0 steps',
    'net, 2 steps',
    'net, 8 steps',
    'net, 40 steps',
  ]);
});

test('at the end of a round it is told who is ahead, with the mean losses so far', () => {
  expect(lossesIn(play('right', 7))).toHaveLength(1);
  const [, standing] = lossesIn(play('right', 8));
  expect(standing?.title.en).toMatch(/^After 8 bets you are ahead/);
  expect(lossesIn(play('wrong', 8))[1]?.title.en).toMatch(/^After 8 bets, ahead: /);
});

test('after the last bet the end of the lab tells it, not the conversation', () => {
  expect(lossesIn(play('right', 16))).toHaveLength(1);
});

test('a bet that is skipped costs what a blind guess costs', () => {
  const { state } = play('skipped', 3);
  const standing = standingOf(lesson, state.results);
  expect(standing?.bets).toBe(3);
  expect(standing?.learner).toBeCloseTo(standing?.rivals[0].loss ?? 0, 10);
  expect(isAheadOf(standing, 'pairs')).toBe(false);
});

test('who loses less than the table on average has solved the lab, and the table of all is the end', () => {
  const { state } = play('right');
  const outcome = outcomeOf(lab, state);
  expect(outcome).toMatchObject({ reached: true, answers: { asked: 16 }, said: lab.won });
  const standing = standingOf(lesson, state.results);
  expect(outcome.losses).toEqual(standing && finalLosses(standing));
  expect(rememberOfLab(lab, { kind: 'finished', lesson: lab.id }, state)).toEqual({
    kind: 'solved',
    lab: lab.id,
  });
});

test('who loses more has not, and nothing is remembered', () => {
  const { state } = play('wrong');
  expect(outcomeOf(lab, state)).toMatchObject({ reached: false, said: lab.lost });
  expect(rememberOfLab(lab, { kind: 'finished', lesson: lab.id }, state)).toBeUndefined();
});

test('mean losses are the means of what was told bet by bet', () => {
  const first = lossesIn(play('right', 1))[0];
  const played = play('right', 2);
  const second = lossesIn(played)[0];
  const standing = standingOf(lesson, played.state.results);
  for (const [index, { loss }] of (standing?.rivals ?? []).entries())
    expect(loss).toBeCloseTo(
      ((first?.bars[index + 1]?.loss ?? 0) + (second?.bars[index + 1]?.loss ?? 0)) / 2,
      10,
    );
});
