import type { ChipsQuestion, Option, PickQuestion } from '../../lessons/model/question.ts';
import { inOrder } from '../../lessons/model/shuffle-options.ts';
import { about, mapText } from '../../text/text.ts';
import { tutorWords } from '../tutor-words.ts';
import { readChips, scoreChips } from './chips.ts';
import { readChoice, readPermutation } from './read-choice.ts';
import { type Graded, right, unreadable, type Verdict } from './verdict.ts';

/** Reads and judges what somebody picked, or put in order, by numbers, letters or words. */
export function gradePick(question: PickQuestion, raw: string): Graded {
  switch (question.kind) {
    case 'choice':
    case 'fill': {
      const options = inOrder(question.options, question.shown);
      const index = readChoice(
        raw,
        options.map((option) => option.text),
      );
      const option = index === undefined ? undefined : options[index];
      return option
        ? { kind: 'read', verdict: judgeOption(option), given: option.text }
        : unreadable(tutorWords.needsOption(options.length));
    }
    case 'chips':
      return gradeChips(question, raw);
    case 'order': {
      const { items, shown } = question;
      const picked = readPermutation(raw, items.length)?.map((place) => shown[place] ?? place);
      if (!picked) return unreadable(tutorWords.needsOrder(items.length));
      const given = mapText((language) =>
        picked.map((index) => items[index]?.text[language] ?? '').join(' → '),
      );
      const misplaced = picked.findIndex((index, place) => index !== place);
      const item = items[misplaced];
      const verdict: Verdict = item
        ? { kind: 'wrong', say: tutorWords.comesEarlier(item.text, item.why) }
        : right;
      return { kind: 'read', verdict, given };
    }
    case 'match': {
      const { pairs, shown } = question;
      const picked = readPermutation(raw, pairs.length)?.map((place) => shown[place] ?? place);
      if (!picked) return unreadable(tutorWords.needsMatch(pairs.length));
      const given = mapText((language) =>
        pairs
          .map(
            (pair, index) =>
              `${pair.left[language]} = ${pairs[picked[index] ?? index]?.right[language] ?? ''}`,
          )
          .join('; '),
      );
      const mismatched = pairs[picked.findIndex((index, place) => index !== place)];
      const verdict: Verdict = mismatched
        ? { kind: 'wrong', say: about(mismatched.left, mismatched.why) }
        : right;
      return { kind: 'read', verdict, given };
    }
  }
}

function judgeOption({ right: isRight, tag, why }: Option): Verdict {
  if (isRight) return right;
  return tag === undefined ? { kind: 'wrong', say: why } : { kind: 'slip', tag, say: why };
}

function gradeChips(question: ChipsQuestion, raw: string): Graded {
  const laid = readChips(raw, question);
  if (laid === undefined) return unreadable(tutorWords.needsChips(question.shown.length));
  const named = inOrder(question.options, question.shown);
  // Whoever trusts nothing more than what comes is right, if something else no less.
  const most = Math.max(...laid);
  const favourites = named.filter((_, index) => laid[index] === most);
  const chosen =
    favourites.find((option) => option.right) ?? (favourites.length === 1 ? favourites[0] : undefined);
  const given = mapText((language) =>
    named.flatMap(({ text }, index) => (laid[index] ? [`${text[language]} ${laid[index]}`] : [])).join(', '),
  );
  const score = scoreChips(laid, question);
  const verdict: Verdict = chosen ? judgeOption(chosen) : { kind: 'wrong', say: tutorWords.noFavourite };
  return { kind: 'read', verdict, given, score };
}
