import { formatNumber } from '../experiments/core/format-number.ts';
import type { Text } from '../text/text.ts';

/** What the tutor says in any lesson. */
export const tutorWords = {
  needsNumber: text(
    '我没读出数来。写个数就行，比如 3、0.5、1/2 或 50%。',
    'I could not read a number there. Any form is fine: 3, 0.5, 1/2 or 50%.',
  ),
  ownText: text('自己的课文', 'your own text'),
  needsAngle: text(
    '用方向（东、东北、北……）或度数回答。',
    'Answer with a direction (east, north-east, north…) or in degrees.',
  ),
  needsOption: (count: number) =>
    text(`用 1 到 ${count} 的编号回答。`, `Answer with a number from 1 to ${count}.`),
  needsOrder: (count: number) =>
    text(
      `把 ${count} 个编号按顺序写出来，每个一次，比如 ${example(count)}。`,
      `Write the ${count} numbers in order, each once, as in ${example(count)}.`,
    ),
  comesEarlier: ({ zh, en }: Text, why: Text) =>
    text(`「${zh}」该再靠前些：${why.zh}`, `“${en}” comes earlier. ${why.en}`),
  needsMatch: (count: number) =>
    text(
      `给左边每一项写出右边的编号，共 ${count} 个，比如 ${example(count)}。`,
      `For each item on the left write its number on the right, ${count} in all, as in ${example(count)}.`,
    ),
  needsLetters: text(
    '只认英文字母 a 到 z，最多七个，比如你名字的拼音。',
    'Letters from a to z only, seven at most: your name, say.',
  ),
  needsChips: (count: number) =>
    text(
      `给每个候选写一个筹码数，共 ${count} 个数，加起来 10，比如 ${chipsExample(count)}。`,
      `Give each candidate a number of chips: ${count} numbers that add up to 10, as in ${chipsExample(count)}.`,
    ),
  noFavourite: text(
    '几个并列第一：没有一个你最信的。',
    'Several share the most chips: there was none you trusted most.',
  ),
  chipsScore: (laid: number, spread: number, percent: string, loss: string, blind: string) =>
    text(
      `真来的上面，你放了 ${laid} 个，还有第十一个筹码的 1/${spread}：占 ${percent}%，损失 −ln ${percent}% = ${loss}。全都平摊就是瞎猜，损失 ${blind}。`,
      `On what came lay ${laid} of yours and 1/${spread} of the eleventh chip, ${percent} % in all: a loss of −ln ${percent} % = ${loss}. With all chips spread evenly it is ${blind}.`,
    ),
  needsSettings: (labels: readonly Text[]) => ({
    zh: `给每个旋钮一个数，按顺序写：${labels.map((label) => label.zh).join('、')}。`,
    en: `Give each knob a number, in this order: ${labels.map((label) => label.en).join(', ')}.`,
  }),
  // What is true of a number that one mistake in the right calculation gives.
  otherSign: text('{given}：大小对了，正负号反了。', '{given} has the right size, but the wrong sign.'),
  lostMinus: (negative: string) =>
    text(`{given} 丢了一个负号：是 ${negative}。`, `{given} has lost a minus: it is ${negative}.`),
  notSquared: (square: string) =>
    text(
      `{given} 还差一步：${square} 的平方没有算。`,
      `{given} is one step short: ${square} is still to be squared.`,
    ),
  doubled: (square: string) =>
    text(
      `{given} 把平方算成了乘 2。${square} 是自己乘自己。`,
      `{given} takes “squared” for “times 2”. In ${square} a number is multiplied by itself.`,
    ),
  termLeftOut: (term: string) =>
    text(`{given} 少算了一项：${term}。`, `{given} leaves something out: ${term}.`),
  termAdded: (term: string) =>
    text(
      `{given} 把 ${term} 加上了。该加，还是该减？`,
      `{given} has ${term} added. Is it to be added, or taken away?`,
    ),
  termTakenAway: (term: string) =>
    text(
      `{given} 把 ${term} 减掉了。该减，还是该加？`,
      `{given} has ${term} taken away. Is it to be taken away, or added?`,
    ),
  factorLeftOut: (factor: string) =>
    text(`{given} 还没有乘 ${factor}。`, `{given} is not multiplied by ${factor} yet.`),
  divisorLeftOut: (divisor: string) =>
    text(`{given} 还没有除以 ${divisor}。`, `{given} is not divided by ${divisor} yet.`),
  multipliedBy: (divisor: string) =>
    text(
      `{given} 乘了 ${divisor}。该乘，还是该除？`,
      `{given} is multiplied by ${divisor}. Is it to be times, or divided by?`,
    ),
  added: (one: string, other: string) =>
    text(
      `{given} 是 ${one} 加 ${other}。这里该相加吗？`,
      `{given} is ${one} plus ${other}. Are they to be added?`,
    ),
  multiplied: (one: string, other: string) =>
    text(
      `{given} 是 ${one} 乘 ${other}。这里该相乘吗？`,
      `{given} is ${one} times ${other}. Are they to be multiplied?`,
    ),
  otherWayRound: (dividend: string, divisor: string) =>
    text(
      `{given} 是 ${dividend} 除以 ${divisor}，除反了。`,
      `{given} is ${dividend} divided by ${divisor}: the other way round.`,
    ),
  bracketsIgnored: text(
    '{given} 没有理会括号：括号里的要先算。',
    '{given} comes out without the brackets. What is inside them comes first.',
  ),
  givenInQuestion: text(
    '{given} 是题目里给的数，还要用它算一算。',
    '{given} is one of the numbers given. Something is still to be worked out with it.',
  ),
  isResult: (calculation: string) =>
    text(
      `{given} 是 ${calculation}。题目问的是这个吗？`,
      `{given} is ${calculation}. Is that what is asked?`,
    ),
  tooLarge: text('不是这个数，大了些。', 'Not that number: it is too large.'),
  tooSmall: text('不是这个数，小了些。', 'Not that number: it is too small.'),
  otherDirection: text('方向不对，偏得太多了。', 'Not that way: it is too far off.'),
  goalMissed: (name: Text, value: number) => {
    const now = formatNumber(value);
    return text(`还没到，现在${name.zh} = ${now}。`, `Not there yet: ${name.en} = ${now}.`);
  },
  tooManyMoves: (used: number, allowed: number) =>
    text(`这要转 ${used} 下，只许 ${allowed} 下。`, `That takes ${used} turns, and ${allowed} are allowed.`),
  sureButWrong: text(
    '你很确定，却错了：停一停，看看想法是从哪儿岔开的。这样的错，改过来记得最牢。',
    'You were quite sure, and it was wrong. Stop and see where the thought went astray. What you put right now, you will remember best.',
  ),
  offerHint: text('要不要一点提示？', 'Would a hint help?'),
  revealed: (answer: Text) => ({ zh: `答案：${answer.zh}`, en: `The answer: ${answer.en}` }),
  skipped: text('跳过', 'skipped'),
  you: text('你', 'you'),
  cameNext: (token: Text, percent: string) => ({
    zh: `来的是「${token.zh}」，你给了它 ${percent}%。损失 −ln p：`,
    en: `It was “${token.en}”, and you gave it ${percent} %. Loss −ln p:`,
  }),
  standing: (bets: number, leader: Text, isLearner: boolean) =>
    isLearner
      ? text(`${bets} 次下来，你领先。平均损失：`, `After ${bets} bets you are ahead. Mean losses:`)
      : text(
          `${bets} 次下来，领先的是：${leader.zh}。平均损失：`,
          `After ${bets} bets, ahead: ${leader.en}. Mean losses:`,
        ),
  finalLosses: (bets: number) => text(`${bets} 次的平均损失：`, `Mean losses over ${bets} bets:`),
  noted: text('记下了。谁对，看它跑。', 'Noted. Let the run decide.'),
  intoNotebook: (given: Text, error: string) => ({
    zh: `记进错题本：你先答了 ${given.zh}，误差的平方 ${error}`,
    en: `Into the error notebook: your first answer was ${given.en}, squared error ${error}`,
  }),
  intoNotebookPlain: (given: Text) => ({
    zh: `记进错题本：你先答了「${given.zh}」。`,
    en: `Into the error notebook: your first answer was “${given.en}”.`,
  }),
  revisit: text(
    '回到这一题。随便试，不记分。',
    'Back to this question. Try what you like: nothing is counted.',
  ),
  encore: text('再来一次', 'Once more'),
  encoreBegins: (count: number) =>
    text(
      `走之前再来一次：从刚才没答对的里挑 ${count} 道，数字能换的都换了。`,
      `Before you go, once more: ${count === 1 ? 'one question' : `${count} of the questions`} that you missed, with other numbers where they can change.`,
    ),
  review: text('复习', 'Review'),
  lesson: (number: number) => text(`第 ${number} 课`, `lesson ${number}`),
  reviewBegins: (count: number, due: number) =>
    text(
      `到期的老题，${due} 道${due > count ? `，先做 ${count} 道` : ''}。能换的数字都换过了，重新算。`,
      `${due === 1 ? 'One question is' : `${due} questions are`} due${due > count ? `; here are ${count} of them` : ''}. Where numbers can change, they have: work them out again.`,
    ),
  warmUpBegins: (count: number) =>
    text(
      `先热热身：${count} 道老题，然后上课。`,
      `First a warm-up: ${count === 1 ? 'one old question' : `${count} old questions`}, then the lesson.`,
    ),
  comesBack: (lesson: Text, days: number, percent: number) => {
    const asked = text(
      days === 0 ? '今天问过' : `${days} 天前问过`,
      days === 0 ? 'asked today' : days === 1 ? 'asked yesterday' : `asked ${days} days ago`,
    );
    return text(
      `${lesson.zh}，${asked.zh}。现在还记得的可能：${percent}%。`,
      `From ${lesson.en}, ${asked.en}. The chance that you still know: ${percent} %.`,
    );
  },
} as const;

function text(zh: string, en: string): Text {
  return { zh, en };
}

/** `7 3 0` for three. */
function chipsExample(count: number): string {
  return [7, 3, ...Array.from({ length: count - 2 }, () => 0)].join(' ');
}

/** `2 3 1` for three. */
function example(count: number): string {
  return [...Array.from({ length: count - 1 }, (_, index) => index + 2), 1].join(' ');
}
