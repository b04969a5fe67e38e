import type { Language } from '../../lessons/text.ts';
import { tellGame } from '../game-words.ts';
import { tellOutlook } from '../review-words.ts';
import type { Stage } from '../stage.ts';
import { strings } from '../strings.ts';
import { chooseLabPlainly } from './lab.ts';
import { showNotebookPlainly } from './notebook.ts';
import type { PlainTerminal } from './plain-terminal.ts';
import { printLosses, printMap } from './print-home.ts';
import { printProgress } from './print-progress.ts';
import { reviewPlainly, teachPlainly } from './teach.ts';

/** The map, from which a lesson is opened by its number; an empty line goes on where one left. Again after each lesson. */
export async function showHomePlainly(stage: Stage, first: Language, terminal: PlainTerminal): Promise<void> {
  let language = first;
  for (;;) {
    const { lessons, next, isNew, game, losses, review } = stage.home();
    const say = (line: string) => terminal.write(`${line}\n`);
    say(`nn-tutor: ${strings.appName[language]}`);
    if (isNew) say(strings.opening[language]);
    else if (game) say(tellGame(game)[language]);
    for (const line of [...printMap(lessons, language), ...printLosses(losses, language)]) say(line);
    if (review.due > 0) say(`${tellOutlook(review)[language]}${strings.typeReview[language]}`);
    say(strings.whichLesson[language]);
    terminal.write('> ');
    const line = (await terminal.lines.take())?.trim();
    if (line === undefined || line === 'q' || line === '/quit') return;
    if (line === 'lab') {
      await chooseLabPlainly(stage, language, terminal);
      continue;
    }
    if (line === 'review') {
      const left = await reviewPlainly(stage, language, terminal);
      if (left.wants === 'quit') return;
      language = left.language;
      continue;
    }
    if (line === 'notebook') {
      await showNotebookPlainly(stage, language, terminal);
      continue;
    }
    if (line === 'progress') {
      for (const told of printProgress(stage.progress(), language)) say(told);
      continue;
    }
    const chosen =
      line === ''
        ? lessons.find(({ id }) => id === next)
        : lessons.find(({ number, id }) => id === line || String(number) === line);
    if (chosen === undefined) {
      say(strings.noSuchLesson[language]);
      continue;
    }
    const left = await teachPlainly(stage, chosen.id, language, terminal);
    if (left.wants === 'quit') return;
    language = left.language;
    say('');
  }
}
