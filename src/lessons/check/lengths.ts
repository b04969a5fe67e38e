import { countLines } from '../../text/bubble-lines.ts';
import { languages } from '../../text/text.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Problem } from '../source/problem.ts';
import type { LessonFile } from '../source/schema.ts';
import { eachQuestion, optionsOf } from './questions.ts';
import { spokenTexts } from './spoken-texts.ts';

/** No bubble is longer than somebody reads in one look. */
export function checkLengths(_file: LessonFile, lesson: Lesson): Problem[] {
  return spokenTexts(lesson).flatMap(({ path, place, text, limit }) =>
    languages.flatMap((language) => {
      const lines = countLines(place, text[language]);
      if (lines <= limit) return [];
      const what = `takes ${lines} lines in a terminal of 60 columns; ${limit} are allowed`;
      return [{ path: [...path, language], what, mend: 'Shorten it, or split it.' }];
    }),
  );
}

/** The most lines that may be said between two things to do. (They hold 162 Chinese characters, so bar 2's 240 follow.) */
const mostLines = 6;

/** No wall of text: after a few lines there is something to do. */
export function checkWalls(_file: LessonFile, lesson: Lesson): Problem[] {
  return languages.flatMap((language) => {
    let lines = 0;
    return lesson.scenes.flatMap((scene, index): Problem[] => {
      const before = lines;
      lines = scene.kind === 'say' ? lines + countLines('bubble', scene.text[language]) : 0;
      if (before > mostLines || lines <= mostLines) return [];
      const what = `${lines} lines of ${language} are said with nothing to do between; ${mostLines} are allowed`;
      return [
        { path: ['scenes', index, 'say', language], what, mend: 'Ask something before this, or shorten.' },
      ];
    });
  });
}

/** The most lines that the options of one question may take together: beside them there is a figure to look at. */
const mostOptionLines = 8;

/** A question and what it asks about fit into one small terminal. */
export function checkOptionLines(_file: LessonFile, lesson: Lesson): Problem[] {
  return eachQuestion(lesson, (question, path) =>
    languages.flatMap((language) => {
      const lines = optionsOf(question).reduce(
        (sum, { text }) => sum + countLines('item', text[language]),
        0,
      );
      if (lines <= mostOptionLines) return [];
      const what = `the options take ${lines} lines of ${language} in a terminal of 60 columns; ${mostOptionLines} are allowed`;
      return [{ path: [...path, 'options'], what, mend: 'Shorten them, or drop one.' }];
    }),
  );
}
