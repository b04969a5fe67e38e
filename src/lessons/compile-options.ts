import { isNonEmpty, type NonEmpty, type Value } from '../experiments/trace.ts';
import type { Context } from './context.ts';
import { asTag, type Option } from './question.ts';
import type { QuestionSceneOf } from './schema.ts';
import { findValue, reportUnknownName } from './scope.ts';
import type { Text } from './text.ts';

type OptionFile = QuestionSceneOf<'choice'>['options'][number];

/**
 * The options of a choice. Where the question names a computed `answer`, the right one is the option that stands for
 * that value; else it is the one marked `right`.
 */
export function compileOptions(
  source: readonly OptionFile[],
  answer: Value | undefined,
  fill: (text: Text, ...keys: (string | number)[]) => Text,
  context: Context,
): { all: NonEmpty<Option>; right: Option } | undefined {
  const { path, report } = context;
  const all = source.map((option, index): Option => {
    const right = answer ? standsFor(option, index, answer, context) : option.right === true;
    if (option.tag !== undefined && !(option.tag in context.bank))
      report.add(
        [...path, 'options', index, 'tag'],
        `no misconception is called “${option.tag}”`,
        'Add its reply to misconceptions.yaml.',
      );
    return {
      text: fill(option.text, 'options', index, 'text'),
      why: fill(option.why, 'options', index, 'why'),
      right,
      tag: option.tag === undefined ? undefined : asTag(option.tag),
    };
  });
  const [right, ...others] = all.filter((option) => option.right);
  if (!right || others.length > 0) {
    const mend = answer
      ? 'Exactly one `is` must equal the computed answer.'
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
  const value = typeof option.is === 'number' ? option.is : findValue(scope, option.is)?.number;
  if (value === undefined) reportUnknownName(scope, String(option.is), [...at, 'is'], report);
  const right = value === answer.number || Math.abs((value ?? Number.NaN) - answer.number) < 1e-9;
  if (option.right && !right)
    report.add(
      [...at, 'right'],
      `this option stands for ${value}, but the computed answer is ${answer.number}`,
      'Mend the key.',
    );
  return right;
}
