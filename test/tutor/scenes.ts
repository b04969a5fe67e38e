/** The scenes of the test lesson by name, as an author writes them: every kind of question and of stop. */
export const scenes = {
  intro: `  - say: { zh: 开始。, en: Let us begin. }
`,
  direction: `  - predict: choice
    id: direction
    prompt: { zh: 机器答得高了还是低了？, en: Too high or too low? }
    options:
      - text: { zh: 高了, en: too high }
        why: { zh: 看看哪个数更大。, en: Look which number is larger. }
        tag: mixed-up
      - text: { zh: 低了, en: too low }
        why: { zh: 对。, en: Right. }
        right: true
      - text: { zh: 一样, en: the same }
        why: { zh: 那就没有误差了。, en: Then there would be no error. }
    hints:
      - { zh: 比一比。, en: Compare. }
      - { zh: 谁更大？, en: Which is larger? }
    why: { zh: 书上的数更大。, en: The number in the book is larger. }
`,
  half: `  - predict: number
    id: half
    prompt: { zh: 机器算出几？, en: What does the machine compute? }
    answer: half.y
    slips:
      - { from: half.forgotB, tag: forgot-b }
      - { from: half.added, tag: mixed-up }
      - { from: half.swapped, tag: mixed-up }
    hints:
      - { zh: 先乘，再加。, en: First multiply. }
      - working
    why: { zh: 先乘后加。, en: Multiply and then add. }
`,
  descent: `  - watch: walk
    figure: contour
    caption: { zh: 看它下山。, en: Watch it go downhill. }
    numbers: [walk.lossEnd]
`,
  downhill: `  - predict: draw
    id: downhill
    prompt: { zh: 哪边是下坡？, en: Which way is downhill? }
    figure: { name: arrow, run: place }
    answer: place.downhillAngle
    tolerance: 20
    slips:
      - { from: place.uphillAngle, tag: mixed-up }
    hints:
      - { zh: 看哪边低。, en: Look where it is lower. }
      - { zh: 坡度的反方向。, en: Against the slope. }
    why: { zh: 下坡就是反着坡度走。, en: Downhill is against the slope. }
`,
  still: `  - watch: first
    figure: parabola
    caption: { zh: 看一眼。, en: Have a look. }
`,
  share: `  - ask: number
    id: share
    prompt: { zh: 瞎猜对的机会？, en: The chance of a blind guess? }
    answer: reader.chance
    slips:
      - { from: reader.zeroChance, tag: mixed-up }
      - { from: reader.evenChance, tag: mixed-up }
      - { from: reader.othersOnly, tag: forgot-b }
    hints:
      - { zh: 有几个字？, en: How many characters are there? }
      - { zh: 只有一个对。, en: Only one is right. }
    why: { zh: 十个里挑一个。, en: One out of all. }
`,
  partners: `  - ask: match
    id: partners
    prompt: { zh: 谁和谁一对？, en: Who belongs to whom? }
    pairs:
      - left: { zh: 输入, en: the input }
        right: { zh: 题目给的, en: what is given }
        why: { zh: 题目给你的是输入。, en: The input is given to you. }
      - left: { zh: 预测, en: the prediction }
        right: { zh: 机器答的, en: what the machine answers }
        why: { zh: 机器答的是预测。, en: The machine answers with a prediction. }
      - left: { zh: 目标, en: the target }
        right: { zh: 书上写的, en: what the book says }
        why: { zh: 书上写的是目标。, en: The book has the target. }
    hints:
      - { zh: 谁给你的？, en: Who gave it to you? }
      - { zh: 先找机器答的。, en: Begin with the machine. }
    why: { zh: 一给一答一对照。, en: "Given, answered, compared." }
`,
  knobs: `  - ask: steer
    id: knobs
    prompt: { zh: 转到正好。, en: Turn until it fits. }
    run: first
    knobs:
      - { label: { zh: 斜率, en: slope }, param: k, from: 0, to: 6, step: 0.5 }
      - { label: { zh: 起点, en: start }, param: b, from: 0, to: 9, step: 1 }
    shows:
      - { value: loss, label: { zh: 错多少, en: how wrong } }
    draw: parabola
    goal: { value: loss, is: equal, number: 0 }
    moves: 5
    solution: [3, 4]
    hints:
      - { zh: 先转斜率。, en: Begin with the slope. }
      - { zh: 再转起点。, en: Then the start. }
    why: { zh: 两个都转了。, en: Both were turned. }
`,
  repair: `  - mend: fill
    id: repair
    prompt: { zh: 哪个词对？, en: Which word is right? }
    sentence: { zh: 差越大越好。, en: "The larger, the better." }
    repaired: { zh: 差越小越好。, en: "The smaller, the better." }
    blank: { zh: 差越__越好。, en: "The __, the better." }
    options:
      - text: { zh: 大, en: larger }
        why: { zh: 那就越错越好了。, en: Then wrong would be good. }
        tag: mixed-up
      - text: { zh: 小, en: smaller }
        why: { zh: 就是它。, en: That is it. }
        right: true
    hints:
      - { zh: 差说的是错多少。, en: It says how wrong. }
      - { zh: 错得少才好。, en: Little wrong is good. }
    why: { zh: 差是错的多少。, en: It is how much is wrong. }
`,
  sizes: `  - ask: order
    id: sizes
    transfer: true
    prompt: { zh: 从小到大排一排。, en: From small to large. }
    items:
      - text: { zh: 乘积, en: the product }
        why: { zh: 还没加。, en: Nothing added yet. }
        by: first.product
      - text: { zh: 答案, en: the answer }
        why: { zh: 加过了。, en: Something was added. }
        by: first.y
      - text: { zh: 书上的数, en: the number of the book }
        why: { zh: 它最大。, en: It is the largest. }
        by: first.target
    hints:
      - { zh: 算一算。, en: Compute them. }
      - { zh: 先算乘积。, en: Begin with the product. }
    why: { zh: 加上正数就变大。, en: Adding makes it larger. }
`,
  play: `  - try: knobs
    id: play
    prompt: { zh: 转一转。, en: Turn it. }
    run: first
    knobs:
      - { label: { zh: 斜率, en: slope }, param: k, from: 0, to: 4, step: 0.5 }
    shows:
      - { value: loss, label: { zh: 错多少, en: how wrong } }
    draw: parabola
`,
  notes: `  - notebook: notes
    text: { zh: 两本错题本。, en: Two notebooks. }
`,
  card: `  - recap:
      - { zh: 差的平方。, en: Difference squared. }
    formulas: [first.loss]
`,
} as const;

export type SceneName = keyof typeof scenes;
export const everyScene = Object.keys(scenes) as readonly SceneName[]; // The keys are the names, nothing else.

export const head = `format: 1
id: test-lesson
title: { zh: 试课, en: A test lesson }
runs:
  first: { line: { k: 2, b: 3, x: 3, target: 13 } }
  half: { line: { k: 0.25, b: -0.25, x: 3, target: 1 } }
  walk: { descent: { k: 1, b: 1, xs: [1, 2], targets: [3, 5], learningRate: 0.05, steps: 12 } }
  place: { probe: { k: 2, b: 3, xs: [1], targets: [6] } }
  notes: { samples: { k: 2, b: 3, xs: [0, 1, 2], targets: [3, 6, 8] } }
  reader: { untrained-reader: { runs: 1 } }
scenes:
`;
