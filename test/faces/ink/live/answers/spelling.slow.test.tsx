import { expect, test } from 'vitest';
import { lessonOf } from '../../fixture-lesson.ts';
import { keys, showLesson } from '../../fixture-screen.tsx';

test('a word is typed below the picture, and the picture shows it', async () => {
  const { press, live, session } = showLesson(lessonOf('spell', 'recap'), { rows: 18 });
  expect(live()).toContain('n i c e | e c i n');
  const drawn = await press('Y', 'o', 'u', keys.enter);
  expect(drawn).toContain('y o u | u o y');
  expect(session.view().live.kind).toBe('spell');
});

test('letters that are commands elsewhere are letters here; a slash begins a command', async () => {
  const { press } = showLesson(lessonOf('spell', 'recap'), { rows: 18 });
  expect(await press('w', 's', 'g', keys.enter)).toContain('w s g | g s w');
  expect(await press('/')).toContain('/');
});

test('what is no word is told, and Enter alone goes on', async () => {
  const { press, session } = showLesson(lessonOf('spell', 'recap'), { rows: 18 });
  expect(await press('7', keys.enter)).toContain('Letters from a to z only');
  await press(keys.enter);
  expect(session.view().progress.stop).toBe(2);
});
