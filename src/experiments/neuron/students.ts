import type { Random } from '../../engine/index.ts';

/** The best possible mark of each subject. */
const fullMarks = [150, 150, 150, 100, 100, 100];
const passMark = 660;

export type Student = { readonly marks: readonly number[]; readonly admitted: 0 | 1 };

/**
 * Students with six whole marks. Each is about as good in one subject as in the next (spread around the level at
 * which half of them pass), and who has 660 in all is admitted.
 */
export function drawStudents(count: number, random: Random): Student[] {
  return Array.from({ length: count }, () => {
    const level = random.normal(passMark / 750, 0.1);
    const marks = fullMarks.map((full) => {
      const share = level + random.normal(0, 0.05);
      return Math.round(full * Math.min(1, Math.max(0, share)));
    });
    const total = marks.reduce((sum, mark) => sum + mark, 0);
    return { marks, admitted: total >= passMark ? 1 : 0 };
  });
}

/** Turns a mark into how many spreads it lies above or below the mean of its subject, (x − x̄)/s, as of these students. */
export function createScale(students: readonly Student[]): (marks: readonly number[]) => number[] {
  const columns = fullMarks.map((_, subject) => students.map(({ marks }) => marks[subject] ?? 0));
  const subjects = columns.map((column) => {
    const mean = meanOf(column);
    return { mean, spread: Math.sqrt(meanOf(column.map((mark) => (mark - mean) ** 2))) || 1 };
  });
  return (marks) =>
    marks.map((mark, subject) => {
      const { mean = 0, spread = 1 } = subjects[subject] ?? {};
      return (mark - mean) / spread;
    });
}

export function meanOf(list: readonly number[]): number {
  return list.reduce((sum, item) => sum + item, 0) / list.length;
}
