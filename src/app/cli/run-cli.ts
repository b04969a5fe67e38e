import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import type { Language } from '../../text/text.ts';
import { chooseFace, type GlobalOptions, languageOf, type Runtime, wantsColour } from '../runtime/runtime.ts';
import { resolveDataFolder } from '../system/data-folder.ts';
import { ExplainedError } from '../system/explained-error.ts';
import { localeLanguage } from '../system/locale.ts';
import { buildCommandLine } from './command-line.ts';
import { explainUsage } from './usage-error.ts';

declare const BUILD: string;

const exitCodes = { explained: 1, usage: 2 } as const;

/** One call of `nn-tutor`, whose built files lie in `dist`; its exit code. */
export async function runCli(argv: readonly string[], dist: string): Promise<number> {
  const { env } = process;
  const locale = localeLanguage(env, Intl.DateTimeFormat().resolvedOptions().locale);
  const language = languageIn(argv) ?? locale;
  let exitCode = 0;
  let runtime: Runtime | undefined;
  const program = buildCommandLine(language, async (options, command) => {
    runtime = runtimeOf(options, locale, dist);
    exitCode = await command(runtime);
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return end(error, runtime ? languageOf(runtime) : language);
  }
}

/** Says in plain words why the program ends; its exit code. */
function end(error: unknown, language: Language): number {
  if (error instanceof CommanderError) {
    // `--help` and `--version` end this way too.
    if (error.exitCode === 0) return 0;
    process.stderr.write(`${explainUsage(error)[language]}\n`);
    return exitCodes.usage;
  }
  const { text } = error instanceof ExplainedError ? error : unexpected(error);
  process.stderr.write(`${text[language]}\n`);
  return exitCodes.explained;
}

/** A fault of ours. What it was goes to a file, for whoever mends it. */
function unexpected(error: unknown): ExplainedError {
  const log = join(tmpdir(), 'nn-tutor-crash.log');
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    writeFileSync(log, `${details}\n`);
  } catch {
    // Without a log there is still the sentence.
  }
  return new ExplainedError({
    zh: `程序出了意外，这是我们的错；你的学习记录都在。细节写在 ${log}，请报告给我们。`,
    en: `Something went wrong, and it is our fault; your progress is safe. Details are in ${log}: please report them.`,
  });
}

/** `--lang` rules even over the words of an error about another option, so it is read before the arguments are. */
function languageIn(argv: readonly string[]): Language | undefined {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = argv[at]?.split('=')[1] ?? argv[at + 1];
  return at >= 0 && (given === 'zh' || given === 'en') ? given : undefined;
}

function runtimeOf(options: GlobalOptions, locale: Language, dist: string): Runtime {
  const { env, stdin, stdout } = process;
  return {
    lang: options.lang,
    locale,
    folder: resolveDataFolder(options.home, env),
    face: chooseFace(options, env, { stdin, stdout }),
    interactive: stdin.isTTY === true,
    colour: wantsColour(env),
    animation: options.animation,
    recordTo: options.record,
    asciiOnly: env.TERM === 'linux',
    now: () => new Date(),
    build: BUILD,
    lessonsFolder: join(dist, 'lessons'),
    runWorker: join(dist, 'run-worker.js'),
    lessonSources: join(dist, '../lessons'),
  };
}
