import type { Text } from '../../text/text.ts';
import { wrap } from '../../text/wrap.ts';
import type { LessonSummary } from '../backend.ts';
import type { Canvas, Drawn } from '../figures/canvas/canvas.ts';
import { beside, clip, span } from '../figures/canvas/spans.ts';
import { writer } from '../figures/canvas/writer.ts';
import { drawYuan, yuanColumns } from '../figures/neuron/yuan.ts';
import { praisePass, tellEachStar, tellPass } from '../words/pass-words.ts';
import { nameOfLesson, strings } from '../words/strings.ts';

/** The end of a lesson: the tutor, how it went, and what is there or missing for each star. */
export function drawLessonEnd(summary: LessonSummary, canvas: Canvas): readonly Drawn[] {
  const { words } = writer(canvas);
  const { earned, pass } = summary;
  const praise = pass && praisePass(pass);
  const xp = xpOfLesson(summary);
  const head: Drawn[] = [
    [span(words(strings.lessonDoneOf(nameOfLesson(summary))), 'right')],
    [
      ...(pass ? [span(words(tellPass(pass)))] : []),
      ...(earned && xp > 0 ? [span(`${pass ? '  ' : ''}+${xp} XP`, 'accent')] : []),
    ],
    praise ? [span(words(praise), 'accent')] : [],
  ];
  const yuan = drawYuan(praise ? 'glad' : 'listening', canvas);
  return clip(
    [...beside(yuan, yuanColumns, head), ...(earned ? [[], ...drawStars(summary, canvas)] : [])],
    canvas,
  );

  function drawStars({ stars, pass }: LessonSummary, { signs, columns }: Canvas): readonly Drawn[] {
    return tellEachStar(stars, pass).flatMap((told, index): Drawn[] => {
      const isEarned = stars > index;
      const [first = '', ...others] = wrap(words(told), columns - 2);
      const style = isEarned ? undefined : 'dim';
      const sign = isEarned ? span(`${signs.star} `, 'accent') : span(`${signs.noStar} `, 'dim');
      return [[sign, span(first, style)], ...others.map((line): Drawn => [span(`  ${line}`, style)])];
    });
  }
}

/** All that a lesson brought, over as many sittings as it took; of this sitting where its beginning is not known. */
export function xpOfLesson({ pass, earned }: LessonSummary): number {
  return pass?.xp ?? earned?.xp ?? 0;
}

/** How a lesson went, line by line, for a face without pictures. */
export function tellLessonEnd({ stars, earned, pass }: LessonSummary): readonly Text[] {
  const praise = pass && praisePass(pass);
  return [
    ...(pass ? [tellPass(pass)] : []),
    ...(praise ? [praise] : []),
    ...(earned ? tellEachStar(stars, pass).filter((_, index) => stars <= index) : []),
  ];
}
