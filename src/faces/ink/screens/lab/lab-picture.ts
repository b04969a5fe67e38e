import type { LabView } from '../../../../tutor/lab/view.ts';
import type { Drawn } from '../../../figures/canvas/canvas.ts';
import { beside } from '../../../figures/canvas/spans.ts';
import { drawFigure } from '../../../figures/draw.ts';
import { drawSpeech } from '../../../figures/recital/speech.ts';
import { canvasOf, hasRoomForPair, type Look } from '../../look.ts';

const tallest = { alone: 20, pair: 24 } as const;
const leastRows = 4;
/** A curve of six rows, and the axis below it. */
const readableRows = 7;
const speechRows = { least: 3, usual: 4 } as const;
const gap = 3;

/** The picture of the run, in so many rows at most; in a large terminal what the network said stands beside it. */
export function pictureLines(view: LabView, rows: number, look: Look): readonly Drawn[] {
  const { picture, speech } = view;
  if (!picture || rows < leastRows) return [];
  const { figure, frame } = picture;
  if (!isPair(view, look)) return drawFigure(figure, frame, canvasOf(look, Math.min(tallest.alone, rows)));
  const whole = canvasOf(look, Math.min(tallest.pair, rows), look.wideColumns);
  if (speech === undefined) return drawFigure(figure, frame, whole);
  const half = Math.floor((whole.columns - gap) / 2);
  const left = drawFigure(figure, frame, { ...whole, columns: half });
  const right = drawSpeech(speech, { ...whole, columns: whole.columns - half - gap });
  return beside(left, half + gap, right);
}

/** What the network said last, under the picture, unless it stands beside that; of so many rows most belong to the picture. */
export function speechUnder(view: LabView, rows: number, look: Look): readonly Drawn[] {
  const { speech } = view;
  if (speech === undefined || isPair(view, look)) return [];
  const wanted = Math.max(speechRows.usual, Math.floor(look.rows / 5));
  return drawSpeech(
    speech,
    canvasOf(look, Math.max(speechRows.least, Math.min(wanted, rows - readableRows))),
  );
}

function isPair({ lab }: LabView, look: Look): boolean {
  return lab.speaking.length > 0 && hasRoomForPair(look);
}
