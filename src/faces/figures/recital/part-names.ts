import { formatFixed } from '../../../experiments/core/format-number.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import { own } from '../../../lessons/model/own-entry.ts';
import type { Text } from '../../../text/text.ts';
import { text } from '../../words/strings.ts';

const withAll = text('零件齐全', 'all parts');
const lacking: { readonly [part: string]: Text } = {
  attention: text('没有注意力', 'no attention'),
  feedForward: text('没有前馈', 'no feed-forward'),
  positions: text('没有位置', 'no positions'),
  neither: text('注意力前馈都没有', 'no attention or f-f'),
  norms: text('没有归一化', 'no norms'),
  residuals: text('没有残差', 'no residuals'),
};

/** What a net of the run has, counted from 0. */
export function netName({ trace: { params } }: Pick<Figure, 'trace'>, net: number): Text {
  return own(lacking, String(params[`lack${net + 1}`])) ?? withAll;
}

/** What is switched off in the trained net, in the order of the mark. */
export const switchedOffNames: readonly Text[] = [
  text('注意力', 'attention'),
  text('前馈', 'feed-forward'),
  text('位置', 'positions'),
  text('一个头', 'one head'),
];

export const partWords = {
  pairTable: text('数两连的表', 'the table of pairs'),
  thenOff: text('练好的 1 号，关掉一样后的损失：', 'Loss of the trained net 1 with one part switched off: '),
} as const;

export function shownLoss(loss: number | undefined): string {
  return loss === undefined ? '?' : formatFixed(loss, 2);
}
