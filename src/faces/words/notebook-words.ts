import { formatNumber } from '../../experiments/core/format-number.ts';
import type { MachineError } from '../../lessons/model/notebook-page.ts';
import { type Language, mapText, type Text } from '../../text/text.ts';
import type { NotebookEntry } from '../backend.ts';
import { strings, text } from './strings.ts';

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

/** The lesson of a miss. */
export function tellWhere({ lesson }: NotebookEntry): Text {
  return lesson.number === undefined ? lesson.title : strings.lesson(lesson.number);
}

/** What was asked, on one line. */
export function tellAsked(entry: NotebookEntry): Text {
  const where = tellWhere(entry);
  const { zh, en } = mapText((language) => entry.prompt[language].trim().replaceAll('\n', ' '));
  return text(`${where.zh}：${zh}`, `${where.en}: ${en}`);
}

/** What was answered. */
export function tellGiven({ given }: NotebookEntry): Text {
  const { yourAnswer } = strings;
  return text(`${yourAnswer.zh}：${given.zh}`, `${yourAnswer.en}: ${given.en}`);
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
