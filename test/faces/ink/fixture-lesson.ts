import { compileLesson } from '../../../src/lessons/compile/compile-lesson.ts';
import type { Lesson, Stop } from '../../../src/lessons/model/lesson.ts';
import type { Question } from '../../../src/lessons/model/question.ts';
import { readLesson } from '../../../src/lessons/source/read-lesson.ts';
import type { LessonFile } from '../../../src/lessons/source/schema.ts';
import { smallBank, smallLesson } from '../../lessons/small-lesson.ts';
import { scenes } from '../../tutor/scenes.ts';

/** Runs for the scenes below. */
const runs = {
  draw: '  place: { probe: { k: 2, b: 3, xs: [1], targets: [6] } }\n',
  notebook: '  notes: { samples: { k: 2, b: 3, xs: [0, 1, 2], targets: [3, 6, 8] } }\n',
  walk: '  walk: { descent: { k: 1, b: 1, xs: [1, 2], targets: [3, 5], learningRate: 0.05, steps: 12 } }\n',
  spell: '  net: { letters: { steps: 4, word: [14, 9, 3, 5] } }\n',
} as const;
/** Scenes of the kinds that the small lesson does not have. */
const added = {
  match: scenes.partners,
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
  steer: scenes.knobs,
  notebook: `  - notebook: notes
    text: { zh: 你的和机器的，摆在一起。, en: "Yours and the machine's, side by side." }
`,
  walk: `  - watch: walk
    figure: loss-curve
    caption: { zh: 看它下山。, en: Watch it go downhill. }
`,
} as const;

/** A run that takes a word; it stands in no lesson but its own, as the next one does. */
const spell = `  - spell: net
    id: own-word
    prompt: { zh: 你的词？, en: A word of yours? }
    figure: attention
`;

/** One bet on what comes next. */
const chips = `  - predict: chips
    id: bet
    prompt: { zh: 下一个字？, en: Which comes next? }
    spread: first.target
    options:
      - text: { zh: 善, en: good }
        why: { zh: 对。, en: Right. }
        right: true
      - text: { zh: 恶, en: bad }
        why: { zh: 书上不是。, en: Not in the book. }
        tag: mixed-up
      - text: { zh: 水, en: water }
        why: { zh: 也不是。, en: Nor that. }
    hints:
      - { zh: 想想这本书。, en: Think of the book. }
      - { zh: 它说人好还是坏？, en: Does it call people kind? }
    why: { zh: 书上这么写。, en: So it is written. }
`;

/** Four options under a figure. */
const pictured = `  - ask: choice
    id: what-ails-it
    prompt: { zh: 它怎么了？, en: What ails it? }
    figure: { name: loss-curve, run: walk }
    options:
      - text: { zh: 没怎么, en: nothing }
        why: { zh: 对。, en: Right. }
        right: true
      - text: { zh: 步子太大, en: steps too long }
        why: { zh: 它没有跳。, en: It does not jump. }
      - text: { zh: 步子太小, en: steps too short }
        why: { zh: 它到了。, en: It arrives. }
      - text: { zh: 方向反了, en: wrong way }
        why: { zh: 它在往下走。, en: It goes down. }
    hints:
      - { zh: 看它往哪里走。, en: Look where it goes. }
      - { zh: 它走到了吗？, en: Does it arrive? }
    why: { zh: 它一路走到底。, en: It goes down to the end. }
`;

export type SceneName =
  | keyof typeof added
  | 'pictured'
  | 'chips'
  | 'spell'
  | 'choice'
  | 'number'
  | 'watch'
  | 'fill'
  | 'order'
  | 'try'
  | 'recap';

/** Where the scenes of the small lesson stand in it, by what they show. */
const heads: {
  readonly [name in Exclude<SceneName, keyof typeof added | 'chips' | 'spell' | 'pictured'>]: string;
} = {
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
  const needed = names.map((name) => {
    const run = name === 'pictured' ? 'walk' : name;
    return run in runs ? runs[run as keyof typeof runs] : '';
  });
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
  if (name === 'chips') return chips;
  if (name === 'spell') return spell;
  if (name === 'pictured') return pictured;
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
