import { asLessonId, asSceneId, type Lesson } from '../../../src/lessons/model/lesson.ts';

/** A workshop whose exam has three drawings, and a card. */
export const workshopLesson: Lesson = {
  id: asLessonId('shop'),
  number: undefined,
  title: { zh: '作坊', en: 'workshop' },
  scenes: [
    {
      kind: 'workshop',
      id: asSceneId('machine'),
      prompt: { zh: '教它', en: 'teach it' },
      needed: 3,
      seed: 1,
    },
    {
      kind: 'recap',
      id: asSceneId('recap'),
      points: [{ zh: '完', en: 'that is all' }],
      formulas: [],
      finale: undefined,
    },
  ],
};
