import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWord } from '../../../src/experiments/attention/read-word.ts';
import { lessonOf, openSource } from '../../faces/ink/fixture-lesson.ts';
import { openLesson, send } from '../play.ts';

const { lesson } = openSource(lessonOf('spell', 'recap'));

describe('a word', () => {
  test('is its letters by their places in the alphabet, however they are written', () => {
    for (const raw of ['yuan', ' Yuan ', 'ＹＵＡＮ']) expect(readWord(raw)).toEqual([25, 21, 1, 14]);
  });

  test('is of latin letters, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const word = readWord(raw);
        for (const letter of word ?? []) expect(letter).toSatisfy((n: number) => n >= 1 && n <= 26);
        if (word) expect(word.length).toBeGreaterThan(0);
      }),
    );
    for (const raw of ['', '字', 'a b', 'naïve', '7']) expect(readWord(raw)).toBeUndefined();
  });
});

test('the run is carried out with the learner’s word, which is remembered as a run', () => {
  const { view, facts } = send(openLesson(lesson), { kind: 'answer', raw: 'Yuan' });
  if (view.live.kind !== 'spell') throw new Error('the scene takes words');
  expect(view.live.figure.trace.params.word).toEqual([25, 21, 1, 14]);
  expect(view.live.notice).toBeUndefined();
  expect(facts.at(-1)).toMatchObject({
    kind: 'watched',
    experiment: 'letters',
    params: { word: [25, 21, 1, 14] },
  });
});

test.each(['字', 'toolongs', ''])('“%s” is told to be none, and the picture stays', (raw) => {
  const opened = openLesson(lesson);
  const { view, facts } = send(opened, { kind: 'answer', raw });
  if (view.live.kind !== 'spell' || opened.view.live.kind !== 'spell')
    throw new Error('the scene takes words');
  expect(view.live.notice?.en).toContain('seven');
  expect(view.live.figure).toBe(opened.view.live.figure);
  expect(facts).toEqual(opened.facts);
});

test('Enter goes on, and the last picture stays in the conversation', () => {
  const { news, view } = send(openLesson(lesson), { kind: 'answer', raw: 'ab' }, { kind: 'next' });
  expect(news[0]).toMatchObject({ kind: 'figure', figure: { trace: { params: { word: [1, 2] } } } });
  expect(view.progress.stop).toBe(2);
});
