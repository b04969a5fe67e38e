import { lacksItsKernels } from '../../experiments/core/kernels-of-run.ts';
import type { Run } from '../../experiments/core/trace.ts';
import { digestOf } from '../../experiments/recital/own-text.ts';
import { decodeRun, encodeRun } from '../../experiments/run-code/run-code.ts';
import type { RecentReplay, Replay } from '../../faces/backend.ts';
import { figureOfRun } from '../../faces/figures/figure-of-run.ts';
import { experimentTitle } from '../../faces/words/run-words.ts';
import { nameOfLesson, strings } from '../../faces/words/strings.ts';
import type { RecentRun } from '../../learner/recent-runs.ts';
import type { CatalogueEntry } from '../../lessons/compile/catalogue.ts';
import type { OwnText } from '../../lessons/model/own-text-lab.ts';
import type { Text } from '../../text/text.ts';
import { inLocalTime } from '../system/local-time.ts';

/** The run behind a code as it was typed, or what is wrong with that code, or missing for it. */
export function openRun(
  typed: string,
  catalogue: readonly CatalogueEntry[],
  ownText?: OwnText,
): Replay | { readonly problem: Text } {
  const decoded = decodeRun(typed);
  if (decoded.kind === 'mistyped') return { problem: mistyped(typed) };
  const replay = decoded.kind === 'newer' ? undefined : replayOf(decoded.run, catalogue, ownText);
  if (replay === undefined) return { problem: newer(typed) };
  return replay.lacks ? { problem: replay.lacks } : replay;
}

/** Those of the learner's runs that this version knows. */
export function replaysOf(
  runs: readonly RecentRun[],
  catalogue: readonly CatalogueEntry[],
  ownText?: OwnText,
): readonly RecentReplay[] {
  const replays = new Map<string, RecentReplay>();
  for (const { run, at } of runs) {
    const code = encodeRun(run);
    const decoded = code === undefined ? undefined : decodeRun(code);
    const replay = decoded?.kind === 'run' ? replayOf(decoded.run, catalogue, ownText) : undefined;
    if (replay !== undefined && !replays.has(replay.code))
      replays.set(replay.code, { ...replay, when: inLocalTime(new Date(at)) });
  }
  return [...replays.values()];
}

/** As a lesson shows it, if one does. Undefined for what is no run of this version. */
function replayOf(
  asked: Run,
  catalogue: readonly CatalogueEntry[],
  ownText: OwnText | undefined,
): Replay | undefined {
  const run = withText(asked, ownText);
  const code = encodeRun(run);
  if (code === undefined) return undefined;
  const shown = catalogue.flatMap((lesson) =>
    lesson.runs.flatMap((run) => (run.code === code ? [{ lesson, run }] : [])),
  )[0];
  if (shown !== undefined) {
    const { figure, labels, caption } = shown.run;
    return { code, title: nameOfLesson(shown.lesson), caption, run, figure, labels };
  }
  const title = experimentTitle(run);
  const caption = lacksItsKernels(run) ? strings.otherKernels : undefined;
  const isLacking = run.params.text === 'own' && run.ownText === undefined;
  const lacks = isLacking && (ownText === undefined ? needsText(code) : otherText(code, ownText));
  return { code, title, caption, run, figure: figureOfRun(run), labels: [], ...(lacks && { lacks }) };
}

/** The run with the text of the learner's own, if it is the one it learned. */
function withText(run: Run, ownText: OwnText | undefined): Run {
  const isIts = run.params.text === 'own' && ownText && run.params.digest === digestOf(ownText.text);
  return isIts ? { ...run, ownText: ownText.text } : run;
}

function needsText(code: string): Text {
  return {
    zh: `${code} 学的是自己的课文，代码里没有它：请加上那个文件，nn-tutor replay ${code} --text 文件。`,
    en: `${code} learned a text of one’s own, which a code does not hold: please give that file, nn-tutor replay ${code} --text FILE.`,
  };
}

function otherText(code: string, { name }: OwnText): Text {
  return {
    zh: `${code} 学的不是“${name.zh}”这个文本：内容差一个字也不行，请找出当时那个文件。`,
    en: `${code} did not learn the text of “${name.en}”: not a character may differ, so please find the file as it was then.`,
  };
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
