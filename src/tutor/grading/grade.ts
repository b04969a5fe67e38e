import { formatNumber } from '../../experiments/core/format-number.ts';
import type { Value } from '../../experiments/core/trace.ts';
import { isReached, nameOfValue } from '../../lessons/model/knobs.ts';
import { type Question, replyTo, type Slip } from '../../lessons/model/question.ts';
import { mapText, same, type Text } from '../../text/text.ts';
import { type Steering, settingsText } from '../steps/steering.ts';
import { tutorWords } from '../tutor-words.ts';
import { gradePick } from './grade-pick.ts';
import { sayInSight } from './in-sight.ts';
import { sayNearMiss } from './near-misses.ts';
import { angleBetween, readAngle } from './read-angle.ts';
import { normalise, readNumber, readPercent } from './read-number.ts';
import { readSettings } from './read-settings.ts';
import { type Graded, right, unreadable, type Verdict } from './verdict.ts';

/** Reads and judges what somebody typed: the only reader of answers, for both faces. */
export function grade(question: Question, raw: string, steering?: Steering): Graded {
  switch (question.kind) {
    case 'number': {
      const readings = question.answer.unit === '%' ? readPercent(raw) : [readNumber(raw) ?? []].flat();
      return gradeNumber(question, raw, readings);
    }
    case 'draw': {
      const angle = readAngle(raw);
      if (angle === undefined) return unreadable(tutorWords.needsAngle);
      const near = ({ value, tolerance }: { value: Value; tolerance: number }) =>
        angleBetween(angle, value.number) <= tolerance;
      const { answer, tolerance } = question;
      const slip = question.slips.find(({ value }) => near({ value, tolerance }));
      const given = same(`${formatNumber(angle)}°`);
      const isRight = near({ value: answer, tolerance });
      const verdict = isRight ? right : asVerdict(slip, given, tutorWords.otherDirection);
      return { kind: 'read', verdict, given, number: angle };
    }
    case 'choice':
    case 'fill':
    case 'chips':
    case 'order':
    case 'match':
      return gradePick(question, raw);
    case 'steer': {
      const steered = raw.trim() === '' ? steering : readSettings(raw, question.steerable);
      if (!steered)
        return unreadable(tutorWords.needsSettings(question.steerable.knobs.map((knob) => knob.label)));
      const { moves } = question.steerable;
      const given = mapText((language) => settingsText(steered, question.steerable, language));
      const value = steered.trace.values[question.goal.value];
      if (moves !== undefined && steered.turns > moves)
        return {
          kind: 'read',
          verdict: { kind: 'wrong', say: tutorWords.tooManyMoves(steered.turns, moves) },
          given,
        };
      const reached = isReached(steered.trace, question.goal);
      const name = nameOfValue(question.steerable, question.goal.value);
      const miss = tutorWords.goalMissed(name, value?.number ?? Number.NaN);
      return { kind: 'read', verdict: reached ? right : { kind: 'wrong', say: miss }, given };
    }
  }
}

function gradeNumber(
  question: Extract<Question, { kind: 'number' }>,
  raw: string,
  readings: readonly number[],
): Graded {
  const [first] = readings;
  if (first === undefined) return unreadable(tutorWords.needsNumber);
  const { answer, slips, tolerance } = question;
  const distance = (value: Value, number: number) => Math.abs(number - value.number);
  const show = (number: number) => same(shownAsTyped(raw, number, answer.unit));
  const hit = readings.find((number) => distance(answer, number) <= tolerance);
  if (hit !== undefined) return { kind: 'read', verdict: right, given: show(hit), number: hit };
  const [near] = readings
    .flatMap((number) => slips.map((slip) => ({ slip, number, apart: distance(slip.value, number) })))
    .filter(({ apart }) => apart <= tolerance)
    .sort((one, other) => one.apart - other.apart);
  const number = near?.number ?? first;
  const given = show(number);
  // What a run will show is no calculation that somebody could get wrong.
  const calculated = question.judged
    ? undefined
    : (sayNearMiss(question, number) ?? sayInSight(question, number));
  const size = number > answer.number ? tutorWords.tooLarge : tutorWords.tooSmall;
  const other = calculated ? replyTo({ say: calculated }, given) : size;
  return { kind: 'read', verdict: asVerdict(near?.slip, given, other), given, number };
}

/** So many characters of a number are shown as they were typed. */
const longestTyped = 16;

/** What somebody typed stands there as they typed it: a decimal, or a fraction where nothing is in per cent. */
export function shownAsTyped(raw: string, number: number, unit = ''): string {
  const typed = normalise(raw);
  const isDecimal = Number(typed) === number;
  const isFraction = unit === '' && /^[-+]?\d+\/\d+$/.test(typed);
  const isShown = typed.length <= longestTyped && (isDecimal || isFraction);
  return (isShown ? typed : formatNumber(number)) + unit;
}

function asVerdict(slip: Slip | undefined, given: Text, otherwise: Text): Verdict {
  return slip
    ? { kind: 'slip', tag: slip.tag, say: replyTo(slip, given) }
    : { kind: 'wrong', say: otherwise };
}
