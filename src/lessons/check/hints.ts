import { numbersIn } from '../../text/numbers-in.ts';
import { type Language, languages } from '../../text/text.ts';
import { showValue } from '../compile/scope/scope.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Hint, Question } from '../model/question.ts';
import type { Problem } from '../source/problem.ts';
import type { LessonFile } from '../source/schema.ts';
import { mentions } from './mentions.ts';
import { eachQuestion } from './questions.ts';

/** No rung of the ladder before the last gives the answer away. */
export function checkHints(_file: LessonFile, lesson: Lesson): Problem[] {
  return eachQuestion(lesson, (question, path) =>
    question.hints.flatMap((hint, index): Problem[] => {
      const at = [...path, 'hints', index];
      const mend = 'Stop one step before the answer: the last rung shows it.';
      if (hint.kind === 'working')
        return isShownIn(hint, question) ? [{ path: at, what: 'the working shows the answer', mend }] : [];
      return languages.flatMap((language) => {
        const answer = givenAway(hint.text[language], question, language);
        return answer === undefined
          ? []
          : [{ path: [...at, language], what: `this hint contains the answer, ${answer}`, mend }];
      });
    }),
  );
}

/** The working leaves out its last line; the answer may still stand alone in an earlier one. */
function isShownIn(hint: Extract<Hint, { kind: 'working' }>, question: Question): boolean {
  const answers = 'answer' in question ? [showValue(question.answer)] : [];
  return hint.lines.some(({ right }) => answers.includes(right));
}

function givenAway(words: string, question: Question, language: Language): string | undefined {
  switch (question.kind) {
    case 'number':
    case 'draw': {
      const shown = showValue(question.answer);
      const [answer] = numbersIn(shown);
      return numbersIn(words).some(({ number }) => number === answer?.number) ? shown : undefined;
    }
    case 'choice':
    case 'chips':
    case 'fill': {
      // What is hidden in a game may be any comma: the same hints serve all its bets.
      if (question.kind === 'chips' && question.game) return undefined;
      const isIn = ({ text }: { text: { zh: string; en: string } }) => mentions(words, text[language]);
      const right = question.options.find((option) => option.right);
      // A hint that names every option gives none away.
      return right && isIn(right) && !question.options.every(isIn) ? right.text[language] : undefined;
    }
    case 'order':
    case 'match':
    case 'steer':
      return undefined;
  }
}
