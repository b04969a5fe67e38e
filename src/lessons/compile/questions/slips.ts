import { joinText } from '../../../text/text.ts';
import { own } from '../../model/own-entry.ts';
import { asTag, type Slip } from '../../model/question.ts';
import type { QuestionSceneOf } from '../../source/schema.ts';
import type { Context } from '../scope/context.ts';
import { fillText, findMistake, reportUnknownName } from '../scope/scope.ts';

/**
 * The slips of a question, each with the number that its wrong procedure gives. Replies may name the values of the
 * answer's run by their bare names, and the learner's number as `{given}`.
 */
export function compileSlips(
  scene: QuestionSceneOf<'number'> | QuestionSceneOf<'draw'>,
  { scope, bank, path, report, home }: Context,
): Slip[] {
  return scene.slips.flatMap((slip, index) => {
    const at = [...path, 'slips', index];
    const value = findMistake(scope, slip.from);
    const reply = slip.say ?? own(bank, slip.tag);
    if (!value) reportUnknownName(scope, slip.from, [...at, 'from'], report);
    if (!reply)
      report.add(
        [...at, 'tag'],
        `no misconception is called “${slip.tag}”`,
        'Add its reply to misconceptions.yaml, or a `say` here.',
      );
    if (!value || !reply) return [];
    const from = [...at, slip.say ? 'say' : 'tag'];
    const say = fillText(joinText(reply), scope, from, report, home, {}, ['given']);
    return [{ value, tag: asTag(slip.tag), say }];
  });
}
