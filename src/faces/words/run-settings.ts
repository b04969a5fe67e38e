import type { Run } from '../../experiments/core/trace.ts';
import { experiments } from '../../experiments/registry.ts';
import type { Language } from '../../text/text.ts';
import { paramName, paramValue } from './run-words.ts';
import { text } from './strings.ts';

const seedName = text('种子', 'seed');

/** The seed and the parameters of a run, `learning rate η = 0.1` each; those that are not as usual come first. */
export function tellSettings({ experiment, params, seed }: Run, language: Language): readonly string[] {
  const specs = experiments.get(experiment)?.specs ?? {};
  const isUsual = (name: string) => String(params[name]) === String(specs[name]?.default);
  const tell = (name: string) => `${paramName(name)[language]} = ${paramValue(params[name] ?? [])[language]}`;
  // An empty list means “not given”.
  const names = Object.keys(params).filter((name) => String(params[name]) !== '');
  return [
    ...names.filter((name) => !isUsual(name)).map(tell),
    `${seedName[language]} = ${paramValue(seed)[language]}`,
    ...names.filter(isUsual).map(tell),
  ];
}
