import { normalise } from '../tutor/grading/read-number.ts';

/** What can be asked for in any box by a word after a slash, and where no letters are typed by a single key. */
export type TypedCommand = 'hint' | 'why' | 'skip' | 'map' | 'language' | 'quit' | 'help' | 'restart';

const words: { readonly [word: string]: TypedCommand } = {
  hint: 'hint',
  提示: 'hint',
  why: 'why',
  为什么: 'why',
  skip: 'skip',
  跳过: 'skip',
  map: 'map',
  地图: 'map',
  lang: 'language',
  语言: 'language',
  quit: 'quit',
  离开: 'quit',
  help: 'help',
  帮助: 'help',
  restart: 'restart',
  重来: 'restart',
};

const letters: { readonly [letter: string]: TypedCommand } = { '?': 'hint', w: 'why', s: 'skip', q: 'quit' };

/** The command in `/hint`; `unknown` for a slash with another word; undefined for anything else. */
export function readSlashCommand(typed: string): TypedCommand | 'unknown' | undefined {
  const text = normalise(typed);
  return text.startsWith('/') ? (words[text.slice(1)] ?? 'unknown') : undefined;
}

/** The command of a single key. A choice letter (a to i) is never one. */
export function readLetterCommand(typed: string): TypedCommand | undefined {
  return letters[normalise(typed)];
}

/** The slash words of one language, for help. */
export const slashWords = ['/hint', '/why', '/skip', '/restart', '/map', '/lang', '/quit', '/help'] as const;
