import type { Language, Text } from '../../text/text.ts';
import { chosenLanguage } from './chosen-language.ts';

/** The world of one call, as values: what was asked for, and what the terminal is. */
export type Runtime = {
  /** Given by `--lang`; undefined if the learner's own choice or the locale decides. */
  readonly lang: Language | undefined;
  readonly locale: Language;
  /** The folder of the journal. */
  readonly folder: string;
  readonly face: 'ink' | 'plain';
  /** Whether somebody sits at the input; else it is a pipe or a file. */
  readonly interactive: boolean;
  readonly colour: boolean;
  readonly animation: boolean;
  /** The file that sittings are recorded in, if any. */
  readonly recordTo: string | undefined;
  readonly asciiOnly: boolean;
  readonly now: () => Date;
  /** Names this build of the program. */
  readonly build: string;
  /** Where the build put the lessons. */
  readonly lessonsFolder: string;
  /** The built file of the thread that trains. */
  readonly runWorker: string;
  /** Where the lessons lie as their authors wrote them. */
  readonly lessonSources: string;
};

/** The language of a command that does not open the learner's memory. */
export function languageOf({ lang, locale, folder }: Runtime): Language {
  return lang ?? chosenLanguage(folder) ?? locale;
}

/** One line to the learner, for the same commands. */
export function say(runtime: Runtime, words: Text): void {
  process.stdout.write(`${words[languageOf(runtime)]}\n`);
}

/** The options that every command takes. */
export type GlobalOptions = {
  readonly lang?: Language;
  readonly plain?: boolean;
  readonly animation: boolean;
  readonly home?: string;
  readonly record?: string;
};

type Terminal = {
  readonly stdin: { isTTY?: boolean };
  readonly stdout: { isTTY?: boolean };
};

/** The plain face where nobody could see or steer the other: pipes, dumb terminals, screen readers. */
export function chooseFace(
  options: GlobalOptions,
  env: NodeJS.ProcessEnv,
  { stdin, stdout }: Terminal,
): Runtime['face'] {
  const isTerminal = stdin.isTTY === true && stdout.isTTY === true && env.TERM !== 'dumb';
  const readsAloud = isSet(env.INK_SCREEN_READER) || isSet(env.ACCESSIBLE);
  return options.plain || !isTerminal || readsAloud ? 'plain' : 'ink';
}

/** https://no-color.org: any value that is not empty; `FORCE_COLOR` says yes all the same, unless it says 0. */
export function wantsColour(env: NodeJS.ProcessEnv): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return !env.NO_COLOR;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}
