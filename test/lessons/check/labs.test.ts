import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkLabs } from '../../../src/lessons/check/labs.ts';
import { shippedLabs } from '../../tutor/lab/labs.ts';
import { broken } from '../small-lesson.ts';

const shipped = readFileSync('lessons/labs.yaml', 'utf8');

/** What is wrong with the shipped lab that has a part, once this is replaced. */
function problemsWith(part: string, replacement: string): string[] {
  const [head = '', ...labs] = shipped.split(/^(?= {2}- id: )/m);
  const lab = labs.find((each) => each.includes(part)) ?? '';
  return checkLabs(broken(part, replacement, head + lab)).map(({ line, what }) => `${line > 1} ${what}`);
}

test('a shipped lab has nothing to mend', () => {
  expect(problemsWith('id: duel', 'id: duel')).toEqual([]);
});

test('each shipped lab has an id of its own', () => {
  expect(new Set(shippedLabs.map(({ id }) => id)).size).toBe(shippedLabs.length);
});

test.for([
  ['an unknown experiment', 'run: { duel: {} }', 'run: { dual: {} }', 'no experiment is called “dual”'],
  ['a knob of nothing', 'param: steps', 'param: stapes', 'duel has nothing called “stapes” to turn'],
  [
    'a start that is no setting',
    'settings: [10, 30, 100, 200]',
    'settings: [10, 100, 200]',
    '“steps” starts at 30, which is none of its settings',
  ],
  [
    'a setting out of range',
    'settings: [10, 30, 100, 200]',
    'settings: [10, 30, 100, 201]',
    'steps = 201: “steps” is out of range',
  ],
  [
    'a number that it never shows',
    '{ value: lead, label',
    '{ value: leed, label',
    'duel has no number “leed”',
  ],
  [
    'a solution that does not solve',
    'solution: [0.9, 2.2, 30]',
    'solution: [0, 0, 30]',
    'the solution does not reach the goal “lead above 0”',
  ],
  [
    'a solution with other settings',
    'solution: [0.9, 2.2, 30]',
    'solution: [0.95, 2.2, 30]',
    'the solution does not give each knob one of its settings',
  ],
  ['too few moves', 'moves: 13', 'moves: 11', 'the solution takes 12 turns, 11 are allowed'],
  ['a goal that is no goal', 'number: 0.2 }', 'number: 100 }', 'the goal is reached before any turn'],
  [
    'a start of speaking that is no setting',
    'start: 0.8',
    'start: 0.7',
    '“temperature” starts at 0.7, which is none of its settings',
  ],
  [
    'a share that is none',
    '[0.2, 0.5, 0.8, 0.95,',
    '[0.2, 0.5, 0.8, 9.5,',
    'no network can be asked to speak with topP = 9.5',
  ],
  [
    'a run that says nothing',
    'moves: 13',
    'speaks: [{ label: { zh: 温, en: t }, param: temperature, settings: [0, 1], start: 1 }]\n    moves: 13',
    'the run has no network that speaks',
  ],
  [
    'a start for learners of English that is no setting',
    'startInEnglish: mother-goose',
    'startInEnglish: father-goose',
    'father-goose is none of its settings',
  ],
  ['a word for a run that takes none', 'moves: 13', 'takesWord: true\n    moves: 13', 'probe takes no word'],
  ['a name of nothing in a text', '要大于 {goal}', '要大于 {gaol}', 'nothing is called “gaol”'],
] as const)('%s is named with its line', ([, part, replacement, what]) => {
  expect(problemsWith(part, replacement)).toContain(`true ${what}`);
});
