import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Language, Text } from '../../../text/text.ts';
import { text } from '../../words/strings.ts';
import { frameAt, lastFrame, placesIn } from './marks.ts';

/** Less than this share of a loss gained or lost is neither. */
const noticeable = 1e-6;

const plainLoss = text('损失', 'loss');

/** How a run went and ended, in a sentence; a lesson before that of the loss has another name for it. */
export function tellEnd(figure: Figure, language: Language, lossName: Text = plainLoss): string {
  const { end, frames } = figure.trace;
  const steps = lastFrame(figure).at;
  const before = frames[0].loss;
  const after = lastFrame(figure).loss;
  const from = formatNumber(before);
  const to = formatNumber(after);
  const fell = text(
    `${steps} 步，${lossName.zh}从 ${from} 到 ${to}`,
    `${steps} steps, ${lossName.en} from ${from} to ${to}`,
  )[language];
  if (end.kind === 'diverged')
    return text(`${fell}：越走越高，弹飞了。`, `${fell}: it climbs and explodes.`)[language];
  if (end.kind === 'converged') return text(`${fell}：到谷底了。`, `${fell}: it has come to rest.`)[language];
  if (after >= before * (1 - noticeable))
    return isMoving(figure)
      ? text(`${fell}：来回弹，不会到。`, `${fell}: it bounces and never arrives.`)[language]
      : text(`${fell}：没有降下来。`, `${fell}: it has not fallen.`)[language];
  return text(`${fell}：还没到，步数用完了。`, `${fell}: not at rest when the steps ran out.`)[language];
}

/** Whether the first step led anywhere. */
function isMoving(figure: Figure): boolean {
  const [from] = placesIn(frameAt(figure, 0));
  const [to] = placesIn(frameAt(figure, 1));
  return from !== undefined && to !== undefined && (from.x !== to.x || from.y !== to.y);
}
