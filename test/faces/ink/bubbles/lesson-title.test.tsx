import { expect, test } from 'vitest';
import { LessonTitle } from '../../../../src/faces/ink/bubbles/lesson-title.tsx';
import { printBubble } from '../../../../src/faces/plain/print-bubble.ts';
import { startLesson } from '../../../../src/tutor/start-lesson.ts';
import { openSource, wholeLesson } from '../fixture-lesson.ts';
import { looks, show } from '../fixture-screen.tsx';

const title = {
  kind: 'title',
  number: 4,
  title: { zh: '下山', en: 'Downhill' },
  about: {
    zh: '怎样走到谷底？',
    en: 'How to get down when all you feel is the slope under your feet, and nothing else.',
  },
} as const;

test.for(looks)('a lesson opens with its name and what it settles, $columns×$rows', async (look) => {
  const screen = show(<LessonTitle title={title} />, look);
  const drawn = await screen.press();
  expect(drawn).toContain(look.language === 'zh' ? '第 4 课 ' : 'Lesson 4 ');
  expect(drawn).toContain(title.about[look.language].slice(0, 6));
  expect(screen.rows()).toBeLessThanOrEqual(4);
});

test('line by line it is read out', () => {
  expect(printBubble(title, 'en')).toEqual(['Lesson 4 · Downhill', title.about.en, '']);
});

test('a lesson says it first, wherever one goes on; one that settles nothing of its own has no title', () => {
  const { lesson } = openSource(wholeLesson);
  const rules = { counts: true, asksConfidence: false };
  const last = lesson.scenes.findLast((scene) => scene.kind !== 'say');
  for (const at of [undefined, last?.id]) {
    const [{ said }] = startLesson({ ...lesson, about: title.about }, rules, at);
    expect(said[0]).toEqual({
      kind: 'title',
      number: lesson.number,
      title: lesson.title,
      about: title.about,
    });
    expect(startLesson(lesson, rules, at)[0].said.some(({ kind }) => kind === 'title')).toBe(false);
  }
});
