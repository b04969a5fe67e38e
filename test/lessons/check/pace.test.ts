import { expect, test } from 'vitest';
import { broken, problemsOf, smallLesson } from '../small-lesson.ts';

function say(characters: number): string {
  return `  - say: { zh: ${'一'.repeat(characters)}, en: short }\n`;
}

/** The source of the small lesson's scene that begins with `head`. */
function sceneOf(head: string): string {
  const scenes = smallLesson.split(/^(?= {2}- )/m);
  return scenes.find((scene) => scene.startsWith(`  - ${head}`)) ?? head;
}

const transferMend = 'Mark the one that tells a new story with `transfer: true`.';
const look = '  - watch: other\n    figure: parabola\n    caption: { zh: 看, en: look }\n';

test.each([
  [
    'a bubble of four lines',
    '  - watch: first\n',
    `${say(85)}  - watch: first\n`,
    ['54:12 takes 4 lines in a terminal of 60 columns; 3 are allowed | Shorten it, or split it.'],
  ],
  [
    'a long reply to an option',
    'zh: 那就越错越好了。',
    `zh: ${'错'.repeat(85)}`,
    ['111:16 takes 4 lines in a terminal of 60 columns; 3 are allowed | Shorten it, or split it.'],
  ],
  [
    'a long point of the recap',
    'zh: 差的平方。',
    `zh: ${'差'.repeat(55)}`,
    ['155:11 takes 3 lines in a terminal of 60 columns; 2 are allowed | Shorten it, or split it.'],
  ],
  [
    'a wall of text',
    '  - watch: first\n',
    `${say(70)}${say(70)}${say(70)}  - watch: first\n`,
    [
      '56:12 9 lines of zh are said with nothing to do between; 6 are allowed | Ask something before this, or shorten.',
    ],
  ],
  [
    'a late start',
    'scenes:\n',
    `scenes:\n${say(1)}${say(1)}`,
    ['12:1 none of the first three scenes asks | Move a question forward.'],
  ],
  [
    'too few predictions',
    'predict: choice\n    id: sign',
    'ask: choice\n    id: sign',
    [
      '12:1 the lesson has 3 predictions; 4 to 8 are asked for | Let a question begin with `predict`, or with `ask`.',
    ],
  ],
  [
    'no transfer',
    '    transfer: true\n',
    '',
    [`12:1 the lesson has 0 transfer questions; exactly 1 is asked for | ${transferMend}`],
  ],
  [
    'two transfers',
    '    id: sign\n',
    '    id: sign\n    transfer: true\n',
    [`12:1 the lesson has 2 transfer questions; exactly 1 is asked for | ${transferMend}`],
  ],
  [
    'nothing to repair',
    sceneOf('mend'),
    '',
    ['12:1 the lesson repairs no sentence of the article | Add a `mend`.'],
  ],
  [
    'nothing to watch or try',
    sceneOf('try'),
    '',
    ['12:1 the lesson has nothing to watch or try | Add a `watch` or a `try`.'],
    broken(sceneOf('watch'), ''),
  ],
  [
    'no recap',
    sceneOf('recap'),
    '',
    ['143:5 a lesson ends with its one recap | Put one `recap` last, and no other.'],
  ],
  [
    'two recaps',
    'scenes:\n',
    'scenes:\n  - recap:\n      - { zh: 一, en: one }\n',
    [
      '13:5 a lesson ends with its one recap | Put one `recap` last, and no other.',
      '156:5 the id “recap” is taken | Give this scene an `id` of its own.',
    ],
  ],
  [
    'an id twice',
    'id: play',
    'id: sizes',
    ['144:5 the id “sizes” is taken | Give this scene an `id` of its own.'],
  ],
  [
    'an id that a scene has by default',
    'id: play',
    'id: watch-first',
    ['144:5 the id “watch-first” is taken | Give this scene an `id` of its own.'],
  ],
  [
    'a run that nobody predicted',
    '    numbers: [first.loss]\n',
    `    numbers: [first.loss]\n${look}`,
    ['60:5 this run is shown before anything about it was predicted | Put a `predict` before it.'],
  ],
  [
    'a verdict on an estimate before its run',
    '    answer: other.y\n',
    '    answer: other.y\n    tolerance: 0.6\n',
    [
      '34:5 the verdict on this prediction comes before its run | Add `judged: true`; or if the `watch` shows another run, put a scene between.',
    ],
  ],
  [
    'the right option always at one place',
    '        right: true\n      - text: { zh: 会, en: "Yes" }\n',
    '      - text: { zh: 会, en: "Yes" }\n        right: true\n',
    ['12:1 the right option is always number 2 | Move the right option of some questions.'],
  ],
  [
    'always the same kind of question',
    sceneOf('ask: order'),
    sceneOf('ask: order')
      .replace('ask: order', 'ask: choice')
      .replace('items:', 'options:')
      .replace('by: first.product', 'right: true')
      .replace(/ +by: .*\n/g, '')
      .replace('先算乘积。', '先算。')
      .replace('Begin with the product.', 'Begin.'),
    ['12:1 the lesson has 2 kinds of question; at least 3 are asked for | Ask in another way.'],
    smallLesson.replace('mend: fill', 'mend: choice').replace(/ {4}blank:\n.*\n.*\n/, ''),
  ],
])('%s is refused', (_, from, to, problems, source = smallLesson) => {
  expect(problemsOf(broken(from, to, source))).toEqual(problems);
});

test('runs right behind one another judge the same prediction', () => {
  const judged = broken('    id: output\n', '    id: output\n    judged: true\n');
  const twice = broken('    numbers: [first.loss]\n', `    numbers: [first.loss]\n${look}`, judged);
  expect(problemsOf(twice)).toEqual([]);
});
