import { glyphs } from '../../engine/index.ts';
import { unpackDrawings } from '../../experiments/characters/packed.ts';
import type { Bubble } from '../bubble.ts';
import type { Drew } from '../fact.ts';
import { beginSheet, type Pad } from './pad.ts';
import { drawingsKept, examBegins, tellScore } from './words.ts';

/** A pad that was just opened, with the drawings made there before: at the first character that was not drawn yet. */
export function resumePad(pad: Pad, drawn: Pick<Drew, 'taught' | 'tests'>): Pad {
  const most = pad.characters.length;
  const taught = unpackDrawings(drawn.taught, glyphs.length)?.slice(0, most) ?? [];
  const tests = unpackDrawings(drawn.tests, glyphs.length)?.slice(0, most) ?? [];
  if (taught.length < most) return beginSheet({ ...pad, taught }, 'teach', taught.length);
  if (tests.length < most) return beginSheet({ ...pad, taught, tests }, 'test', tests.length);
  return beginSheet({ ...pad, taught, tests }, 'fool', 0);
}

/** What is said to somebody who comes back to it. */
export function tellResumed(pad: Pad): readonly Bubble[] {
  const { phase, taught, tests } = pad;
  if (taught.length === 0) return [];
  const texts = [
    drawingsKept,
    ...(phase === 'test' && tests.length === 0 ? [examBegins] : []),
    ...(phase === 'fool' ? [tellScore(pad)] : []),
  ];
  return texts.map((text) => ({ kind: 'tutor', tone: 'say', text }));
}
