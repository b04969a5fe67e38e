import { isMastered, neededForMastery, type PassResult } from '../../learner/lesson-pass.ts';
import type { Stars } from '../../learner/progress.ts';
import { mapText, type Text } from '../../text/text.ts';
import { text } from './strings.ts';

/** `11 题里 9 题一次答对，最多连对 5 题` */
export function tellPass({ questions, rightAtFirst, longestStreak }: PassResult): Text {
  const all = text(
    `${questions} 题里 ${rightAtFirst} 题一次答对`,
    `${rightAtFirst} of ${questions} right at first`,
  );
  if (longestStreak < 3) return all;
  return text(`${all.zh}，连对 ${longestStreak} 题`, `${all.en}, ${longestStreak} in a row`);
}

/** A word of joy where it was earned; none for a lesson that was got through. */
export function praisePass(pass: PassResult): Text | undefined {
  if (pass.rightAtFirst === pass.questions) return text('一题没错！真了不起。', 'Not one miss. Splendid!');
  if (isMastered(pass)) return text('这一课，你是真的懂了。', 'You have really understood this one.');
  return undefined;
}

/** What each star stands for, and what is missing for one that is not there yet. */
export function tellEachStar(stars: Stars, pass: PassResult | undefined): readonly [Text, Text, Text] {
  return [text('上完了', 'finished'), tellSecond(stars, pass), tellThird(stars)];
}

function tellSecond(stars: Stars, pass: PassResult | undefined): Text {
  if (stars >= 2) return text('掌握了', 'mastered');
  const needed = pass && neededForMastery(pass.questions);
  const missing = [
    ...(pass && needed !== undefined && pass.rightAtFirst < needed
      ? [
          text(
            `一次答对 ${needed} 题（这回 ${pass.rightAtFirst} 题）`,
            `${needed} right at first (this time ${pass.rightAtFirst})`,
          ),
        ]
      : []),
    ...(pass?.transfer === 'right'
      ? []
      : [text('换了故事的那题，不看提示一次答对', 'the question with a new story right at once, no hint')]),
  ];
  const all = mapText((language) =>
    missing.map((each) => each[language]).join(language === 'zh' ? '；' : '; '),
  );
  return text(`掌握：还差${all.zh}`, `to master it: ${all.en}`);
}

function tellThird(stars: Stars): Text {
  if (stars === 3) return text('记住了', 'remembered');
  return text('记住：三天以后复习，还答得对', 'to remember it: right in a review, three days from now');
}
