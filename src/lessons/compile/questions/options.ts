import { isNonEmpty, type NonEmpty, type Value } from '../../../experiments/core/trace.ts';
import { own } from '../../model/own-entry.ts';
import { asTag, type Option } from '../../model/question.ts';
import type { QuestionSceneOf } from '../../source/schema.ts';
import { type Context, fillAt } from '../scope/context.ts';
import { findNumber, reportUnknownName, showValue } from '../scope/scope.ts';

type OptionFile = QuestionSceneOf<'choice'>['options'][number];

/**
 * The options of a choice. Where the question names a computed `answer`, the right one is the option that stands for
 * that value; else it is the one marked `right`.
 */
export function compileOptions(
  source: readonly OptionFile[],
  answer: Value | undefined,
  context: Context,
): { all: NonEmpty<Option>; right: Option } | undefined {
  const { path, report } = context;
  const all = source.map((option, index): Option => {
    const right = answer ? standsFor(option, index, answer, context) : option.right === true;
    if (option.tag !== undefined && !own(context.bank, option.tag))
      report.add(
        [...path, 'options', index, 'tag'],
        `no misconception is called “${option.tag}”`,
        'Add its reply to misconceptions.yaml.',
      );
    return {
      text: fillAt(context, option.text, 'options', index, 'text'),
      why: fillAt(context, option.why, 'options', index, 'why'),
      right,
      tag: option.tag === undefined ? undefined : asTag(option.tag),
    };
  });
  const [right, ...others] = all.filter((option) => option.right);
  if (!right || others.length > 0) {
    const mend = answer
      ? `Exactly one \`is\` must equal the computed answer, ${showValue(answer)}.`
      : 'Mark exactly one option `right: true`.';
    return report.add(
      [...path, 'options'],
      right ? 'more than one option is right' : 'no option is right',
      mend,
    );
  }
  return isNonEmpty(all) ? { all, right } : undefined;
}

function standsFor(
  option: OptionFile,
  index: number,
  answer: Value,
  { scope, path, report }: Context,
): boolean {
  const at = [...path, 'options', index];
  if (option.is === undefined) {
    report.add(
      at,
      'the answer is computed, but this option says no value',
      'Add `is:` with the value it stands for.',
    );
    return false;
  }
  const value = typeof option.is === 'number' ? option.is : findNumber(scope, option.is)?.number;
  if (value === undefined) {
    reportUnknownName(scope, String(option.is), [...at, 'is'], report);
    return false;
  }
  const right = Math.abs(value - answer.number) < 1e-9;
  if (option.right && !right)
    report.add(
      [...at, 'right'],
      `this option stands for ${value}, but the computed answer is ${showValue(answer)}`,
      'Take `right` away, or mend the `is`.',
    );
  return right;
}
