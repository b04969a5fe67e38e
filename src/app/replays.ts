import { lacksItsKernels } from '../experiments/kernels-of-run.ts';
import { decodeRun, encodeRun } from '../experiments/run-code/run-code.ts';
import { figureOfRun } from '../faces/figures/figure-of-run.ts';
import { experimentName } from '../faces/run-words.ts';
import type { RecentReplay, Replay } from '../faces/stage.ts';
import { strings } from '../faces/strings.ts';
import type { RecentRun } from '../learner/recent-runs.ts';
import type { CatalogueEntry } from '../lessons/catalogue.ts';
import { mapText, type Text } from '../lessons/text.ts';
import { inLocalTime } from './local-time.ts';

/** The run behind a code as it was typed, or what is wrong with that code. */
export function openRun(
  typed: string,
  catalogue: readonly CatalogueEntry[],
): Replay | { readonly problem: Text } {
  const decoded = decodeRun(typed);
  if (decoded.kind === 'mistyped') return { problem: mistyped(typed) };
  if (decoded.kind === 'newer') return { problem: newer(typed) };
  const { run } = decoded;
  const code = encodeRun(run);
  if (code === undefined) return { problem: newer(typed) };
  const shown = catalogue.flatMap((lesson) =>
    lesson.runs.flatMap((run) => (run.code === code ? [{ lesson, run }] : [])),
  )[0];
  if (shown === undefined) {
    const title = experimentName(run.experiment);
    const caption = lacksItsKernels(run) ? strings.otherKernels : undefined;
    return { code, title, caption, run, figure: figureOfRun(run), labels: [] };
  }
  const { figure, labels, caption } = shown.run;
  return { code, title: titleOf(shown.lesson), caption, run, figure, labels };
}

/** Those of the learner's runs that this version knows. */
export function replaysOf(
  runs: readonly RecentRun[],
  catalogue: readonly CatalogueEntry[],
): readonly RecentReplay[] {
  const replays = new Map<string, RecentReplay>();
  for (const { run, at } of runs) {
    const code = encodeRun(run);
    const replay = code === undefined ? undefined : openRun(code, catalogue);
    if (code !== undefined && replay !== undefined && 'run' in replay && !replays.has(code))
      replays.set(code, { ...replay, when: inLocalTime(new Date(at)) });
  }
  return [...replays.values()];
}

function titleOf({ number, title }: CatalogueEntry): Text {
  if (number === undefined) return title;
  return mapText((language) => `${strings.lesson(number)[language]} · ${title[language]}`);
}

function mistyped(typed: string): Text {
  const shown = shorten(typed);
  return {
    zh: `“${shown}”不是一次运行的代码：请对照每个字符，或运行 nn-tutor replay 看你最近的运行。`,
    en: `“${shown}” is not the code of a run: please check each character, or run nn-tutor replay for your recent ones.`,
  };
}

function newer(typed: string): Text {
  const shown = shorten(typed);
  return {
    zh: `代码“${shown}”来自更新的版本：请先更新 nn-tutor。`,
    en: `The code “${shown}” comes from a newer version: please update nn-tutor first.`,
  };
}

/** One line that can be shown anywhere, whatever was typed. */
function shorten(typed: string): string {
  const line = typed.replace(/\p{C}+/gu, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
