import { describe, expect, test } from 'vitest';
import { labWords, tellScore } from '../../../src/faces/words/lab-words.ts';
import { strings } from '../../../src/faces/words/strings.ts';
import { isThere } from '../../../src/lessons/model/lab.ts';
import { languages, same } from '../../../src/text/text.ts';
import { savedRunsInMemory } from '../../app/training/saved-runs-in-memory.ts';
import { deal, smallSceneLab } from '../../lessons/scene-labs.ts';
import { smallLesson } from '../../lessons/small-lesson.ts';
import { labCalled, shippedLabs } from '../../tutor/lab/labs.ts';
import { playLab, showHome } from './fixture-terminal.ts';

const outcome = { kind: 'lab', answers: { asked: 2, right: 2 }, said: same(''), losses: undefined } as const;

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

test('a word of one’s own is put into the run, and what is none is told', async () => {
  const { text } = await playLab('say-it-backwards', ['word yuan', 'word 7', 'go']);
  expect(text).toContain(labWords.wordHelp.en);
  expect(text).toContain('Letters from a to z only, one to seven of them.');
  expect(text).toContain('(should be n)');
});

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

test('a run that ends without the goal is told what to look at, once', async () => {
  const { text } = await playLab('say-it-backwards', ['steps 25', 'go', '']);
  expect(text.split(labWords.missed.en)).toHaveLength(2);
  expect(text).toContain(labWords.missed.en + labCalled('say-it-backwards').lost?.en);
});

test('step by step, and back to the start', async () => {
  const { text } = await playLab('break-it', ['step', 'step', 'reset']);
  expect(text).toMatch(/step 1[\s\S]*step 2[\s\S]*step 0/i);
});

test.for(languages)(
  'a run that is left before its end is told, with how to see it again, in %s',
  async (language) => {
    const told = async (...lines: string[]) => (await playLab('break-it', lines, language)).text;
    const left = {
      zh: '那次训练停在第 2 步，nn-tutor replay 能重放。',
      en: 'Left at step 2; nn-tutor replay plays it again.',
    }[language];
    expect(await told('step', 'step', 'q')).toContain(left);
    expect(await told('q')).not.toContain('nn-tutor replay');
    expect(await told('step', 'go', 'q')).not.toContain(left.slice(0, 8));
  },
);

test('the same lines give the same text', async () => {
  const lines = ['data circles', 'go'];
  expect(await playLab('playground', lines)).toEqual(await playLab('playground', lines));
});

test('a lab made of scenes is asked line by line, told how it went, and kept only if it was solved', async () => {
  const solved = await playLab('small-lab', ['8', '', 'too low', '']);
  expect(solved.text.startsWith(`${deal(smallSceneLab, 1).lab.title.en}\n`)).toBe(true);
  expect(solved.text).toContain(tellScore({ ...outcome, reached: true }).en);
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

describe('the recital', () => {
  const ownText = { text: '山高月小，水落石出。\n江流有声，断岸千尺。\n'.repeat(3), name: same('赤壁') };
  /** A small run, over in no time. */
  const small = ['steps 200', 'η 0.02', 'width 8', 'context 8'];

  test('speaks when it is asked, otherwise at another temperature, and after what it is given', async () => {
    const { text } = await playLab('recite', ['say', 'temperature 0', 'say 江流'], 'en', { ownText });
    const said = [...text.matchAll(/^(?:> )?Asked, it says: (.*)$/gm)].map(([, words]) => words);
    expect(said).toHaveLength(3);
    expect(new Set(said).size).toBe(3);
    expect(said[2]).toMatch(/^江流/);
    expect(text).toContain('13. temperature = 0\n');
  });

  test('says what it never saw', async () => {
    const { text } = await playLab('recite', ['say 春江'], 'en', { ownText });
    expect(text).toContain('The text has no “春”');
  });

  test('learns a text of one’s own, and recites it at the end', async () => {
    const { text, written } = await playLab('recite', [...small, 'go'], 'zh', { ownText });
    expect(text).toContain('1. 课文 = 赤壁');
    expect(text).toContain(labWords.tokens('characters').zh);
    expect(text).toMatch(/从头背起，67 个词元/);
    expect(text).toMatch(/nn-tutor replay recite-/);
    expect(JSON.stringify(written)).not.toContain('江流有声');
  });

  test('what is wrong in it is marked', async () => {
    const { text } = await playLab('recite', ['steps 200', 'width 8', 'go'], 'en', { ownText });
    expect(text).toMatch(/^Recites 67 tokens, \d+ wrong/m);
    expect(text).toMatch(/^ {2}line 1: .*\[.+→.+\]/m);
  });

  test('is saved, and gone on with in another sitting with its own text', async () => {
    const savedRuns = savedRunsInMemory();
    const first = await playLab('recite', [...small, 'step', 'step', 'step', 'save'], 'en', {
      ownText,
      savedRuns,
    });
    expect(first.text).toContain('Saved, at step 3: ');
    const { text } = await playLab('recite', ['resume', 'step', 'go'], 'en', { savedRuns });
    expect(text).toContain('One is saved, at step 3: resume goes on from it.');
    expect(text).toContain('1. text = your own text\n');
    expect(text).toMatch(/step 3: loss[\s\S]*step 4: loss[\s\S]*step 200: loss/);
    const whole = await playLab('recite', [...small, 'go'], 'en', { ownText });
    const recited = (told: string) => told.slice(told.lastIndexOf('step 200: loss'));
    expect(recited(text)).toBe(recited(whole.text));
  });

  test('a saved run that is damaged is told in a sentence', async () => {
    const { text } = await playLab('recite', ['resume'], 'en', { savedRuns: savedRunsInMemory('damaged') });
    expect(text).toContain('What was saved is damaged');
    expect(text).toContain('Nothing is saved yet.');
  });
});
