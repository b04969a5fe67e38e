import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import type { Language } from '../lessons/text.ts';
import { resolveDataFolder } from './data-folder.ts';
import { ExplainedError } from './explained-error.ts';
import { localeLanguage } from './locale.ts';
import { buildProgram } from './program.ts';
import { chooseFace, type GlobalOptions, type Runtime, wantsColour } from './runtime.ts';
import { explainUsage } from './usage-error.ts';

const exitCodes = { explained: 1, usage: 2 } as const;

/** One call of `nn-tutor`; its exit code. */
export async function runCli(argv: readonly string[]): Promise<number> {
  const { env } = process;
  const locale = localeLanguage(env, Intl.DateTimeFormat().resolvedOptions().locale);
  const language = languageIn(argv) ?? locale;
  let exitCode = 0;
  const program = buildProgram(language, async (options, command) => {
    exitCode = await command(runtimeOf(options, locale));
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    // `--help` and `--version` end this way too.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const isUsage = error instanceof CommanderError;
    if (!isUsage && !(error instanceof ExplainedError)) throw error;
    const text = isUsage ? explainUsage(error) : error.text;
    process.stderr.write(`${text[language]}\n`);
    return isUsage ? exitCodes.usage : exitCodes.explained;
  }
}

/** `--lang` rules even over the words of an error about another option, so it is read before the arguments are. */
function languageIn(argv: readonly string[]): Language | undefined {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = argv[at]?.split('=')[1] ?? argv[at + 1];
  return at >= 0 && (given === 'zh' || given === 'en') ? given : undefined;
}

function runtimeOf(options: GlobalOptions, locale: Language): Runtime {
  const { env, stdin, stdout } = process;
  const dist = dirname(fileURLToPath(import.meta.url));
  return {
    lang: options.lang,
    locale,
    folder: resolveDataFolder(options.home, env),
    face: chooseFace(options, env, { stdin, stdout }),
    interactive: stdin.isTTY === true,
    colour: wantsColour(env),
    animation: options.animation,
    asciiOnly: env.TERM === 'linux',
    now: () => new Date(),
    shippedLessons: join(dist, 'lessons'),
    lessonSources: join(dist, '../lessons'),
  };
}
