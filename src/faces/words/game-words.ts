import type { BadgeId } from '../../learner/badges.ts';
import { type RankId, ranks } from '../../learner/ranks.ts';
import { mapText, same, type Text } from '../../text/text.ts';
import type { Earned, Standing } from '../backend.ts';
import { text } from './strings.ts';

/** The learner is a network in training. */
export const rankNames: { readonly [id in RankId]: Text } = {
  random: text('随机初始化', 'randomly initialised'),
  perceptron: text('感知机', 'perceptron'),
  multilayer: text('多层感知机', 'multilayer perceptron'),
  backpropagator: text('反向传播者', 'backpropagator'),
  attention: text('注意力', 'attention'),
  transformer: text('Transformer', 'Transformer'),
};

/** What each badge is called, and what earns it. */
export const badgeWords: { readonly [id in BadgeId]: { readonly name: Text; readonly earnedBy: Text } } = {
  exploded: {
    name: text('炸掉学习率', 'Blown up'),
    earnedBy: text('在实验室里把一次训练亲手炸飞', 'make a run of your own diverge in a lab'),
  },
  corrected: {
    name: text('自信地错过又改对', 'Sure, wrong, corrected'),
    earnedBy: text('很确定却错了的题，复习时答对', 'quite sure and wrong; then right in a review'),
  },
  retired: {
    name: text('送走一道错题', 'One out of the notebook'),
    earnedBy: text('一道错题隔两周又答对，不必再复习', 'know a missed question a fortnight apart'),
  },
  calibrated: {
    name: text('校准大师', 'Well calibrated'),
    earnedBy: text(
      '四十次预测，把握和答对的比例差不到一成',
      'over forty predictions, as right as you say, give or take one in ten',
    ),
  },
  mender: {
    name: text('改错官', 'Mender'),
    earnedBy: text('改好文章里的每一处', 'mend every sentence of the article'),
  },
  explorer: {
    name: text('实验家', 'Explorer'),
    earnedBy: text('每个实验的目标都做到', 'reach the goal of every lab'),
  },
};

/** `多层感知机 · 340 XP · 本周 2/3 天`; of its parts only as many as `fits` allows. */
export function tellGame({ xp, rank, rhythm }: Standing, fits: (said: Text) => boolean = () => true): Text {
  const { thisWeek, goal } = rhythm;
  const parts = [
    rankNames[rank.id],
    same(`${xp} XP`),
    text(`本周 ${thisWeek}/${goal} 天`, `${thisWeek} of ${goal} days this week`),
  ];
  const join = (count: number) =>
    mapText((language) =>
      parts
        .slice(0, count)
        .map((part) => part[language])
        .join(' · '),
    );
  return [3, 2, 1].map(join).find(fits) ?? join(0);
}

/** What is new about the learner, a line each. */
export function tellEarned({ badges, rank }: Earned): readonly Text[] {
  const named = rank && rankNames[rank];
  return [
    ...(named ? [text(`升了一级：${named.zh}`, `You are now: ${named.en}`)] : []),
    ...badges.map((id) => {
      const { name, earnedBy } = badgeWords[id];
      return text(`新徽章「${name.zh}」：${earnedBy.zh}`, `New badge “${name.en}”: ${earnedBy.en}`);
    }),
  ];
}

export function tellToNextRank({ stars, rank }: Standing): Text {
  const { starsToNext } = rank;
  const count = tellStars(stars);
  if (starsToNext === undefined) return count;
  const next = rankNames[ranks[ranks.findIndex(({ id }) => id === rank.id) + 1]?.id ?? rank.id];
  return text(
    `${count.zh}，再得 ${starsToNext} 颗升为${next.zh}`,
    `${count.en}, ${starsToNext} more to become: ${next.en}`,
  );
}

export function tellStars(stars: number): Text {
  return text(`${stars} 颗星`, stars === 1 ? '1 star' : `${stars} stars`);
}

/** Days and weeks only grow: there is nothing to lose. */
export function tellRhythm({ rhythm: { days, weeks } }: Standing): Text {
  return text(
    `学过 ${days} 天，攒下 ${weeks} 个完整的周`,
    `${days} ${days === 1 ? 'day' : 'days'} of learning, ${weeks} full ${weeks === 1 ? 'week' : 'weeks'}`,
  );
}
