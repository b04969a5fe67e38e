import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/text/text.ts';
import { lessonNumber, questionsOf, rightAnswer, shippedLessons } from '../content/shipped-lessons.ts';
import { temporaryFolder } from './home-folder.ts';
import { run } from './run.ts';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));

/** What somebody who knows everything would write into a file: a line for each question, and an empty one at a pad, to pass on. */
function answersTo(number: number, language: Language = 'zh'): string {
  const { lesson, file } = lessonNumber(number, language);
  const lines = lesson.scenes.flatMap((scene) => {
    if (scene.kind === 'ask') return [rightAnswer(scene.question, file)];
    return scene.kind === 'teach' || scene.kind === 'workshop' ? [''] : [];
  });
  return lines.map((line) => `${line}\n`).join('');
}

describe('without a terminal', () => {
  test.for(shippedLessons.map(({ lesson }) => lesson.number ?? 0))(
    'lesson %i plays from a file of answers to its card',
    (number) => {
      const home = temporaryFolder();
      const { stdout, status } = run(['learn', String(number), '--plain', '--lang', 'en'], {
        home,
        input: answersTo(number, 'en'),
      });
      expect(status).toBe(0);
      expect(stdout).toContain('Lesson done!');
      expect(stdout).not.toContain('✗');
    },
  );

  test('the end of input leaves with everything saved', () => {
    const home = temporaryFolder();
    const [first = ''] = answersTo(2).split('\n');
    const { stdout, status } = run(['learn', '2'], { home, input: `${first}\n` });
    expect(status).toBe(0);
    expect(stdout).toContain('All saved');
    const { lessons } = JSON.parse(run(['progress', '--json'], { home }).stdout);
    const { resumesAt } = lessons.find(({ number }: { number: number }) => number === 2);
    expect(resumesAt).toBe(questionsOf(lessonNumber(2).lesson)[1]?.id);
  });

  test('export, reset and import bring everything back', () => {
    const home = temporaryFolder();
    const file = join(temporaryFolder(), 'mine.jsonl');
    run(['learn', '2'], { home, input: answersTo(2) });
    const before = run(['progress', '--json'], { home }).stdout;
    expect(run(['export', file], { home }).status).toBe(0);
    expect(run(['reset'], { home, input: 'n\n' }).stdout).toContain('Nothing was changed');
    expect(run(['progress', '--json'], { home }).stdout).toBe(before);
    expect(run(['reset'], { home, input: 'y\n' }).stdout).toContain('backup');
    expect(JSON.parse(run(['progress', '--json'], { home }).stdout).xp).toBe(0);
    expect(run(['import', file], { home }).status).toBe(0);
    expect(run(['progress', '--json'], { home }).stdout).toBe(before);
    expect(run(['import', file], { home }).stdout).toContain('Nothing new');
    expect(run(['export', file], { home })).toMatchObject({ status: 1 });
  });
});

test('a long journal that is imported is folded there and then, so that the next start is quick', () => {
  const home = temporaryFolder();
  const file = join(temporaryFolder(), 'long.jsonl');
  const lines = Array.from({ length: 5000 }, (_, index) =>
    JSON.stringify({
      v: 1,
      id: `x-${index}`,
      at: new Date(index * 1000).toISOString(),
      kind: 'solved',
      lab: 'xor',
    }),
  );
  writeFileSync(file, `{"nnTutor":"journal","format":1}\n${lines.join('\n')}\n`);
  expect(run(['import', file], { home }).stdout).toContain('5000');
  expect(existsSync(join(home, 'progress.cache'))).toBe(true);
});

describe('settings and the card to share', () => {
  test('a setting is shown, changed and remembered, and can be taken back', () => {
    const home = temporaryFolder();
    const set = (...args: readonly string[]) => run(['set', ...args, '--lang', 'en'], { home }).stdout;
    expect(set()).toMatch(/^language system .*\nconfidence on .*\ngame on /);
    expect(set('game', 'off')).toBe('game off\n');
    expect(set('game')).toMatch(/^game off /);
    expect(set('game', 'on')).toBe('game on\n');
    expect(JSON.parse(run(['progress', '--json'], { home }).stdout).game).not.toBeNull();
  });

  test('the chosen language holds for every command and every error, until the system’s is chosen again', () => {
    const home = temporaryFolder();
    run(['set', 'language', 'zh'], { home });
    expect(run(['learn', '99'], { home }).stderr).toContain('没有');
    expect(run(['reset'], { home, input: 'n\n' }).stdout).toContain('没有动任何东西');
    run(['set', 'language', 'system'], { home });
    expect(run(['learn', '99'], { home }).stderr).toContain('There is no lesson');
  });

  test('share prints a few lines of text, and nothing of the game where it is off', () => {
    const home = temporaryFolder();
    run(['learn', '2'], { home, input: answersTo(2) });
    const share = (language: string) => run(['share', '--lang', language], { home }).stdout;
    expect(share('en')).toMatch(/XP/);
    expect(share('zh')).toContain('会学习的机器');
    expect(share('en').trim().split('\n').at(-1)).toContain('npx nn-tutor');
    run(['set', 'game', 'off'], { home });
    expect(share('en')).not.toMatch(/XP|★/);
    expect(share('en')).toContain('1 of');
  });
});

describe('a wrong call', () => {
  test('--help and --version answer', () => {
    expect(run(['--version'])).toMatchObject({ stdout: `${version}\n`, status: 0 });
    expect(run(['--help'])).toMatchObject({ status: 0 });
    expect(run(['--help']).stdout).toContain('learn [LESSON]');
    expect(run(['--help', '--lang', 'zh']).stdout).toContain('用法');
  });

  test.for([
    [['nonsense'], 2],
    [['--nonsense'], 2],
    [['--lang', 'fr'], 2],
    [['check'], 2],
    [['share', 'extra'], 2],
    [['set', 'volume'], 1],
    [['set', 'game', 'maybe'], 1],
    [['learn', '99'], 1],
    [['learn', 'nowhere.yaml'], 1],
    [['check', 'nowhere.yaml'], 1],
    [['import', 'nowhere.jsonl'], 1],
    [['export', join('nowhere', 'x.jsonl')], 1],
  ] as const)('%j ends with %i and one or two plain sentences', ([args, expected]) => {
    for (const language of ['zh', 'en']) {
      const { stderr, status } = run(
        args.includes('--lang' as never) ? args : [...args, '--lang', language],
        { home: temporaryFolder() },
      );
      expect(status).toBe(expected);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    }
  });

  test('a file that is not ours is never touched', () => {
    const home = mkdtempSync(join(temporaryFolder(), 'home-'));
    const journal = join(home, 'journal.jsonl');
    writeFileSync(journal, 'my diary\n');
    const { stderr, status } = run(['learn', '1'], { home, input: '1\n' });
    expect(status).toBe(1);
    expect(stderr).toContain('not a journal');
    expect(readFileSync(journal, 'utf8')).toBe('my diary\n');
  });
});
