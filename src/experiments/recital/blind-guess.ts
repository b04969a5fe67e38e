import { define } from '../core/experiment.ts';
import { wholeNumber } from '../core/params.ts';
import { value } from '../core/value.ts';
import { blindMistakes, blindValues } from './counting.ts';

/** Whoever must foretell which of so many kinds comes next, and knows nothing: all are equally likely, the loss is ln V. */
export const blindGuess = define({
  name: 'blind-guess',
  params: { kinds: wholeNumber(12, 2, 1_000_000) },
  run({ kinds }) {
    return {
      frames: [{ at: 0, loss: Math.log(kinds), marks: {}, working: [] }],
      values: { kinds: value(kinds, 'V'), ...blindValues(kinds) },
      mistakes: blindMistakes(kinds),
      end: { kind: 'stopped' },
    };
  },
});
