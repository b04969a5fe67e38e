import type { Lesson } from './lesson.ts';
import { countLines } from './lines.ts';
import type { Problem } from './problem.ts';
import type { LessonFile } from './schema.ts';
import { spokenTexts } from './spoken.ts';
import { languages } from './text.ts';

/** No bubble is longer than somebody reads in one look. */
export function checkLengths(_file: LessonFile, lesson: Lesson): Problem[] {
  return spokenTexts(lesson).flatMap(({ path, text, limit }) =>
    languages.flatMap((language) => {
      const lines = countLines(text[language]);
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
      lines = scene.kind === 'say' ? lines + countLines(scene.text[language]) : 0;
      if (before > mostLines || lines <= mostLines) return [];
      const what = `${lines} lines of ${language} are said with nothing to do between; ${mostLines} are allowed`;
      return [
        { path: ['scenes', index, 'say', language], what, mend: 'Ask something before this, or shorten.' },
      ];
    });
  });
}
