import type { Figure } from '../../../lessons/model/figure.ts';
import type { Language } from '../../../text/text.ts';
import type { Canvas, Drawn } from './canvas.ts';

/** How one kind of figure is shown. */
export type Drawing = {
  /** The figure at a frame of its run; fewer rows than it needs give a smaller drawing, too few give none. */
  draw(figure: Figure, frame: number, canvas: Canvas): readonly Drawn[];
  /** The same for reading aloud: what is to be seen at this frame, in a few lines of words and numbers. */
  tell(figure: Figure, frame: number, language: Language): readonly string[];
};
