import type { ReviewOutlook } from '../backend.ts';
import { text } from './strings.ts';

/** What is due, or when something will be. */
export function tellOutlook({ due, recall, nextIn }: ReviewOutlook) {
  if (recall !== undefined) {
    const percent = Math.round(recall * 100);
    return text(
      due === 1
        ? `该复习 1 题，还记得的可能：${percent}%。`
        : `该复习 ${due} 题，最快忘掉的一题，还记得的可能只剩 ${percent}%。`,
      due === 1
        ? `1 question due. Chance that you still know it: ${percent} %.`
        : `${due} questions due. Chance that you still know the one fading most: ${percent} %.`,
    );
  }
  if (nextIn === undefined)
    return text(
      '没有要复习的题：错过的题会回来，学透的课也会。',
      'Nothing to review: what you miss comes back, and what you master.',
    );
  return text(
    `现在没有到期的题。下一题${nextIn <= 1 ? '一天之内' : `在 ${nextIn} 天后`}到期。`,
    `Nothing is due now. The next question is due ${nextIn <= 1 ? 'within a day' : `in ${nextIn} days`}.`,
  );
}
