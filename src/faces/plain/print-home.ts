import type { Language } from '../../text/text.ts';
import type { Home } from '../backend.ts';
import { strings } from '../words/strings.ts';

/** The map as lines: each lesson with its stars, or without the game whether it is done, and where one left. */
export function printMap(
  { lessons, game }: Pick<Home, 'lessons' | 'game'>,
  language: Language,
): readonly string[] {
  const done = (stars: number) => (game || stars === 0 ? strings.starCount(stars) : strings.lessonDone);
  return lessons.map(({ number, id, title, stars, stop, stops }) => {
    const name = `${String(number ?? id).padStart(2)}. ${title[language]}`;
    const state = stop > 0 ? strings.goOnAt(stop, stops) : done(stars);
    return `${name} (${state[language]})`;
  });
}

/** The learner's own loss in words: a blind guess costs 1, knowing costs 0. */
export function printLosses(losses: Home['losses'], language: Language): readonly string[] {
  const latest = losses.at(-1);
  return latest === undefined ? [] : [strings.lossSoFar(losses.length, latest.toFixed(2))[language]];
}
