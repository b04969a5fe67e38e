import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scene } from '../../../../src/lessons/model/lesson.ts';
import { deal, smallSceneLab } from '../../scene-labs.ts';
import { smallLab } from '../../small-lab.ts';
import { broken, problemsOf } from '../../small-lesson.ts';

const seeds = Array.from({ length: 20 }, (_, seed) => seed);

function idsOf(scenes: readonly Scene[]): string[] {
  return scenes.flatMap((scene) => (scene.kind === 'ask' ? [scene.id] : []));
}

test('the small lab has nothing to mend, and what its goal and its task name are filled in', () => {
  expect(problemsOf(smallLab)).toEqual([]);
  const { lab } = deal(smallSceneLab, 1);
  expect(lab).toMatchObject({ kind: 'scenes', goal: { kind: 'right', least: 1 } });
  expect(lab.task.en).toBe('Get 1 of the two right.');
});

test('every deal says the task first and asks each question once, after what belongs before it', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31), (seed) => {
      const { lab, lesson } = deal(smallSceneLab, seed);
      expect(lesson.scenes[0]).toEqual({ kind: 'say', text: lab.task });
      expect(idsOf(lesson.scenes).sort()).toEqual(['small-lab/above-or-below', 'small-lab/output']);
      const output = lesson.scenes.findIndex(
        (scene) => scene.kind === 'ask' && scene.id === 'small-lab/output',
      );
      expect(lesson.scenes[output - 1]).toMatchObject({ text: { en: 'Now the other machine.' } });
    }),
  );
});

test('the order, the numbers and the places of the options are others with other seeds, the same with the same', () => {
  const orders = new Set(seeds.map((seed) => idsOf(deal(smallSceneLab, seed).lesson.scenes).join(' ')));
  expect(orders.size).toBe(2);
  const answers = new Set(
    seeds.flatMap((seed) =>
      deal(smallSceneLab, seed).lesson.scenes.flatMap((scene) =>
        scene.kind === 'ask' && scene.question.kind === 'number' ? [scene.question.answer.number] : [],
      ),
    ),
  );
  expect(answers.size).toBe(3);
  expect(deal(smallSceneLab, 7)).toEqual(deal(smallSceneLab, 7));
});

test('learners in English are given the runs that are theirs', () => {
  const promptIn = (language: 'zh' | 'en') =>
    deal(smallSceneLab, 0, language).lesson.scenes.flatMap((scene) =>
      scene.kind === 'ask' && scene.question.kind === 'number' ? [scene.question.prompt.en] : [],
    );
  expect(promptIn('zh')).toEqual(['x = 4: what does the machine compute?']);
  expect(promptIn('en')).toEqual(['x = 5: what does the machine compute?']);
});

test('a seed can be varied, and is carried out as a seed', () => {
  const source = `${smallLab}      other.seed: [5, 6]\n`;
  expect(problemsOf(source)).toEqual([]);
});

test.for([
  ['goal: { right: 1 }', 'goal: { right: 3 }', '3 right answers are the goal, and 2 questions are asked'],
  ['{goal} of the two', '{gaol} of the two', 'nothing is called “gaol”'],
  ['other: { x: 5 }', 'other: { z: 5 }', 'line: has no parameter “z”'],
] as const)('“%s” broken into “%s” is named', ([from, to, what]) => {
  expect(problemsOf(broken(from, to, smallLab)).join('\n')).toContain(what);
});

test('a goal may be the exam of a workshop, which must be there', () => {
  const withWorkshop = smallLab
    .replace('goal: { right: 1 }', 'goal: { passed: machine }')
    .replace(
      'scenes:',
      'scenes:\n  - workshop: 6\n    id: machine\n    prompt: { zh: 教它。, en: Teach it. }',
    );
  expect(problemsOf(withWorkshop)).toEqual([]);
  expect(problemsOf(withWorkshop.replace('passed: machine', 'passed: garage'))).toEqual([
    expect.stringContaining('no workshop is called “garage”'),
  ]);
});
