import { expect, test } from 'vitest';
import { slashWords } from '../../../src/faces/commands.ts';
import { strings } from '../../../src/faces/words/strings.ts';
import { tutorWords } from '../../../src/tutor/tutor-words.ts';
import { answersAt } from '../ink/fixture-backend.ts';
import { lessonOf, openSource, questionIn } from '../ink/fixture-lesson.ts';
import { countOf, teach } from './fixture-terminal.ts';

const question = questionIn('number');
const { right } = answersAt(openSource(lessonOf('number')), 1);
const result = ` = ${question.reveal.working.at(-1)?.right}\n`;

test.for(['?', '？', '/hint', '/HINT', '/提示'])(
  '%s gives the next hint, and after the last the answer',
  async (word) => {
    const { text, did } = await teach(lessonOf('number'), [word, word, word]);
    const [first, second] = question.hints;
    if (first.kind !== 'text' || second.kind !== 'working') throw new Error('other hints are expected');
    expect(text).toContain(`> ${first.text.en}\n`);
    for (const { right: step } of second.lines) expect(text).toContain(` = ${step}\n`);
    expect(text).toContain(tutorWords.revealed(question.reveal.answer).en);
    expect(did.map(({ kind }) => kind)).toEqual(['hinted', 'hinted', 'skipped']);
  },
);

test.for(['s', '/skip', '/跳过'])('%s tells the answer and its reason, without credit', async (word) => {
  const { text, did } = await teach(lessonOf('number'), [word]);
  expect(text).toContain(`– ${tutorWords.skipped.en}\n${tutorWords.revealed(question.reveal.answer).en}\n`);
  expect(text).toContain(question.reveal.why.en);
  expect(did).toEqual([{ kind: 'skipped', question: question.id }]);
});

test.for(['w', '/why', '/为什么'])(
  '%s opens the working after the answer, and nothing before',
  async (word) => {
    const before = await teach(lessonOf('number'), [word]);
    const after = await teach(lessonOf('number'), [right, word]);
    expect(before.text).not.toContain(result);
    expect(before.did).toEqual([]);
    expect(after.text).toContain(result);
  },
);

test('w after an answer is understood in a file too', async () => {
  const { text } = await teach(lessonOf('number', 'fill'), [right, 'w', '2'], { interactive: false });
  expect(countOf(text, result)).toBe(1);
});

test('/lang goes on in the other language, which is remembered', async () => {
  const typed = ['/lang', '/语言', '/lang', '/map'];
  const { text, left, did } = await teach(lessonOf('number'), typed);
  expect(countOf(text, question.prompt.zh)).toBe(2);
  expect(text.endsWith(`\n${strings.saved.zh}\n`)).toBe(true);
  expect(left).toEqual({ wants: 'map', language: 'zh' });
  expect(did.map((fact) => fact.kind === 'chose' && fact.value)).toEqual(['zh', 'en', 'zh']);
});

test.for(['/help', '/帮助', '/nonsense', '/'])('%s lists the commands, and costs nothing', async (word) => {
  const { text, did } = await teach(lessonOf('number'), [word]);
  expect(text).toContain(slashWords.join(' '));
  expect(did).toEqual([]);
});

// Defect: somebody who asks for help is told that there is no such command.
test('/help is not answered with “no such command”', async () => {
  const { text } = await teach(lessonOf('number'), ['/help']);
  expect(text).not.toContain(strings.unknownCommand.en);
});

test.for([
  ['/map', 'map'],
  ['/地图', 'map'],
  ['/quit', 'quit'],
  ['/离开', 'quit'],
  ['q', 'quit'],
] as const)('%s leaves with a word that all is saved', async ([word, wants]) => {
  const { text, left, did } = await teach(lessonOf('number'), [word, right]);
  expect(left.wants).toBe(wants);
  expect(text.endsWith(`\n${strings.saved.en}\n`)).toBe(true);
  expect(did).toEqual([]);
});

test.for([
  ['after an answer', '/map', 1],
  ['after a run', '/quit', 2],
  ['after the card', 'q', 3],
] as const)('%s, where only Enter is asked for, %s leaves too', async ([, word, stop]) => {
  const typed = [right, '', ''].slice(0, stop);
  const { text, view } = await teach(lessonOf('number', 'watch', 'recap'), [...typed, word, '', '']);
  expect(view.progress.stop).toBe(stop);
  expect(text.endsWith(`\n${strings.saved.en}\n`)).toBe(true);
});

test.for([true, false])(
  'the end of the input leaves in the same way (interactive: %s)',
  async (interactive) => {
    const { text, left } = await teach(lessonOf('number'), [], { interactive });
    expect(left.wants).toBe('quit');
    expect(text.endsWith(`\n${strings.saved.en}\n`)).toBe(true);
  },
);

// Defect: the end of a typed input goes on as Enter does, through the card and over the end of the lesson.
test('Ctrl+D leaves also where only Enter is asked for', async () => {
  const { text, view } = await teach(lessonOf('number', 'recap'), [right]);
  expect(view.progress.stop).toBe(1);
  expect(text.endsWith(`\n${strings.saved.en}\n`)).toBe(true);
});
