import { expect, test } from 'vitest';
import { editionOf, editionsOf } from '../../../src/lessons/source/edition.ts';
import { readLesson } from '../../../src/lessons/source/read-lesson.ts';
import type { LessonFile } from '../../../src/lessons/source/schema.ts';
import { smallLesson } from '../small-lesson.ts';

function read(source: string): LessonFile {
  const result = readLesson(source);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.file;
}

const plain = read(smallLesson);
const [name = '', run = {}] = Object.entries(plain.runs ?? {})[0] ?? [];
const [experiment = ''] = Object.keys(run);
const file: LessonFile = { ...plain, editions: { en: { [name]: { k: 7 } } } };

test('a lesson without editions is the same for all', () => {
  expect(editionsOf(plain)).toEqual(['zh']);
  expect(editionOf(plain, 'en')).toBe(plain);
});

test('an edition changes the parameters it names, for its language alone', () => {
  expect(editionsOf(file)).toEqual(['zh', 'en']);
  expect(editionOf(file, 'zh')).toBe(file);
  const english = editionOf(file, 'en');
  expect(english.runs?.[name]).toEqual({ ...run, [experiment]: { ...Object(run[experiment]), k: 7 } });
  expect({ ...english.runs, [name]: run }).toEqual(plain.runs);
});
