import type { Language } from '../../text/text.ts';
import type { ProgressReport } from '../backend.ts';
import type { Signs } from '../look/signs.ts';
import { badgeWords, rankNames, tellStars } from './game-words.ts';
import { strings, text } from './strings.ts';

const curveColumns = 24;

/** What somebody may want to show to others: a few lines of text, made here and sent nowhere. */
export function shareCard(report: ProgressReport, language: Language, signs: Signs): readonly string[] {
  const { game, lessons, losses } = report;
  const finished = lessons.filter(({ stars }) => stars > 0);
  const lines = [
    `nn-tutor · ${strings.appName[language]}`,
    ...(game
      ? [
          [rankNames[game.rank.id][language], tellStars(game.stars)[language], `${game.xp} XP`].join(' · '),
          lessons
            .map(({ number, stars }) => `${number ?? ''}${stars > 0 ? signs.star.repeat(stars) : signs.dot}`)
            .join(' '),
        ]
      : [said.finished(finished.length, lessons.length)[language]]),
    ...lossLine(losses, language, signs),
    ...(game && game.badges.length > 0
      ? [
          said.badges[language] +
            game.badges.map((id) => badgeWords[id].name[language]).join(strings.listComma[language]),
        ]
      : []),
    'npx nn-tutor',
  ];
  return lines.map((line) => `${signs.bubble} ${line}`);
}

/** `1.53 █▅▃▃▂▁ 0.27` */
function lossLine(losses: readonly number[], language: Language, { levels }: Signs): readonly string[] {
  const [first, ...others] = losses;
  const last = others.at(-1);
  if (first === undefined || last === undefined) return [];
  const columns = Math.min(curveColumns, losses.length);
  const highest = Math.max(...losses);
  const curve = Array.from({ length: columns }, (_, column) => {
    const loss = losses[Math.round((column * (losses.length - 1)) / (columns - 1))] ?? 0;
    const level = highest > 0 ? Math.round((loss / highest) * (levels.length - 1)) : 0;
    return levels[level] ?? '';
  }).join('');
  return [`${said.loss[language]} ${first.toFixed(2)} ${curve} ${last.toFixed(2)}`];
}

const said = {
  finished: (count: number, lessons: number) =>
    text(`学完 ${count}/${lessons} 课`, `${count} of ${lessons} lessons done`),
  loss: text('我的损失', 'my loss'),
  badges: text('徽章：', 'badges: '),
};
