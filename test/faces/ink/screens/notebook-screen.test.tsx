import { describe, expect, test } from 'vitest';
import type { NotebookEntry } from '../../../../src/faces/backend.ts';
import { NotebookScreen, notebookTop } from '../../../../src/faces/ink/screens/notebook-screen.tsx';
import { signs } from '../../../../src/faces/look/signs.ts';
import { strings } from '../../../../src/faces/words/strings.ts';
import type { Fact } from '../../../../src/tutor/fact.ts';
import { answered } from '../../../learner/facts.ts';
import { smallLesson } from '../../../lessons/small-lesson.ts';
import { keys, type LookOptions, looks, show, showApp, widthOf } from '../fixture-screen.tsx';

const { down, enter, esc } = keys;
const lesson = 'small-lesson';
const miss = (question: string, raw: string, change: Partial<Fact & { kind: 'answered' }> = {}) =>
  answered({ lesson, question: `${lesson}/${question}`, verdict: 'slip', raw, ...change });
const facts = [
  miss('output', '4', { tag: 'forgot-b', squaredError: 1, confidence: 4 }),
  miss('above-or-below', '1'),
];

function open(options: Parameters<typeof showApp>[1] = {}) {
  return showApp([smallLesson], { facts, ...options });
}

describe('the error notebook', () => {
  test('opens with n, the newest first, and tells all about the chosen one', async () => {
    const { press } = open();
    const first = await press('n');
    expect(first).toContain(`${strings.yourNotebook.en}  2`);
    expect(first).toMatch(/▸ +3 +Is the machine's answer.*✗ too high +✓ too low/);
    expect(first).toContain('Look which number is larger.');
    const second = await press(down);
    expect(second).toMatch(/▸ ! +3 +What does the machine compute\? +✗ 4 +✓ 5/);
    expect(second).toContain('error² 1');
    expect(second).toContain(strings.wasSure.en);
    expect(second).toContain(strings.machineNotebook.en);
    expect(second).toContain('x = 3: said 9, the book 13, loss 16');
  });

  test('is searched with /, and Esc shows all again', async () => {
    const { press } = open();
    const found = await press('n', '/', ...'compute');
    expect(found).toContain(strings.found(1, 2).en);
    expect(found).toContain('What does the machine compute?');
    expect(found).not.toContain('too high');
    expect(await press(esc)).toContain(`${strings.yourNotebook.en}  2`);
  });

  test('says so where nothing is found', async () => {
    const { press } = open();
    expect(await press('n', '/', ...'zebra')).toContain(strings.nothingFound.en);
    expect(await press(down, enter, enter)).toContain(strings.nothingFound.en);
  });

  test('names on the bottom line the keys that work while one searches, and after that', async () => {
    const { press, footer } = open();
    await press('n', '/', 'c');
    expect(footer().trim()).toBe('↑↓ choose  Enter done  Esc clear');
    await press(enter);
    expect(footer().trim()).toBe('↑↓ choose  Enter back to it  / search  Esc clear');
    await press(esc);
    expect(footer().trim()).toBe('↑↓ choose  Enter back to it  / search  Esc back');
    await press('/', ...'zebra');
    expect(footer().trim()).toBe('Enter done  Esc clear');
  });

  test('leads back to a scene, and from there to itself', async () => {
    const { press, written } = open();
    const scene = await press('n', down, enter);
    expect(scene).toContain('Back to this question.');
    expect(scene).toContain('What does the machine compute?');
    expect(await press('5', enter, esc)).toContain(`${strings.yourNotebook.en}  2`);
    expect(written).toEqual([]);
    expect(await press(esc)).toContain(strings.appName.en);
  });

  test('is found after a scene as it was left, and opened from the map it begins anew', async () => {
    const { press } = open();
    await press('n', down, enter);
    const back = await press(esc);
    expect(back.slice(back.lastIndexOf(strings.yourNotebook.en))).toMatch(/▸ ! +3 +What does the machine/);
    await press('/', ...'low', enter, enter);
    const searched = await press(esc);
    const now = searched.slice(searched.lastIndexOf(strings.yourNotebook.en));
    expect(now).toContain(strings.found(1, 2).en);
    expect(now).toContain(`${strings.searchFor.en} low`);
    const anew = await press(esc, esc, 'n');
    expect(anew).toMatch(/▸ +3 +Is the machine's answer/);
    expect(anew).not.toContain(strings.searchFor.en);
  });

  test('n does nothing for somebody without a miss', async () => {
    const { press, footer } = showApp([smallLesson]);
    expect(await press('n')).toContain(strings.appName.en);
    expect(footer()).not.toContain(strings.notebook.en);
  });

  test('fits every small terminal', async () => {
    const many = Array.from({ length: 12 }, (_, index) => miss(index % 2 ? 'output' : 'sign', String(index)));
    for (const { columns, rows, language, glyphSet } of looks) {
      const { press } = open({ columns, rows, language, glyphSet, facts: many });
      for (const pressed of [['n'], [down, down, down], ['/', 'a']]) {
        const drawn = await press(...pressed);
        expect(drawn.split('\n').length).toBeLessThan(rows);
        expect(widthOf(drawn)).toBeLessThanOrEqual(columns);
      }
    }
  });
});

describe('the chosen miss', () => {
  const sentences = (count: number) => ({
    zh: `${'这一句话很长，还没有说完。'.repeat(count)}最后一句问什么？\n`,
    en: `${'This is a long sentence, not the end. '.repeat(count)}What does the last one ask?\n`,
  });
  const missOf = (count: number): NotebookEntry => ({
    id: '1',
    lesson: { id: lesson, number: 3, title: { zh: '小课', en: 'A small lesson' } },
    question: `${lesson}/output`,
    variation: 0,
    when: '2026-11-19 13:20',
    prompt: sentences(count),
    given: { zh: '5、7、12 → 5、7、10', en: '5, 7, 12 → 5, 7, 10' },
    right: { zh: '5、7、10 → 5、7、12', en: '5, 7, 10 → 5, 7, 12' },
    why: { zh: '', en: '' },
    working: Array.from({ length: 5 }, (_, row) => ({ left: row === 0 ? 'y' : '', right: `${row} + 1` })),
    reply: sentences(count),
    tag: 'forgot-b',
    squaredError: 1,
    wasSure: true,
    isOpen: true,
    machine: Array.from({ length: 6 }, (_, input) => ({
      kind: 'sample',
      input,
      output: 9,
      target: 13,
      loss: 16,
    })),
  });
  const drawn = (count: number, options: LookOptions) => {
    const entries = Array.from({ length: 20 }, (_, index) => ({ ...missOf(count), id: String(index) }));
    return show(
      <NotebookScreen entries={entries} place={notebookTop} onOpen={() => {}} onLeave={() => {}} />,
      options,
    ).press();
  };

  test.for(looks)('at $columns×$rows in $language and $glyphSet keeps what matters most', async (look) => {
    const { language, glyphSet, columns, rows } = look;
    const mark = signs(glyphSet).ellipsis;
    const shown = await drawn(30, look);
    const lines = shown.split('\n').map((line) => line.trim());
    expect(lines.length).toBeLessThan(rows);
    expect(widthOf(shown)).toBeLessThanOrEqual(columns);
    expect(lines.filter((line) => /^\S?\s*!.* 3 /.test(line)).length).toBeGreaterThanOrEqual(3);
    const question = lines.indexOf('', 2) + 1;
    expect(lines[question]?.startsWith(mark)).toBe(true);
    const answers = lines.findIndex((line, row) => row > question && line.startsWith(signs(glyphSet).wrong));
    const asked = language === 'zh' ? '最后一句问什么？' : 'What does the last one ask?';
    const close = (text: string) => text.replaceAll(' ', '');
    expect(close(lines.slice(question, answers).join(''))).toContain(close(asked));
    expect(lines.slice(answers).filter((line) => line.endsWith(mark)).length).toBeGreaterThanOrEqual(2);
  });

  test('tells long answers whole where the machine can do without its rows', async () => {
    const pairs = Array.from({ length: 9 }, (_, pair) => `pair ${pair} with number ${pair}`).join('; ');
    const entry = { ...missOf(0), given: { zh: pairs, en: pairs }, working: [] };
    const screen = (
      <NotebookScreen entries={[entry]} place={notebookTop} onOpen={() => {}} onLeave={() => {}} />
    );
    const shown = await show(screen, { columns: 60, rows: 20 }).press();
    const answer = shown.slice(shown.lastIndexOf('✗'), shown.lastIndexOf('✓'));
    expect(answer.replace(/\s+/g, ' ')).toBe(`✗ ${pairs} `);
  });

  test('is whole in a large terminal, with all that the machine got wrong', async () => {
    const shown = await drawn(6, { columns: 100, rows: 40 });
    expect(shown.split('\n').length).toBeLessThan(40);
    expect(shown.match(/x = \d: said 9/g)).toHaveLength(6);
    expect(shown.match(/What does the last one ask\?/g)).toHaveLength(2);
    // The list cuts its questions; nothing below it is cut.
    expect(shown.slice(shown.indexOf('\n\n', 60))).not.toContain('…');
    expect(shown).toContain('│   = 4 + 1');
  });
});
