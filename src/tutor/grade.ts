import { formatNumber } from '../experiments/format-number.ts';
import type { Value } from '../experiments/trace.ts';
import type { Option, Question, Slip, Tag } from '../lessons/question.ts';
import { isReached, nameOfValue } from '../lessons/steering.ts';
import { mapText, same, type Text } from '../lessons/text.ts';
import { phrases } from './phrases.ts';
import { angleBetween, readAngle } from './read-angle.ts';
import { readChoice, readPermutation } from './read-choice.ts';
import { readNumber, readPercent } from './read-number.ts';
import { readSettings } from './read-settings.ts';
import { type Steering, settingsText } from './steering.ts';

/** What an answer was worth. An unreadable one costs nothing: it was no answer yet. */
export type Verdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'slip'; readonly tag: Tag; readonly say: Text }
  | { readonly kind: 'wrong'; readonly say: Text };

export type Graded =
  | { readonly kind: 'unreadable'; readonly say: Text }
  | {
      readonly kind: 'read';
      readonly verdict: Verdict;
      /** The answer in the learner's words: an option's text rather than its number. */
      readonly given: Text;
      /** The number given, where the answer is one. */
      readonly number?: number;
    };

/** Reads and judges what somebody typed: the only reader of answers, for both faces. */
export function grade(question: Question, raw: string, steering?: Steering): Graded {
  switch (question.kind) {
    case 'number': {
      const readings = question.answer.unit === '%' ? readPercent(raw) : [readNumber(raw) ?? []].flat();
      return gradeNumber(question, readings);
    }
    case 'draw': {
      const angle = readAngle(raw);
      if (angle === undefined) return unreadable(phrases.needsAngle);
      const near = ({ value, tolerance }: { value: Value; tolerance: number }) =>
        angleBetween(angle, value.number) <= tolerance;
      const { answer, tolerance } = question;
      const slip = question.slips.find(({ value }) => near({ value, tolerance }));
      const verdict = near({ value: answer, tolerance }) ? right : asVerdict(slip, phrases.otherDirection);
      return { kind: 'read', verdict, given: same(`${formatNumber(angle)}°`), number: angle };
    }
    case 'choice':
    case 'fill': {
      const index = readChoice(
        raw,
        question.options.map((option) => option.text),
      );
      const option = index === undefined ? undefined : question.options[index];
      return option
        ? { kind: 'read', verdict: judgeOption(option), given: option.text }
        : unreadable(phrases.needsOption(question.options.length));
    }
    case 'order': {
      const { items, shown } = question;
      const picked = readPermutation(raw, items.length)?.map((place) => shown[place] ?? place);
      if (!picked) return unreadable(phrases.needsOrder(items.length));
      const given = mapText((language) =>
        picked.map((index) => items[index]?.text[language] ?? '').join(' → '),
      );
      const misplaced = picked.findIndex((index, place) => index !== place);
      const item = items[misplaced];
      return { kind: 'read', verdict: item ? { kind: 'wrong', say: item.why } : right, given };
    }
    case 'match': {
      const { pairs, shown } = question;
      const picked = readPermutation(raw, pairs.length)?.map((place) => shown[place] ?? place);
      if (!picked) return unreadable(phrases.needsMatch(pairs.length));
      const given = mapText((language) =>
        pairs
          .map(
            (pair, index) =>
              `${pair.left[language]} = ${pairs[picked[index] ?? index]?.right[language] ?? ''}`,
          )
          .join('; '),
      );
      const mismatched = pairs[picked.findIndex((index, place) => index !== place)];
      return { kind: 'read', verdict: mismatched ? { kind: 'wrong', say: mismatched.why } : right, given };
    }
    case 'steer': {
      const steered = raw.trim() === '' ? steering : readSettings(raw, question.steerable);
      if (!steered)
        return unreadable(phrases.needsSettings(question.steerable.knobs.map((knob) => knob.label)));
      const { moves } = question.steerable;
      const given = mapText((language) => settingsText(steered, question.steerable, language));
      const value = steered.trace.values[question.goal.value];
      if (moves !== undefined && steered.turns > moves)
        return {
          kind: 'read',
          verdict: { kind: 'wrong', say: phrases.tooManyMoves(steered.turns, moves) },
          given,
        };
      const reached = isReached(steered.trace, question.goal);
      const name = nameOfValue(question.steerable, question.goal.value);
      const miss = phrases.goalMissed(name, value?.number ?? Number.NaN);
      return { kind: 'read', verdict: reached ? right : { kind: 'wrong', say: miss }, given };
    }
  }
}

const right: Verdict = { kind: 'right' };

function gradeNumber(question: Extract<Question, { kind: 'number' }>, readings: readonly number[]): Graded {
  const [first] = readings;
  if (first === undefined) return unreadable(phrases.needsNumber);
  const meets = (value: Value, number: number) => Math.abs(number - value.number) <= question.tolerance;
  const hit = readings.find((number) => meets(question.answer, number));
  const unit = question.answer.unit ?? '';
  if (hit !== undefined)
    return { kind: 'read', verdict: right, given: same(formatNumber(hit) + unit), number: hit };
  const slip = readings.flatMap((number) => question.slips.filter(({ value }) => meets(value, number)))[0];
  const number = slip?.value.number ?? first;
  const other = number > question.answer.number ? phrases.tooLarge : phrases.tooSmall;
  return { kind: 'read', verdict: asVerdict(slip, other), given: same(formatNumber(number) + unit), number };
}

function judgeOption({ right: isRight, tag, why }: Option): Verdict {
  if (isRight) return right;
  return tag === undefined ? { kind: 'wrong', say: why } : { kind: 'slip', tag, say: why };
}

function asVerdict(slip: Slip | undefined, otherwise: Text): Verdict {
  return slip ? { kind: 'slip', tag: slip.tag, say: slip.say } : { kind: 'wrong', say: otherwise };
}

function unreadable(say: Text): Graded {
  return { kind: 'unreadable', say };
}
