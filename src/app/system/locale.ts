import type { Language } from '../../text/text.ts';

/** The learner's language by the usual variables; where none is set (Windows), by the system's own locale. */
export function localeLanguage(env: NodeJS.ProcessEnv, systemLocale: string): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || systemLocale;
  return /^zh\b|^zh[_-]|chinese/i.test(locale) ? 'zh' : 'en';
}
