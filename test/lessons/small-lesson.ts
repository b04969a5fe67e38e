import { checkLesson } from '../../src/lessons/check/check-lesson.ts';
import type { Bank } from '../../src/lessons/model/bank.ts';
import type { Glossary } from '../../src/lessons/source/read-glossary.ts';

/** A lesson that keeps every rule, to be broken one rule at a time. */
export const smallLesson = `format: 1
id: small-lesson
number: 3
title:
  zh: 小课
  en: A small lesson
runs:
  first: { line: { k: 2, b: 3, x: 3, target: 13 } }
  other: { line: { k: 1, b: 1, x: 4, target: 7 } }
facts:
  neurons: { is: 860, source: a made-up source }
scenes:
  - say:
      zh: 机器答 {first.y}，书上写 {first.target}。
      en: The machine says {first.y}, the book says {first.target}.
  - predict: choice
    id: above-or-below
    prompt:
      zh: 机器答得高了还是低了？
      en: Is the machine's answer too high or too low?
    options:
      - text: { zh: 高了, en: too high }
        why: { zh: 看看哪个数更大。, en: Look which number is larger. }
        tag: mixed-up
      - text: { zh: 低了, en: too low }
        why: { zh: "对，差了 {first.notSquared}。", en: "Yes, by {first.notSquared}." }
        right: true
    hints:
      - { zh: 比一比两个数。, en: Compare the two numbers. }
      - { zh: 谁更大？, en: Which is larger? }
    why:
      zh: 书上的数更大。
      en: The book's number is larger.
  - predict: number
    id: output
    prompt:
      zh: 机器算出几？
      en: What does the machine compute?
    answer: other.y
    slips:
      - { from: other.forgotB, tag: forgot-b }
      - { from: other.added, tag: mixed-up }
      - from: other.notSquared
        tag: mixed-up
        say:
          zh: "{given} 是差，不是 y。"
          en: "{given} is the difference, not y."
    hints:
      - { zh: 先乘，再加。, en: "First multiply, then add." }
      - working
    why:
      zh: 先乘后加。
      en: Multiply, then add.
  - watch: first
    figure: parabola
    caption:
      zh: 看它怎么算。
      en: Watch it compute.
    numbers: [first.loss]
  - predict: number
    id: squared
    prompt:
      zh: 误差的平方是几？
      en: What is the squared error?
    answer: first.loss
    slips:
      - { from: first.notSquared, tag: mixed-up }
      - { from: first.doubled, tag: mixed-up }
      - { from: first.negativeLoss, tag: mixed-up }
    hints:
      - { zh: 先求差。, en: Take the difference first. }
      - { zh: 再乘自己。, en: Then multiply it by itself. }
    why:
      zh: 差乘以差。
      en: Difference times difference.
    vary:
      first.target: [14, 15]
  - predict: choice
    id: sign
    prompt:
      zh: 平方会是负的吗？
      en: Can a square be negative?
    options:
      - text: { zh: 不会, en: "No" }
        why: { zh: 对，负负得正。, en: "Right, two minus signs cancel." }
        right: true
      - text: { zh: 会, en: "Yes" }
        why: { zh: 试一个负数看看。, en: Try a negative number. }
    hints:
      - { zh: 试几个数。, en: Try some numbers. }
      - { zh: 也试试负数。, en: Try a negative one too. }
    why:
      zh: 自己乘自己不会是负的。
      en: A number times itself is never negative.
  - mend: fill
    id: repair
    prompt:
      zh: 哪个词对？
      en: Which word is right?
    sentence:
      zh: 差越大越好。
      en: The larger the difference, the better.
    repaired:
      zh: 差越小越好。
      en: The smaller the difference, the better.
    blank:
      zh: 差越__越好。
      en: The __ the difference, the better.
    options:
      - text: { zh: 大, en: larger }
        why: { zh: 那就越错越好了。, en: Then wrong would be good. }
      - text: { zh: 小, en: smaller }
        why: { zh: 对。, en: That is it. }
        right: true
    hints:
      - { zh: 差说的是错多少。, en: A difference says how wrong. }
      - { zh: 错得少才好。, en: Little wrong is good. }
    why:
      zh: 差是错的多少。
      en: The difference is how much is wrong.
  - ask: order
    id: sizes
    transfer: true
    prompt:
      zh: 从小到大排一排。
      en: From small to large.
    items:
      - text: { zh: 乘积, en: the product }
        why: { zh: 还没加。, en: Nothing added yet. }
        by: first.product
      - text: { zh: 答案, en: the answer }
        why: { zh: 加过了。, en: Something was added. }
        by: first.y
      - text: { zh: 书上的数, en: the book's number }
        why: { zh: 它最大。, en: It is the largest. }
        by: first.target
    hints:
      - { zh: 算一算。, en: Compute them. }
      - { zh: 先算乘积。, en: Begin with the product. }
    why:
      zh: 加上正数就变大。
      en: Adding makes it larger.
  - try: knobs
    id: play
    prompt:
      zh: 转一转。
      en: Turn them.
    run: first
    knobs:
      - { label: { zh: 斜率, en: slope }, param: k, from: 0, to: 4, step: 0.5 }
    shows:
      - { value: loss, label: { zh: 错多少, en: how wrong } }
    draw: parabola
  - recap:
      - { zh: 差的平方。, en: Difference squared. }
    formulas: [first.loss]
`;

export const smallBank: Bank = {
  'forgot-b': { zh: '{given} 只是乘积。', en: '{given} is only the product.' },
  'mixed-up': { zh: '再想想。', en: 'Think again.' },
};

const smallGlossary: Glossary = [
  { term: { zh: '损失', en: 'loss' }, lesson: 3, means: { zh: '错多少。', en: 'How wrong.' } },
  {
    term: { zh: '注意力', en: 'attention' },
    lesson: 11,
    means: { zh: '谁看谁。', en: 'Who looks at whom.' },
    also: { zh: ['自注意'], en: ['self-attention'] },
  },
];

/** The small lesson with one piece of its source replaced. */
export function broken(from: string, to: string, source = smallLesson): string {
  if (!source.includes(from)) throw new Error(`the small lesson has no “${from}”`);
  return source.replace(from, () => to);
}

/** The problems of a lesson as an author reads them: `line:column what | mend`. */
export function problemsOf(source: string): string[] {
  return checkLesson(source, smallBank, smallGlossary).map(
    ({ line, column, what, mend }) => `${line}:${column} ${what} | ${mend}`,
  );
}
