import { formatNumber } from '../experiments/format-number.ts';
import type { MachineError } from '../lessons/notebook-page.ts';
import type { Language, Text } from '../lessons/text.ts';
import type { NotebookEntry } from './stage.ts';
import { text } from './strings.ts';

/** The misses in which all words that are searched for occur; `!` finds those of which one was quite sure. */
export function findMisses(
  entries: readonly NotebookEntry[],
  search: string,
  language: Language,
): readonly NotebookEntry[] {
  const wanted = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const { prompt, given, right, reply, why, lesson, tag, wasSure } = entry;
    const words = [prompt, given, right, reply, why, lesson.title]
      .map((each) => each?.[language] ?? '')
      .concat(tag === undefined ? '' : `#${tag}`)
      .join('\n')
      .toLowerCase();
    return wanted.every((word) => (word === '!' ? wasSure : words.includes(word)));
  });
}

/** One error of the machine: sample, output, target, loss. */
export function tellMachineError(error: MachineError): Text {
  const n = formatNumber;
  if (error.kind === 'training') {
    const { steps, from, to } = error;
    return text(
      `练 ${steps} 步：损失 ${n(from)} → ${n(to)}`,
      `${steps} steps of training: loss ${n(from)} → ${n(to)}`,
    );
  }
  const { input, output, target, loss } = error;
  return text(
    `x = ${n(input)}：答 ${n(output)}，书上 ${n(target)}，损失 ${n(loss)}`,
    `x = ${n(input)}: said ${n(output)}, the book ${n(target)}, loss ${n(loss)}`,
  );
}
