import type { Steerable } from '../../lessons/model/question.ts';
import { languages } from '../../text/text.ts';
import { type Steering, setAll } from '../steps/steering.ts';
import { normalise, readNumber } from './read-number.ts';

/**
 * Knob settings as typed: one number per knob in their order (`2.5 3.5`), or each by its name (`k=2.5, b=3.5`).
 * Undefined if a knob has no number or a name is not a knob's.
 */
export function readSettings(raw: string, steerable: Steerable): Steering | undefined {
  const typed = normalise(raw).replace(/\s*[=:]\s*/g, '=');
  const parts = typed.split(/[\s,;]+/).filter(Boolean);
  if (parts.length !== steerable.knobs.length) return undefined;
  const settings = steerable.knobs.map((knob, index) => {
    const names = [knob.param, ...languages.map((language) => knob.label[language])].map(normalise);
    const named = parts.find((part) => names.includes(part.split('=')[0] ?? ''));
    const part = named ?? parts[index] ?? '';
    return part.includes('=') && !named ? undefined : readNumber(part.replace(/^.*=/, ''));
  });
  return settings.every((setting) => setting !== undefined) ? setAll(steerable, settings) : undefined;
}
