import type { Language } from '../../text/text.ts';
import type { Backend, Replay } from '../backend.ts';
import { tellEnd } from '../figures/canvas/tell-end.ts';
import { tellFigure } from '../figures/draw.ts';
import { tellSettings } from '../words/run-settings.ts';
import { strings } from '../words/strings.ts';
import { ask, type PlainTerminal, say } from './plain-terminal.ts';

/** So many frames of a long run are told: the first, the last and others between them. */
const mostTold = 8;

/** A run from its first frame to its end. */
export async function printReplay(
  { code, title, caption, run, figure: name, labels, lacks }: Replay,
  backend: Backend,
  language: Language,
): Promise<readonly string[]> {
  if (lacks) return [lacks[language]];
  const trace = await backend.carryOut(run);
  const figure = { name, trace, labels, hide: [] };
  const { frames } = trace;
  const told = framesToTell(frames.length).flatMap((frame) => [
    `${strings.frame(frame + 1, frames.length)[language]}:`,
    ...tellFigure(figure, frame, language).map((line) => `  ${line}`),
  ]);
  // Where one learner walks; a race tells of each of its runners.
  const end = 'learningRate' in trace.params ? [tellEnd(figure, language)] : [];
  return [
    `${title[language]} (${code})`,
    ...(caption ? [caption[language]] : []),
    tellSettings(run, language).join(strings.listComma[language]),
    ...told,
    ...end.filter((line) => line !== told.at(-1)?.trim()),
  ];
}

function framesToTell(count: number): readonly number[] {
  const told = Math.min(count, mostTold);
  return Array.from({ length: told }, (_, index) =>
    Math.round((index * (count - 1)) / Math.max(1, told - 1)),
  );
}

/** The runs watched last, from which one is chosen by its number or any by its code. Again after each. */
export async function showRunsPlainly(
  backend: Backend,
  language: Language,
  terminal: PlainTerminal,
): Promise<void> {
  const runs = backend.recentRuns();
  if (runs.length === 0) return say(terminal, strings.noRuns[language]);
  say(terminal, strings.recentRuns[language]);
  say(
    terminal,
    ...runs.map(
      ({ code, when, title, run }, index) =>
        `${index + 1}. ${code}  ${when}  ${title[language]}: ${tellSettings(run, language).join(strings.listComma[language])}`,
    ),
  );
  for (;;) {
    say(terminal, strings.whichRun[language]);
    const line = await ask(terminal);
    if (line === undefined || line === '') return;
    const chosen = runs[Number(line) - 1] ?? backend.openRun(line);
    say(
      terminal,
      ...('problem' in chosen ? [chosen.problem[language]] : await printReplay(chosen, backend, language)),
    );
  }
}
