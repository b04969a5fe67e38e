import { Box } from 'ink';
import { wrap } from '../../../text/wrap.ts';
import type { Bubble } from '../../../tutor/bubble.ts';
import { beside, span } from '../../figures/canvas/spans.ts';
import { drawYuan, yuanColumns } from '../../figures/neuron/yuan.ts';
import { nameOfLesson } from '../../words/strings.ts';
import { DrawnLines } from '../drawn-lines.tsx';
import { canvasOf, useLook } from '../look.ts';

/** Rows beside the tutor for what a lesson settles. */
const aboutRows = 2;

/** The beginning of a lesson: the tutor, its name, and what it settles. */
export function LessonTitle({ title }: { readonly title: Extract<Bubble, { kind: 'title' }> }) {
  const look = useLook();
  const canvas = canvasOf(look, aboutRows + 1);
  const about = wrap(look.words(title.about), canvas.columns - yuanColumns).slice(0, aboutRows);
  const said = [
    [span(look.words(nameOfLesson(title)), 'accent')],
    ...about.map((line) => [span(line, 'heading')]),
  ];
  return (
    <Box marginTop={1} flexShrink={0}>
      <DrawnLines lines={beside(drawYuan('listening', canvas), yuanColumns, said)} />
    </Box>
  );
}
