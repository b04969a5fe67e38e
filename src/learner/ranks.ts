/** From a network drawn at random to one that attends: how far somebody has been trained. */
export const ranks = [
  { id: 'random', stars: 0 },
  { id: 'perceptron', stars: 3 },
  { id: 'multilayer', stars: 8 },
  { id: 'backpropagator', stars: 15 },
  { id: 'attention', stars: 22 },
  { id: 'transformer', stars: 30 },
] as const;

export type RankId = (typeof ranks)[number]['id'];

export type Rank = {
  readonly id: RankId;
  /** How many more stars the next one takes; undefined at the last. */
  readonly starsToNext: number | undefined;
};

/** Stars make a rank, not XP: what is mastered and lasts counts, not what was clicked. */
export function rankOf(stars: number): Rank {
  const index = ranks.findLastIndex((rank) => rank.stars <= stars);
  const next = ranks[index + 1];
  return { id: ranks[index]?.id ?? ranks[0].id, starsToNext: next && next.stars - stars };
}
