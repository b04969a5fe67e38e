import { indexed } from '../../../experiments/core/formula.ts';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Text } from '../../../text/text.ts';
import { text } from '../../words/strings.ts';
import { numbersIn } from '../canvas/marks.ts';

/** Which hidden neurons dropout has silenced in this mini-batch; in a test there is no such mark. */
export function silentIn(frame: Frame): readonly boolean[] {
  return numbersIn(frame, 'silenced').map((silenced) => silenced > 0);
}

/**
 * Where dropout is at work: how many are silent in this mini-batch, or that in the test nobody is. `shown` says who, by
 * their names or by the sign that they are drawn with.
 */
export function tellSilence(
  { trace: { frames } }: Figure,
  frame: Frame,
  shown: (names: readonly string[]) => string,
): Text | undefined {
  if (!frames.some((each) => silentIn(each).length > 0)) return undefined;
  const silent = silentIn(frame);
  if (silent.length === 0) return text('考试：全员到齐', 'test: all are on');
  const names = silent.flatMap((isSilent, neuron) => (isSilent ? indexed('h', neuron + 1) : []));
  const who = names.length === 0 ? '' : ` ${shown(names)}`;
  return text(
    `第 ${frame.at + 1} 小批：静默 ${names.length} 个${who}`,
    `mini-batch ${frame.at + 1}: ${names.length} silent${who}`,
  );
}
