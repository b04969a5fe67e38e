import { expect, test } from 'vitest';
import { labWords, tellScore } from '../../../src/faces/lab-words.ts';
import { strings } from '../../../src/faces/strings.ts';
import { isThere } from '../../../src/lessons/lab.ts';
import { languages, same } from '../../../src/lessons/text.ts';
import { smallLesson } from '../../lessons/small-lesson.ts';
import { labCalled, shippedLabs } from '../../tutor/lab/labs.ts';
import { playLab, showHome } from './fixture-terminal.ts';

const outcome = { kind: 'lab', asked: 2, said: same(''), losses: undefined } as const;

test.for(languages)(
  'every lab says in %s what to bring about, its knobs and what can be typed',
  async (language) => {
    for (const lab of shippedLabs) {
      const { text } = await playLab(lab.id, [], language);
      const knobs = lab.knobs.filter((knob) => isThere(knob, lab.run));
      for (const words of [lab.title, lab.task, labWords.help, ...knobs.map(({ label }) => label)])
        expect(text).toContain(words[language]);
      expect(text.endsWith('> ')).toBe(true);
    }
  },
);

test.for(['1 0.25', 'learningRates 0.25', 'η of the first 0.25'])(
  '“%s” turns a knob, and the goal is told',
  async (line) => {
    const { text, written } = await playLab('race', [line, 'go']);
    expect(text).toContain('1. η of the first = 0.25\n');
    expect(text).toContain(labWords.reached.en + labCalled('race').won.en);
    expect(written).toContainEqual({ kind: 'solved', lab: 'race' });
  },
);

test('a word is one of its settings, in either way of writing it', async () => {
  const { text } = await playLab('playground', ['data spiral', 'activation ReLU']);
  expect(text).toContain('1. data = spiral\n');
  expect(text).toMatch(/\d+\. activation = ReLU$/m);
});

test('a knob of a layer that is not there is not listed, and is once the layer is', async () => {
  const { text } = await playLab('playground', ['layers 2', '']);
  const [before = '', , after = ''] = text.split('> ');
  expect(before).toMatch(/ layer 1 = 4/);
  expect(before).not.toMatch(/ layer 2 = 4/);
  expect(after).toMatch(/ layer 2 = 4/);
});

test.for([
  ['nonsense', labWords.noSuchKnob.en],
  ['99 1', labWords.noSuchKnob.en],
  ['learningRate 7', '“η” can be: 0.05, 0.1'],
] as const)('“%s” is answered by what is possible, and turns nothing', async ([line, answer]) => {
  const { text, written } = await playLab('break-it', [line]);
  expect(text).toContain(answer);
  expect(written).toEqual([]);
});

test('step by step, and back to the start', async () => {
  const { text } = await playLab('break-it', ['step', 'step', 'reset']);
  expect(text).toMatch(/step 1[\s\S]*step 2[\s\S]*step 0/i);
});

test('the same lines give the same text', async () => {
  const lines = ['data circles', 'go'];
  expect(await playLab('playground', lines)).toEqual(await playLab('playground', lines));
});

test('a lab made of scenes is asked line by line, told how it went, and kept only if it was solved', async () => {
  const solved = await playLab('small-lab', ['8', '', 'too low', '']);
  expect(solved.text).toContain(tellScore({ ...outcome, reached: true, right: 2 }).en);
  expect(solved.text).toContain('You can tell.');
  expect(solved.written).toEqual([{ kind: 'solved', lab: 'small-lab' }]);
  const left = await playLab('small-lab', ['8']);
  expect(left.text).not.toContain(strings.saved.en);
  expect(left.written).toEqual([]);
});

test('the map leads to the labs and back', async () => {
  const { text } = await showHome([smallLesson], ['lab', '99', 'duel', 'q', 'q', 'q']);
  for (const words of [labWords.whichLab.en, labWords.noSuchLab.en, labCalled('duel').task.en])
    expect(text).toContain(words);
  expect(text.split('nn-tutor:')).toHaveLength(3);
});
