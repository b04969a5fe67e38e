import { openText, type TextName } from '../../../experiments/recital/recital-text.ts';
import { shippedTexts } from '../../../experiments/recital/shipped-texts.ts';
import type { Frame, Params } from '../../../experiments/trace.ts';
import type { Figure } from '../../../lessons/figure.ts';
import { numbersIn } from '../marks.ts';

const names: ReadonlyMap<string, TextName> = new Map(
  Object.keys(shippedTexts).flatMap((name) => (isTextName(name) ? [[name, name] as const] : [])),
);

/** The text that a run is about, where it is one that comes with the program. */
export function textNameOf({ text }: Params): TextName | undefined {
  return typeof text === 'string' ? names.get(text) : undefined;
}

/** What a network says at a moment of its run, in one line, in which a stroke stands for a line's end; nothing where it says nothing. */
export function sampleIn({ trace }: Figure, frame: Frame): string {
  const name = textNameOf(trace.params);
  const ids = numbersIn(frame, 'sample');
  if (name === undefined || ids.length === 0) return '';
  return openText(name)
    .tokeniser.decode(ids)
    .trim()
    .replace(/\s*\n+\s*/g, ' / ');
}

function isTextName(name: string): name is TextName {
  return Object.hasOwn(shippedTexts, name);
}
