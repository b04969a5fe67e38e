import type { Language } from '../../text/text.ts';
import type { Backend } from '../backend.ts';
import { tellGame } from '../words/game-words.ts';
import { tellOutlook } from '../words/review-words.ts';
import { strings } from '../words/strings.ts';
import { chooseLabPlainly } from './lab.ts';
import { showNotebookPlainly } from './notebook.ts';
import { ask, type PlainTerminal, say } from './plain-terminal.ts';
import { printLosses, printMap } from './print-home.ts';
import { printProgress } from './print-progress.ts';
import { reviewPlainly, teachPlainly } from './teach.ts';

/** The map, from which a lesson is opened by its number; an empty line goes on where one left. Again after each lesson. */
export async function showHomePlainly(
  backend: Backend,
  first: Language,
  terminal: PlainTerminal,
): Promise<void> {
  let language = first;
  for (;;) {
    const home = backend.home();
    const { lessons, next, isNew, game, losses, review } = home;
    say(terminal, `nn-tutor: ${strings.appName[language]}`);
    if (isNew) say(terminal, strings.opening[language]);
    else if (game) say(terminal, tellGame(game)[language]);
    say(terminal, ...printMap(home, language), ...printLosses(losses, language));
    if (review.due > 0) say(terminal, `${tellOutlook(review)[language]}${strings.typeReview[language]}`);
    say(terminal, strings.whichLesson[language]);
    const line = await ask(terminal);
    if (line === undefined) return;
    if (line === 'lab') {
      await chooseLabPlainly(backend, language, terminal);
      continue;
    }
    if (line === 'review') {
      const left = await reviewPlainly(backend, language, terminal);
      if (left.wants === 'quit') return;
      language = left.language;
      continue;
    }
    if (line === 'notebook') {
      const left = await showNotebookPlainly(backend, language, terminal);
      if (left.wants === 'quit') return;
      language = left.language;
      continue;
    }
    if (line === 'progress') {
      say(terminal, ...printProgress(backend.progress(), language));
      continue;
    }
    const chosen =
      line === ''
        ? lessons.find(({ id }) => id === next)
        : lessons.find(({ number, id }) => id === line || String(number) === line);
    if (chosen === undefined) {
      say(terminal, strings.noSuchLesson[language]);
      continue;
    }
    const left = await teachPlainly(backend, chosen.id, language, terminal);
    if (left.wants === 'quit') return;
    language = left.language;
    say(terminal, '');
  }
}
