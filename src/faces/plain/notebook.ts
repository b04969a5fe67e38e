import { formatNumber } from '../../experiments/core/format-number.ts';
import type { Language } from '../../text/text.ts';
import type { Backend, NotebookEntry } from '../backend.ts';
import { findMisses, tellMachineError, tellWhere } from '../words/notebook-words.ts';
import { strings } from '../words/strings.ts';
import { ask, type PlainTerminal, say } from './plain-terminal.ts';
import { marks } from './print-bubble.ts';
import { type Left, sitPlainly } from './teach.ts';

/** The misses that hold the words searched for; a number shows one, with its scene after it. Again after each. */
export async function showNotebookPlainly(
  backend: Backend,
  first: Language,
  terminal: PlainTerminal,
): Promise<Left> {
  let language = first;
  const entries = backend.notebook();
  let found = entries;
  say(
    terminal,
    `${strings.yourNotebook[language]}: ${strings.found(entries.length, entries.length)[language]}`,
  );
  for (;;) {
    say(
      terminal,
      ...(found.length === 0
        ? [(entries.length === 0 ? strings.noMisses : strings.nothingFound)[language]]
        : found.map((entry, index) => printMiss(entry, index, language))),
    );
    say(terminal, strings.whichMiss[language]);
    const line = await ask(terminal);
    if (line === undefined || line === '') return { wants: 'map', language };
    const entry = /^\d+$/.test(line) ? found[Number(line) - 1] : undefined;
    if (entry === undefined) {
      found = findMisses(entries, line, language);
      continue;
    }
    say(terminal, ...printDetails(entry, language));
    const session = backend.revisit(entry);
    if (!session) continue;
    const left = await sitPlainly(session, backend, language, terminal);
    if (left.wants === 'quit') return left;
    language = left.language;
  }
}

function printMiss(entry: NotebookEntry, index: number, language: Language): string {
  const { prompt, given, right, wasSure } = entry;
  const where = tellWhere(entry);
  const asked = prompt[language].replaceAll('\n', ' ');
  return `${index + 1}. ${wasSure ? '! ' : ''}${where[language]} | ${asked} | ${given[language]} | ${right[language]}`;
}

function printDetails(entry: NotebookEntry, language: Language): readonly string[] {
  const { prompt, given, right, squaredError, wasSure, tag, reply, why, working, machine, when } = entry;
  const error =
    squaredError === undefined ? [] : [`${strings.squaredError[language]} ${formatNumber(squaredError)}`];
  return [
    prompt[language].trim(),
    [`${marks.wrong} ${given[language]}`, `${marks.right} ${right[language]}`, ...error].join('   '),
    [when, ...(wasSure ? [strings.wasSure[language]] : []), ...(tag === undefined ? [] : [`#${tag}`])].join(
      '   ',
    ),
    (reply ?? why)[language].trim(),
    ...working.map(({ left, right, words }) => (words ? `  ${words[language]}` : `  ${left} = ${right}`)),
    ...(machine.length > 0 ? [`${strings.machineNotebook[language]}:`] : []),
    ...machine.map((error) => `  ${tellMachineError(error)[language]}`),
  ];
}
