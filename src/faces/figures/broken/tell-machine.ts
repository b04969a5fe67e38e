import type { Figure } from '../../../lessons/model/figure.ts';
import type { Language, Text } from '../../../text/text.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { type CurveName, lossesIn, machineWords, scoreIn, shownLoss, tellRises } from './machine-curves.ts';
import { sayingsOf } from './sayings.ts';

/** So many moments of a curve are told. */
const momentsTold = 8;

/** A machine and a healthy one in lines to be read or heard: what the curves show, in words. */
export function tellMachine(figure: Figure, language: Language): string[] {
  return [
    ...tellCurves(figure, language, machineWords.broken, 'practised', 'exam'),
    ...tellScores(figure, language),
    ...tellSayings(figure, language),
    ...tellHealthy(figure, language),
  ];
}

function tellCurves(
  figure: Figure,
  language: Language,
  machine: Text,
  practised: CurveName,
  exam: CurveName,
): string[] {
  const { colon, comma, loss } = figureWords;
  const begin = machine[language] + colon[language] + loss[language];
  const numbers = (name: CurveName) => tellCurve(lossesIn(figure, name));
  const rises = tellRises(figure, practised)[language];
  return [
    `${begin} ${machineWords.practised[language]} ${numbers(practised)}${comma[language]}${rises}`,
    `${loss[language]} ${machineWords.exam[language]} ${numbers(exam)}`,
  ];
}

/** There is no line to spare for its one score. */
function tellHealthy(figure: Figure, language: Language): string[] {
  const told = tellCurves(figure, language, machineWords.healthy, 'healthyPractised', 'healthyExam');
  const score = scoreIn(figure, 'healthyExam');
  if (score === undefined) return told;
  const right = `${figureWords.comma[language]}${machineWords.right[language]} ${score}`;
  return told.map((line, index) => (index === told.length - 1 ? line + right : line));
}

/** The first loss, the last, and some between. */
function tellCurve(losses: readonly number[]): string {
  const last = losses.length - 1;
  const told = Array.from({ length: momentsTold }, (_, index) =>
    Math.round((index / (momentsTold - 1)) * last),
  );
  return [...new Set(told)].map((look) => shownLoss(losses[look] ?? Number.NaN)).join(' ');
}

const scores = [
  { value: 'practised', name: machineWords.practised },
  { value: 'exam', name: machineWords.exam },
  { value: 'fresh', name: machineWords.fresh },
] as const;

function tellScores(figure: Figure, language: Language): string[] {
  const told = scores.flatMap(({ value, name }) => {
    const score = scoreIn(figure, value);
    return score === undefined ? [] : [`${name[language]} ${score}`];
  });
  if (told.length === 0) return [];
  const { colon, comma } = figureWords;
  return [machineWords.right[language] + colon[language] + told.join(comma[language])];
}

function tellSayings(figure: Figure, language: Language): string[] {
  const { colon, semicolon } = figureWords;
  const told = sayingsOf(figure).map(({ name, shown }) => name[language] + colon[language] + shown[language]);
  return told.length === 0 ? [] : [told.join(semicolon[language])];
}
