import { glyphs } from '../../../engine/index.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import { same, type Text } from '../../../text/text.ts';
import { text } from '../../words/strings.ts';
import { lastFrame, numbersIn } from '../canvas/marks.ts';
import { sampleIn } from '../recital/sample-text.ts';

/** Something that a machine says in the end, and to what. */
export type Saying = { readonly name: Text; readonly shown: Text };

const words = {
  reads: text('读作', 'reads'),
  again: text('再读', 'again'),
  says: text('它说', 'it says'),
  nothing: text('（什么也没说）', '(nothing)'),
} as const;

/** How it reads ten cards twice, or what it makes up. */
export function sayingsOf(figure: Figure): Saying[] {
  const frame = lastFrame(figure);
  const reads = numbersIn(frame, 'reads');
  const named = (labels: readonly number[]) =>
    same(labels.map((label) => glyphs[label]?.name ?? '?').join(''));
  if (reads.length > 0)
    return [
      { name: words.reads, shown: named(reads) },
      { name: words.again, shown: named(numbersIn(frame, 'readsAgain')) },
    ];
  if (numbersIn(frame, 'sample').length === 0) return [];
  const sample = sampleIn(figure, frame);
  return [{ name: words.says, shown: sample === '' ? words.nothing : same(sample) }];
}
