import { expect, onTestFinished, test } from 'vitest';
import { openJournal } from '../../src/app/journal/journal.ts';
import { compileAlone } from '../../src/lessons/compile/questions/question-alone.ts';
import { bank, lessonNumber, questionsOf, rightAnswer } from '../content/shipped-lessons.ts';
import { answered } from '../learner/facts.ts';
import { temporaryFolder } from './home-folder.ts';
import { run } from './run.ts';
import { keys, openTerminal } from './terminal.ts';

const { lesson, file } = lessonNumber(3);
const question = questionsOf(lesson).find(({ kind }) => kind === 'number');
if (question === undefined) throw new Error('lesson 3 asks for numbers');
const again = compileAlone(file, bank, question.id, 1)?.question;
if (again === undefined) throw new Error('a question of the lesson compiles');
const right = rightAnswer(again, file);
const day = 24 * 60 * 60 * 1000;

/** The home of somebody who missed a question so many days ago. */
function homeAfter(days: number): string {
  const home = temporaryFolder();
  const now = () => new Date(Date.now() - days * day);
  openJournal({ folder: home, writer: 'past', build: 'test', now }).append(
    answered({ lesson: lesson.id, question: question?.id ?? '', verdict: 'wrong', raw: '1' }),
  );
  return home;
}

test.for(['zh', 'en'])(
  'review in %s asks what was missed with other numbers, and then it is gone',
  async (language) => {
    expect(right).not.toBe(rightAnswer(question, file));
    const home = homeAfter(2);
    const terminal = openTerminal({ home, args: ['--lang', language, 'review'] });
    onTestFinished(terminal.close);
    await terminal.waitFor(`1/1`);
    terminal.press(keys.space);
    await terminal.waitFor('❯');
    terminal.press(...right, keys.enter);
    await terminal.waitFor('1-4');
    terminal.press('4');
    await terminal.waitFor('✓');
    terminal.press(keys.space, keys.enter);
    await terminal.waitFor(language === 'zh' ? '你的遗忘曲线' : 'Your forgetting curve');
    expect(terminal.text()).toContain('+6 XP');
    terminal.press(keys.enter);
    await terminal.waitFor('nn-tutor');
    terminal.press('q');
    expect(await terminal.waitForExit()).toMatchObject({ exitCode: 0 });
    const later = run(['--lang', 'en', 'review'], { home });
    expect(later).toMatchObject({ status: 0, stderr: '' });
    expect(later.stdout).toMatch(/^Nothing is due now\. The next question is due in \d+ days\.\n$/);
  },
);

test('line by line a review needs nothing but the answers', () => {
  const { stdout, status } = run(['review'], { home: homeAfter(2), input: `${right}\n` });
  expect(status).toBe(0);
  expect(stdout).toContain('Review done: 1 of 1 right at once  +6 XP');
});

test('a clock set back a year loses nothing, makes nothing due and puts nothing off', () => {
  const { stdout } = run(['review'], { home: homeAfter(-365) });
  expect(stdout).toMatch(/^Nothing is due now\. The next question is due within a day\.\n$/);
});
