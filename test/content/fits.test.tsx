import { renderToString } from 'ink';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { LessonSession } from '../../src/faces/backend.ts';
import { footerRows } from '../../src/faces/ink/footer.tsx';
import { footerKeys, keyTable } from '../../src/faces/ink/keys.ts';
import { LivePart } from '../../src/faces/ink/live/live-part.tsx';
import { LookContext, makeLook } from '../../src/faces/ink/look.ts';
import { languages } from '../../src/text/text.ts';
import { startLesson } from '../../src/tutor/start-lesson.ts';
import { type View, view } from '../../src/tutor/view.ts';
import { isLong } from '../long.ts';
import { allEditions, sceneLabs } from './shipped-lessons.ts';

const place = ['Lesson 12 · 12/15', '12/15'] as const;
const sizes = [
  { columns: 60, rows: 20 },
  { columns: 80, rows: 24 },
];
const summary: LessonSession['summary'] = () => ({
  kind: 'lesson',
  title: { zh: '一课', en: 'A lesson' },
  number: 1,
  pass: { questions: 12, rightAtFirst: 8, transfer: 'missed', longestStreak: 4, xp: 96 },
  stars: 1,
  earned: { xp: 10, badges: [], rank: undefined },
  losses: [1, 0.5],
  next: undefined,
  finale: undefined,
});
const record = {
  losses: [1, 0.8, 0.4],
  misses: Array.from({ length: 6 }, (_, index) => ({
    prompt: { zh: `第 ${index} 个问题问的是什么？`, en: `What does question ${index} ask for?` },
    given: { zh: '9', en: '9' },
    right: { zh: '4', en: '4' },
    squaredError: 25,
  })),
};

/** In the short tests the wider of the terminals is looked at with one set of signs: what differs is their width at most. */
function glyphSetsTried(columns: number) {
  return columns > 60 && !isLong ? (['unicode'] as const) : (['unicode', 'ascii'] as const);
}

describe.for([...allEditions, ...sceneLabs])('$name', ({ lesson }) => {
  const stops = lesson.scenes.flatMap((scene) => (scene.kind === 'say' ? [] : [scene]));

  /** What is in play at a stop: a question, and how sure one is of its answer. */
  function playedAt(stop: (typeof stops)[number]): readonly View[] {
    const [state] = startLesson(lesson, { counts: true, asksConfidence: false }, stop.id);
    const seen = view(state, () => record);
    const { live } = seen;
    if (stop.kind !== 'ask' || live.kind !== 'question') return [seen];
    const given = stop.question.reveal.answer;
    return [seen, { ...seen, live: { kind: 'confidence', question: live.question, given } }];
  }

  test.for(sizes)(
    'every stop fits into $columns×$rows, in both languages and both glyph sets',
    ({ columns, rows }) => {
      const tooLarge: string[] = [];
      for (const stop of stops)
        for (const language of languages)
          for (const glyphSet of glyphSetsTried(columns)) {
            const look = makeLook({ language, glyphSet, colour: false, animation: false, columns, rows });
            for (const seen of playedAt(stop)) {
              const { live } = seen;
              const room =
                look.rows - 1 - footerRows(footerKeys(seen, keyTable.leave.label, true), place, look);
              const drawn = renderToString(
                <LookContext.Provider value={look}>
                  <LivePart
                    live={live}
                    rows={room}
                    typedAhead=""
                    isActive={false}
                    send={() => {}}
                    onCommandKey={() => {}}
                    summary={summary}
                  />
                </LookContext.Provider>,
                { columns },
              ).split('\n');
              const widest = Math.max(...drawn.map((line) => stringWidth(line)));
              if (drawn.length > room || widest > columns)
                tooLarge.push(
                  `${stop.id} ${live.kind} ${language} ${glyphSet}: ${widest} columns, ${drawn.length} rows`,
                );
            }
          }
      expect(tooLarge).toEqual([]);
    },
  );
});
