/** A lab made of scenes that keeps every rule. What stands before its second question is dealt along with it. */
export const smallLab = `format: 1
id: small-lab
title:
  zh: 小实验
  en: A small lab
lab:
  task:
    zh: 两题里答对 {goal} 题。
    en: Get {goal} of the two right.
  goal: { right: 1 }
  won: { zh: 看得出。, en: You can tell. }
  lost: { zh: 再看看。, en: Look again. }
  mixed: true
editions:
  en:
    other: { x: 5 }
runs:
  first: { line: { k: 2, b: 3, x: 3, target: 13 } }
  other: { line: { k: 1, b: 1, x: 4, target: 7 } }
scenes:
  - predict: choice
    id: above-or-below
    prompt: { zh: 高了还是低了？, en: Too high or too low? }
    options:
      - text: { zh: 高了, en: too high }
        why: { zh: 看看哪个数更大。, en: Look which number is larger. }
      - text: { zh: 低了, en: too low }
        why: { zh: "对，差了 {first.notSquared}。", en: "Yes, by {first.notSquared}." }
        right: true
    hints:
      - { zh: 比一比两个数。, en: Compare the two numbers. }
      - { zh: 谁更大？, en: Which is larger? }
    why: { zh: 书上的数更大。, en: The book's number is larger. }
  - say: { zh: 再看另一台。, en: Now the other machine. }
  - ask: number
    id: output
    prompt: { zh: "x = {x}，机器算出几？", en: "x = {x}: what does the machine compute?" }
    answer: other.y
    slips:
      - { from: other.forgotB, tag: forgot-b }
      - { from: other.added, tag: mixed-up }
      - { from: other.notSquared, tag: mixed-up }
    hints:
      - { zh: 先乘，再加。, en: "First multiply, then add." }
      - { zh: 再加 b。, en: Then add b. }
    why: { zh: 先乘后加。, en: "Multiply, then add." }
    vary:
      other.b: [3, 9]
`;
