import type { Settings } from '../../learner/progress.ts';
import type { Text } from '../../lessons/text.ts';
import { openConversation } from '../conversation.ts';
import { ExplainedError } from '../explained-error.ts';
import type { Runtime } from '../runtime.ts';

/** What each setting can be set to, and what it is about. */
const known: {
  readonly [name in keyof Settings]: { readonly values: readonly string[]; readonly about: Text };
} = {
  language: { values: ['zh', 'en'], about: { zh: '语言', en: 'language' } },
  confidence: {
    values: ['on', 'off'],
    about: { zh: '预测后问有多大把握', en: 'ask how sure you are of a prediction' },
  },
  game: {
    values: ['on', 'off'],
    about: { zh: '星、XP、等级、徽章、每周节奏', en: 'stars, XP, ranks, badges and the weekly rhythm' },
  },
};

/** Shows the settings, or remembers one. */
export async function set(
  runtime: Runtime,
  name: string | undefined,
  value: string | undefined,
): Promise<number> {
  const { memory, language } = openConversation(runtime);
  if (name === undefined) {
    const { settings } = memory.progress();
    for (const [key, { values, about }] of Object.entries(known))
      process.stdout.write(`${key} ${shown(settings, key)} (${values.join('|')}): ${about[language]}\n`);
    return 0;
  }
  const setting = Object.entries(known).find(([key]) => key === name)?.[1];
  if (setting === undefined || value === undefined || !setting.values.includes(value))
    throw unknown(name, value);
  memory.record({ kind: 'chose', setting: name, value });
  process.stdout.write(`${name} ${value}\n`);
  return 0;
}

function shown(settings: Settings, key: string): string {
  const value = Object.entries(settings).find(([name]) => name === key)?.[1];
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return value ?? '-';
}

function unknown(name: string, value: string | undefined): ExplainedError {
  const list = Object.entries(known)
    .map(([key, { values }]) => `${key} ${values.join('|')}`)
    .join(', ');
  const given = [name, value].filter((part) => part !== undefined).join(' ');
  return new ExplainedError({
    zh: `没有“${given}”这个设置。可以设：${list}。`,
    en: `There is no setting “${given}”. There are: ${list}.`,
  });
}
