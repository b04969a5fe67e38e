import type { Settings } from '../../learner/progress.ts';
import type { Text } from '../../text/text.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { openWorkspace } from '../runtime/workspace.ts';
import { ExplainedError } from '../system/explained-error.ts';

type Setting = {
  readonly values: readonly string[];
  /** What holds until something is chosen. */
  readonly otherwise: string;
  readonly about: Text;
};

const known: { readonly [name in keyof Settings]: Setting } = {
  language: {
    values: ['zh', 'en', 'system'],
    otherwise: 'system',
    about: { zh: '语言', en: 'language' },
  },
  confidence: {
    values: ['on', 'off'],
    otherwise: 'on',
    about: { zh: '预测后问有多大把握', en: 'ask how sure you are of a prediction' },
  },
  game: {
    values: ['on', 'off'],
    otherwise: 'on',
    about: { zh: '星、XP、等级、徽章、每周节奏', en: 'stars, XP, ranks, badges and the weekly rhythm' },
  },
};

/** Shows the settings, or one of them, or remembers another value of it. */
export async function set(
  runtime: Runtime,
  name: string | undefined,
  value: string | undefined,
): Promise<number> {
  const { store, language } = openWorkspace(runtime);
  const { settings } = store.progress();
  const named = Object.entries(known).filter(([key]) => name === undefined || key === name);
  const [first] = named;
  if (name === undefined || (first && value === undefined)) {
    for (const [key, { values, otherwise, about }] of named)
      process.stdout.write(
        `${key} ${shown(settings, key) ?? otherwise} (${values.join('|')}): ${about[language]}\n`,
      );
    return 0;
  }
  if (!first) throw unknownSetting(name);
  const [, { values }] = first;
  if (value === undefined || !values.includes(value)) throw unknownValue(name, value ?? '', values);
  store.record({ kind: 'chose', setting: name, value });
  process.stdout.write(`${name} ${value}\n`);
  return 0;
}

function shown(settings: Settings, key: string): string | undefined {
  const value = Object.entries(settings).find(([name]) => name === key)?.[1];
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return value;
}

function unknownSetting(name: string): ExplainedError {
  const names = Object.keys(known).join(', ');
  return new ExplainedError({
    zh: `没有“${name}”这个设置。可以设：${names}。`,
    en: `There is no setting “${name}”. There are: ${names}.`,
  });
}

function unknownValue(name: string, value: string, values: readonly string[]): ExplainedError {
  return new ExplainedError({
    zh: `${name} 不能设成“${value}”，可以是：${values.join('、')}。`,
    en: `“${value}” is nothing that ${name} can be set to. It can be: ${values.join(', ')}.`,
  });
}
