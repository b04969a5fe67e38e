import { tellGame } from '../../faces/game-words.ts';
import { printLosses, printMap } from '../../faces/plain/print-home.ts';
import { strings } from '../../faces/strings.ts';
import type { Progress } from '../../learner/fold.ts';
import { movingAverage } from '../../learner/score.ts';
import { openConversation } from '../conversation.ts';
import type { Runtime } from '../runtime.ts';
import type { Shelf } from '../shelf.ts';

/** How far the learner is, in words or as JSON. */
export async function progress(runtime: Runtime, asJson: boolean): Promise<number> {
  const { memory, shelf, language, stage } = openConversation(runtime);
  if (asJson) {
    process.stdout.write(`${JSON.stringify(asData(memory.progress(), shelf), null, 2)}\n`);
    return 0;
  }
  const { lessons, game, losses } = stage().home();
  const { misses } = memory.progress();
  const lines = [
    ...(game ? [tellGame(game)[language]] : []),
    ...printMap(lessons, language),
    ...printLosses(losses, language),
    strings.missCount(misses.length)[language],
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

/** The version of the shape below: it grows when a field changes its meaning or goes. docs/progress.md describes it. */
const dataVersion = 1;

function asData({ xp, lessons, predictions, losses, misses }: Progress, { catalogue }: Shelf) {
  return {
    version: dataVersion,
    xp,
    lessons: catalogue.map(({ id, number, stops }) => {
      const known = lessons.get(id);
      return {
        id,
        number,
        stars: known?.stars ?? 0,
        started: known?.started ?? 0,
        finished: known?.finished ?? 0,
        resumesAt: known?.resumeAt ?? null,
        scenes: stops.length,
      };
    }),
    predictions: predictions.map(({ question, right, confidence, loss }) => ({
      question,
      right,
      confidence: confidence ?? null,
      loss,
    })),
    lossCurve: movingAverage(losses),
    misses: misses.map(({ lesson, question, raw, tag, squaredError }) => ({
      lesson,
      question,
      answer: raw,
      misconception: tag ?? null,
      squaredError: squaredError ?? null,
    })),
  };
}
