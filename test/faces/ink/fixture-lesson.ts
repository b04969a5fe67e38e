import { compileLesson } from '../../../src/lessons/compile.ts';
import type { Lesson, Stop } from '../../../src/lessons/lesson.ts';
import type { Question } from '../../../src/lessons/question.ts';
import { readLesson } from '../../../src/lessons/read.ts';
import type { LessonFile } from '../../../src/lessons/schema.ts';
import { smallBank, smallLesson } from '../../lessons/small-lesson.ts';

/** Runs for the scenes below. */
const runs = {
  draw: '  place: { probe: { k: 2, b: 3, xs: [1], targets: [6] } }\n',
  notebook: '  notes: { samples: { k: 2, b: 3, xs: [0, 1, 2], targets: [3, 6, 8] } }\n',
  walk: '  walk: { descent: { k: 1, b: 1, xs: [1, 2], targets: [3, 5], learningRate: 0.05, steps: 12 } }\n',
} as const;
/** Scenes of the kinds that the small lesson does not have. */
const added = {
  match: `  - ask: match
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
    why: { zh: 一个给，一个答，一个对。, en: "One is given, one answers, one is right." }
`,
  draw: `  - ask: draw
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
    why: { zh: 下坡是坡度的反方向。, en: Downhill is against the slope. }
`,
  steer: `  - ask: steer
    id: hit-it
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
  notebook: `  - notebook: notes
    text: { zh: 你的和机器的，摆在一起。, en: "Yours and the machine's, side by side." }
`,
  walk: `  - watch: walk
    figure: loss-curve
    caption: { zh: 看它下山。, en: Watch it go downhill. }
`,
} as const;

export type SceneName =
  | keyof typeof added
  | 'choice'
  | 'number'
  | 'watch'
  | 'fill'
  | 'order'
  | 'try'
  | 'recap';

/** Where the scenes of the small lesson stand in it, by what they show. */
const heads: { readonly [name in Exclude<SceneName, keyof typeof added>]: string } = {
  choice: 'id: above-or-below',
  number: 'id: output',
  watch: 'watch: first',
  fill: 'mend: fill',
  order: 'ask: order',
  try: 'try: knobs',
  recap: 'recap:',
};

const [head = '', ...smallScenes] = smallLesson.split(/^(?= {2}- )/m);

/** A lesson of these scenes alone. */
export function lessonOf(...names: readonly SceneName[]): string {
  const needed = names.map((name) => (name in runs ? runs[name as keyof typeof runs] : ''));
  return headWith(needed) + names.map(sourceOf).join('');
}

/** The small lesson, with a scene of each other kind before its card. */
export const wholeLesson = [
  headWith(Object.values(runs)),
  ...smallScenes.slice(0, -1),
  ...Object.values(added),
  ...smallScenes.slice(-1),
].join('');

function headWith(others: readonly string[]): string {
  return head.replace('facts:', `${others.join('')}facts:`);
}

function sourceOf(name: SceneName): string {
  if (name in added) return added[name as keyof typeof added];
  const mark = heads[name as keyof typeof heads];
  const found = smallScenes.find((scene) => scene.includes(mark));
  if (found === undefined) throw new Error(`the small lesson has no ${name}`);
  return found;
}

export type Opened = { readonly file: LessonFile; readonly lesson: Lesson };

const opened = new Map<string, Opened>();

/** A lesson, compiled once however often it is asked for. */
export function openSource(source: string): Opened {
  const known = opened.get(source) ?? compile(source);
  opened.set(source, known);
  return known;
}

function compile(source: string): Opened {
  const read = readLesson(source);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const compiled = compileLesson(read.file, smallBank);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return { file: read.file, lesson: compiled.lesson };
}

export function stopsOf({ scenes }: Lesson): readonly Stop[] {
  return scenes.flatMap((scene) => (scene.kind === 'say' ? [] : [scene]));
}

export function questionsOf({ scenes }: Lesson): readonly Question[] {
  return scenes.flatMap((scene) => (scene.kind === 'ask' ? [scene.question] : []));
}

/** The question that a lesson of this one scene asks. */
export function questionIn(name: SceneName): Question {
  const [question] = questionsOf(openSource(lessonOf(name)).lesson);
  if (!question) throw new Error(`${name} asks nothing`);
  return question;
}
