import { isNonEmpty } from '../../../experiments/core/trace.ts';
import { mapText } from '../../../text/text.ts';
import { mixedOrder } from '../../model/shuffle-options.ts';
import type { QuestionSceneOf } from '../../source/schema.ts';
import { type Context, fillAt } from '../scope/context.ts';
import { findValue, reportUnknownName } from '../scope/scope.ts';
import type { Specific } from './question-kinds.ts';

/** An order: as written, or where every item says `by`, proved to be the order of those values. */
export function compileOrder(scene: QuestionSceneOf<'order'>, context: Context): Specific | undefined {
  const items = scene.items.map((item, index) => ({
    text: fillAt(context, item.text, 'items', index, 'text'),
    why: fillAt(context, item.why, 'items', index, 'why'),
  }));
  checkOrder(scene, context);
  if (!isNonEmpty(items)) return undefined;
  const answer = mapText((language) => items.map((item) => item.text[language]).join(' → '));
  const shown = mixedOrder(items.length, scene.id, context.variation);
  return { question: { kind: 'order', items, shown }, answer };
}

function checkOrder({ items }: QuestionSceneOf<'order'>, { scope, path, report }: Context): void {
  const keys = items.map(({ by }, index) => {
    const value = by === undefined ? undefined : findValue(scope, by);
    if (by !== undefined && !value) reportUnknownName(scope, by, [...path, 'items', index, 'by'], report);
    return value?.number;
  });
  const withoutKey = items.findIndex(({ by }) => by === undefined);
  if (withoutKey >= 0 && items.some(({ by }) => by !== undefined))
    report.add(
      [...path, 'items', withoutKey],
      'this item has no `by`, but others have',
      'Give every item its `by`, or none.',
    );
  keys.forEach((key, index) => {
    const before = keys[index - 1];
    if (key !== undefined && before !== undefined && before >= key)
      report.add(
        [...path, 'items', index],
        `the items are not in the order of their values: ${before} stands before ${key}`,
        'List them from the smallest value to the largest, each value once.',
      );
  });
}
