import { expect, test } from 'vitest';
import { openText } from '../../../../src/experiments/recital/recital-text.ts';
import type { ChipsQuestion, Question } from '../../../../src/lessons/model/question.ts';
import { deal, readLab } from '../../scene-labs.ts';
import { smallGame } from '../../small-game.ts';
import { broken, problemsOf } from '../../small-lesson.ts';

const game = readLab(smallGame);

function betsOf(seed: number, language: 'zh' | 'en' = 'zh'): (Question & ChipsQuestion)[] {
  return deal(game, seed, language).lesson.scenes.flatMap((scene) =>
    scene.kind === 'ask' && scene.question.kind === 'chips' ? [scene.question] : [],
  );
}

/** The token that comes, as it stands in the text. */
function cameIn({ options }: ChipsQuestion): string {
  return options[0].text.zh;
}

test('the small game has nothing to mend', () => {
  expect(problemsOf(smallGame)).toEqual([]);
});

test('a round hides eight tokens in a row of the text, which come among six candidates', () => {
  const bets = betsOf(0);
  expect(bets).toHaveLength(16);
  for (const bet of bets) {
    expect(bet.options).toHaveLength(6);
    expect(new Set(bet.options.map(({ text }) => text.zh)).size).toBe(6);
    expect(bet.options.filter(({ right }) => right)).toHaveLength(1);
    expect([...bet.shown].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  }
  const came = bets.slice(0, 8).map((bet) => cameIn(bet).replace('（换行）', '\n'));
  const { tokeniser, ids } = openText('sanzijing');
  expect(tokeniser.decode(ids)).toContain(came.join(''));
  // What was hidden is shown before the next.
  for (const [index, bet] of bets.slice(1, 8).entries())
    expect(bet.prompt.zh.endsWith(`${cameIn(bets[index] ?? bet)}▁`)).toBe(true);
});

test('rounds of one opening are other passages, and so are those of the next', () => {
  const [first, second] = [betsOf(0), betsOf(1)];
  const prompts = [first[0], first[8], second[8]].map((bet) => bet?.prompt.zh);
  expect(new Set(prompts).size).toBe(3);
});

test('each bet knows which it is of which round', () => {
  const [rounds, bets] = [2, 8];
  expect(betsOf(0).map(({ game }) => game?.place)).toEqual(
    Array.from({ length: rounds * bets }, (_, index) => ({
      round: 1 + Math.floor(index / bets),
      rounds,
      bet: 1 + (index % bets),
      bets,
    })),
  );
});

test('a blind guess costs ln V, and an untrained network about as much', () => {
  for (const { game, spread } of betsOf(0)) {
    const lossOf = (id: string) => game?.rivals.find((rival) => rival.id === id)?.loss;
    expect(lossOf('blind')).toBeCloseTo(Math.log(spread), 10);
    expect(Math.abs((lossOf('net0') ?? 0) - Math.log(spread))).toBeLessThan(0.5);
  }
});

test('who learns in English bets on words', () => {
  const [bet] = betsOf(0, 'en');
  expect(bet?.prompt.en).toMatch(/[a-z]{3}/);
});

test.for([
  ['aheadOf: pairs', 'aheadOf: triples', 'no machine that bets is called “triples”'],
  ['bets: book', 'bets: look', 'no run is called “look”'],
  ['{ bets: { steps: 40, rounds: 3 } }', '{ recital: { steps: 1 } }', '“book” is no run of bets'],
] as const)('“%s” broken into “%s” is named', ([from, to, what]) => {
  const source = from.startsWith('{') ? smallGame.replace(/ {2}inEnglish:\n.*\n/, '') : smallGame;
  expect(problemsOf(broken(from, to, source)).join('\n')).toContain(what);
});
