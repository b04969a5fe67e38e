import type { NotebookEntry } from '../../faces/backend.ts';
import type { MissedAnswer, Progress } from '../../learner/progress.ts';
import { isOpen } from '../../learner/review-cards.ts';
import { movingAverage } from '../../learner/score.ts';
import type { NotebookPage, Worked } from '../../lessons/model/notebook-page.ts';
import { own } from '../../lessons/model/own-entry.ts';
import { replyTo } from '../../lessons/model/question.ts';
import { mixedAnew } from '../../lessons/model/shuffle-options.ts';
import { same, type Text } from '../../text/text.ts';
import { shownAsTyped } from '../../tutor/grading/grade.ts';
import { gradePick } from '../../tutor/grading/grade-pick.ts';
import { readAngle } from '../../tutor/grading/read-angle.ts';
import { readPercent } from '../../tutor/grading/read-number.ts';
import type { LearnerRecord } from '../../tutor/learner-record.ts';
import { tutorWords } from '../../tutor/tutor-words.ts';
import { inLocalTime } from '../system/local-time.ts';
import type { ShippedLessons } from './shipped-lessons.ts';

/** The misses whose questions are still asked by a shipped lesson, newest first. */
export function missesOnShelf(
  { catalogue }: ShippedLessons,
  { misses }: Pick<Progress, 'misses'>,
): readonly MissedAnswer[] {
  const asked = new Set(catalogue.flatMap(({ questions }) => questions));
  return misses.filter(({ question }) => asked.has(question));
}

/** Each with its question. */
export function notebookOf(shipped: ShippedLessons, progress: Progress): readonly NotebookEntry[] {
  const misses = missesOnShelf(shipped, progress);
  const pages = new Map<string, NotebookPage>();
  const open = new Set(progress.cards.filter(isOpen).map(({ question }) => question));
  return misses.flatMap((miss, index): NotebookEntry[] => {
    const { lesson, question, raw, tag, squaredError, confidence, at } = miss;
    const entry = shipped.find(lesson);
    if (!entry) return [];
    const page = pages.get(lesson) ?? shipped.notebook(lesson);
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
        variation: miss.variation,
        when: inLocalTime(new Date(at)),
        prompt: worked.prompt,
        given: picked?.given ?? (raw === '' ? tutorWords.skipped : same(raw)),
        right: worked.answer,
        why: worked.why,
        working: worked.working,
        reply: replied ?? saidTo(worked, miss),
        tag,
        squaredError,
        wasSure: confidence === 4,
        isOpen: open.has(question),
        machine: page.machine,
      },
    ];
  });
}

/** What was said to a wrong number: of the replies to its misconception, that to the number nearest. */
function saidTo({ replies, unit }: Worked, { tag, raw }: MissedAnswer): Text | undefined {
  const readings = [readAngle(raw) ?? [], readPercent(raw)].flat();
  const [nearest] = replies
    .filter((reply) => reply.tag === tag)
    .flatMap((reply) => readings.map((given) => ({ reply, given, apart: Math.abs(given - reply.number) })))
    .sort((one, other) => one.apart - other.apart);
  return nearest && replyTo(nearest.reply, same(shownAsTyped(raw, nearest.given, unit)));
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
export function recordOf(shipped: ShippedLessons, progress: Progress): LearnerRecord {
  return { losses: movingAverage(progress.losses), misses: notebookOf(shipped, progress) };
}
