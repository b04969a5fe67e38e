import { glyphs as characters } from '../../../engine/index.ts';
import type { WorkshopView } from '../../../tutor/workshop/workshop-view.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import { packLines, span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';

/** What was taught and kept, and each drawing of the exam with whether it is read. */
export function drawExam({ desk, exam }: WorkshopView, canvas: Canvas): Drawn[] {
  const { words } = writer(canvas);
  const marks = exam.map(({ label, isRight }): Drawn => {
    const sign = isRight ? canvas.signs.right : canvas.signs.wrong;
    return [span(`${characters[label]?.name ?? ''}${sign}`, isRight ? 'right' : 'wrong')];
  });
  return packLines([[span(words(desk), 'heading')], ...marks], canvas.columns);
}

/** The knobs in a line or two; the one in hand shows the ways it turns. */
export function drawWorkshopKnobs({ settings }: WorkshopView, canvas: Canvas): Drawn[] {
  const { words } = writer(canvas);
  const { signs, columns } = canvas;
  const parts = settings.map(({ label, shown, choices, at, isChosen }): Drawn => {
    const name = `${words(label)} `;
    if (!isChosen) return [span(`  ${name}`, 'dim'), span(`${words(shown)} `)];
    const [left, right] = [at > 0 ? signs.arrowLeft : ' ', at < choices.length - 1 ? signs.arrowRight : ' '];
    return [span(`${signs.selected} ${name}${left}${words(shown)}${right}`, 'accent')];
  });
  return packLines(parts, columns);
}
