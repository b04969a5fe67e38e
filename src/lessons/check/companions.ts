import { runExperiment } from '../../experiments/run.ts';
import { countLines } from '../../text/bubble-lines.ts';
import { joinLines, languages } from '../../text/text.ts';
import type { Scope } from '../compile/scope/scope.ts';
import type { PlacedProblem, Problem } from '../source/problem.ts';
import { readBank } from '../source/read-bank.ts';
import { readGlossary } from '../source/read-glossary.ts';
import { type Read, sortProblems } from '../source/yaml-file.ts';
import { checkBraces, checkSameNames, checkTypedDigits } from './texts.ts';
import { textsOf } from './texts-of.ts';

/** The most lines of a reply; a number put in later may still make it longer, which the lesson's check sees. */
const mostLines = 3;

/** Everything that is wrong with the text of `misconceptions.yaml`. */
export function checkBank(source: string): PlacedProblem[] {
  return checkTexts(readBank(source));
}

/** Everything that is wrong with the text of `glossary.yaml`. */
export function checkGlossary(source: string): PlacedProblem[] {
  return checkTexts(readGlossary(source));
}

function checkTexts(read: Read<unknown>): PlacedProblem[] {
  if (!read.ok) return sortProblems(read.problems);
  const nothing: Scope = { traces: new Map(), facts: new Map(), run: runExperiment };
  const { file } = read;
  const problems = [
    ...checkSameNames(file),
    ...checkBraces(file),
    ...checkTypedDigits(file, nothing),
    ...longTexts(file),
  ];
  return sortProblems(problems.map(read.place));
}

function longTexts(file: unknown): Problem[] {
  return textsOf(file).flatMap(({ path, text }) =>
    languages.flatMap((language) => {
      const lines = countLines('bubble', joinLines(text[language]));
      const what = `takes ${lines} lines in a terminal of 60 columns; ${mostLines} are allowed`;
      return lines > mostLines ? [{ path: [...path, language], what, mend: 'Shorten it.' }] : [];
    }),
  );
}
