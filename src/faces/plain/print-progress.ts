import type { Language } from '../../text/text.ts';
import type { ProgressReport } from '../backend.ts';
import { tellCalibration } from '../learner-charts/calibration.ts';
import { tellMemory } from '../learner-charts/memory-curve.ts';
import { badgeWords, tellGame, tellRhythm, tellToNextRank } from '../words/game-words.ts';
import { tellAsked, tellGiven } from '../words/notebook-words.ts';
import { tellOutlook } from '../words/review-words.ts';
import { strings } from '../words/strings.ts';
import { printLosses, printMap } from './print-home.ts';

const mostWeakSpots = 5;

/** How far the learner is, in words. */
export function printProgress(report: ProgressReport, language: Language): readonly string[] {
  const { game, losses, calibration, sureMisses, misses, weak, review, memory } = report;
  return [
    ...(game ? [tellGame(game), tellToNextRank(game), tellRhythm(game)].map((line) => line[language]) : []),
    ...(game?.badges ?? []).map(
      (id) => `${badgeWords[id].name[language]}: ${badgeWords[id].earnedBy[language]}`,
    ),
    ...printMap(report, language),
    ...printLosses(losses, language),
    ...tellCalibration(calibration, language),
    ...(sureMisses > 0 ? [strings.sureMisses(sureMisses)[language]] : []),
    strings.missCount(misses)[language],
    ...weak.slice(0, mostWeakSpots).flatMap(({ misses, open, last }) => {
      const { reply, why } = last;
      return [
        `- ${strings.weakSpot(misses, open)[language]}`,
        ...[tellAsked(last), tellGiven(last), reply ?? why].map((said) => `  ${oneLine(said[language])}`),
      ];
    }),
    ...tellMemory(memory, language),
    tellOutlook(review)[language],
  ];
}

function oneLine(words: string): string {
  return words.trim().replaceAll('\n', ' ');
}
