import { useEffect, useState } from 'react';
import type { Language } from '../../../text/text.ts';
import type { Bubble } from '../../../tutor/bubble.ts';

/** Characters that appear per tick: quicker than one reads, slow enough to follow. */
const charsPerTick = { zh: 2, en: 4 } as const;
const tickMs = 40;

export type Typing = {
  /** Bubbles that are shown whole. */
  readonly finished: number;
  /** Characters of the next bubble so far; undefined when all are shown. */
  readonly typed: number | undefined;
  complete(): void;
};

/** Lets the tutor's new bubbles appear as if typed, one after the other. Other bubbles appear at once. */
export function useTyping(said: readonly Bubble[], language: Language, isOn: boolean): Typing {
  const [progress, setProgress] = useState({ finished: 0, typed: 0 });
  // A conversation that begins anew may be shorter than what was shown of it before.
  const finished = isOn ? skipSilent(said, Math.min(progress.finished, said.length)) : said.length;
  const bubble = said[finished];
  const length = bubble?.kind === 'tutor' ? bubble.text[language].length : 0;
  const isTyping = bubble !== undefined;
  const typed = progress.finished === finished ? progress.typed : 0;
  useEffect(() => {
    if (!isTyping) return;
    const timer = setTimeout(() => {
      const next = typed + charsPerTick[language];
      setProgress(next >= length ? { finished: finished + 1, typed: 0 } : { finished, typed: next });
    }, tickMs);
    return () => clearTimeout(timer);
  }, [isTyping, finished, typed, length, language]);
  return {
    finished,
    typed: isTyping ? typed : undefined,
    complete: () => setProgress({ finished: said.length, typed: 0 }),
  };
}

/** Bubbles that nobody types are shown as soon as their turn comes. */
function skipSilent(said: readonly Bubble[], from: number): number {
  let finished = from;
  while (finished < said.length && said[finished]?.kind !== 'tutor') finished++;
  return finished;
}
