import type { NotebookEntry } from '../faces/stage.ts';
import type { MissedAnswer, Progress } from '../learner/progress.ts';
import { movingAverage } from '../learner/score.ts';
import { mixedAnew } from '../lessons/mixed.ts';
import type { NotebookPage, Worked } from '../lessons/notebook-page.ts';
import { own } from '../lessons/own.ts';
import { same } from '../lessons/text.ts';
import { gradePick } from '../tutor/grade-pick.ts';
import type { LearnerRecord } from '../tutor/record.ts';
import { inLocalTime } from './local-time.ts';
import type { Shelf } from './shelf.ts';

/** Every miss in the lessons of the shelf with its question, newest first. */
export function notebookOf(shelf: Shelf, { misses, cards }: Progress): readonly NotebookEntry[] {
  const pages = new Map<string, NotebookPage>();
  const bank = shelf.bank();
  const open = new Set(
    cards.flatMap(({ question, reviews }) => (reviews.at(-1)?.grade === 'again' ? [question] : [])),
  );
  return misses.flatMap((miss, index): NotebookEntry[] => {
    const { lesson, question, raw, tag, squaredError, confidence, at } = miss;
    const entry = shelf.find(lesson);
    if (!entry?.questions.includes(question)) return [];
    const page = pages.get(lesson) ?? shelf.notebook(lesson);
    pages.set(lesson, page);
    const worked = workedOf(page, miss);
    if (!worked) return [];
    const picked = pickedIn(worked, miss);
    const replied = picked?.verdict.kind === 'right' ? undefined : picked?.verdict.say;
    return [
      {
        id: `${misses.length - index} ${question}`,
        lesson: { id: lesson, number: entry.number, title: entry.title },
        question,
        when: inLocalTime(new Date(at)),
        prompt: worked.prompt,
        given: picked?.given ?? same(raw),
        right: worked.answer,
        why: worked.why,
        working: worked.working,
        reply: replied ?? (tag === undefined ? undefined : (own(worked.replies, tag) ?? own(bank, tag))),
        tag,
        squaredError,
        wasSure: confidence === 4,
        isOpen: open.has(question),
        machine: page.machine,
      },
    ];
  });
}

/** What was picked, as it stood on the screen; undefined where nothing is picked. */
function pickedIn({ picks }: Worked, { lesson, question, variation, raw }: MissedAnswer) {
  if (!picks) return undefined;
  const graded = gradePick(mixedAnew(picks, question.slice(lesson.length + 1), variation), raw);
  return graded.kind === 'read' ? graded : undefined;
}

function workedOf({ questions }: NotebookPage, { question, variation }: MissedAnswer) {
  const versions = own(questions, question);
  return versions?.[variation % versions.length];
}

/** The learner's misses as the notebook scene of a lesson shows them. */
export function recordOf(shelf: Shelf, progress: Progress): LearnerRecord {
  return { losses: movingAverage(progress.losses), misses: notebookOf(shelf, progress) };
}
