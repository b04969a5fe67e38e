import type { Question } from '../../experiments/core/live-run.ts';
import {
  type ComparedRecital,
  compareRecital,
  inOneLine,
} from '../../experiments/recital/compare-recital.ts';
import { type RecitalText, textOfRun } from '../../experiments/recital/recital-text.ts';
import { samplingOf, setKnobs } from '../../lessons/model/lab.ts';
import type { LabState, Training } from './state.ts';

/** What a network said last: when it was asked, or at its end from the beginning of its text. */
export type Speech =
  /** `prompt` is what it was given to go on from. */
  | { readonly kind: 'said'; readonly prompt: string; readonly text: string }
  | ({ readonly kind: 'recited' } & ComparedRecital);

/** So many tokens it is asked for: two or three lines of a small terminal. */
const asked = { characters: 48, words: 30 } as const;

/** Whether the network of the lab can be asked now: one whose numbers exploded, or whose thread has died, says nothing. */
export function canSpeak({ lab, play }: LabState): boolean {
  if (lab.speaking.length === 0 || play.kind !== 'training' || play.frames.length === 0) return false;
  return play.at !== 'lost' && !(typeof play.at === 'object' && play.at.kind === 'diverged');
}

/** The text that the network of the lab learns now. */
export function textOf({ lab, settings }: LabState): RecitalText | undefined {
  return textOfRun(setKnobs(lab, settings));
}

/** What the network is asked, as the knobs of speaking stand. */
export function questionAfter(
  { lab, settings }: LabState,
  { tokenKind }: RecitalText,
  prompt: readonly number[],
  seed: number,
): Question {
  return { prompt, count: asked[tokenKind], sampling: samplingOf(lab, settings), seed };
}

export function speechOf(state: LabState, { prompt, said }: Training): Speech | undefined {
  const text = said && textOf(state);
  if (text === undefined || said === undefined) return undefined;
  if (said.kind === 'recital') return { kind: 'recited', ...compareRecital(text, said.tokens) };
  const { tokeniser } = text;
  return {
    kind: 'said',
    prompt: inOneLine(tokeniser.decode(prompt)),
    text: inOneLine(tokeniser.decode([...prompt, ...said.tokens])),
  };
}
