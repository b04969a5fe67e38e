import { featureParams } from '../../../experiments/classifier/features.ts';
import { formatFixed } from '../../../experiments/core/format-number.ts';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Language, Text } from '../../../text/text.ts';
import { padEnd, padStart } from '../../../text/wrap.ts';
import { paramName } from '../../words/run-words.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameAt, numbersIn } from '../canvas/marks.ts';
import { short } from '../canvas/number-columns.ts';
import { span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';

/** One layer's numbers: a row of weights for each input, and last the biases. */
type Layer = {
  readonly inputs: number;
  readonly outputs: number;
  readonly rows: readonly (readonly number[])[];
};

const cellColumns = 7;
const nameColumns = 9;
/** A weight so small moves nothing that one could see. */
const almostNothing = 0.01;

/** Every weight and bias of a network, under the microscope. */
export const parameters: Drawing = {
  draw(figure, index, canvas) {
    const layers = layersIn(frameAt(figure, index));
    const { words } = writer(canvas);
    const lines = layers.flatMap((layer, at) => [
      [span(words(heading(layer, at)), 'heading'), span(`  ${words(summary(layer))}`, 'dim')],
      ...layer.rows.map((row, input) =>
        rowLine(row, nameOf(input, layer, at, figure, canvas.language), canvas),
      ),
    ]);
    // Where not all of it has room, what each layer amounts to is worth more than some of the numbers.
    if (lines.length <= canvas.rows) return lines;
    return layers.map((layer, at) => [
      span(words(heading(layer, at)), 'heading'),
      span(`  ${words(summary(layer))}`, 'dim'),
    ]);
  },
  tell(figure, index, language) {
    const layers = layersIn(frameAt(figure, index));
    if (layers.length === 0) return [figureWords.noParameters[language]];
    return layers
      .slice(0, 6)
      .map(
        (layer, at) =>
          `${heading(layer, at)[language]}${figureWords.colon[language]}${summary(layer)[language]}`,
      );
  },
};

function layersIn(frame: Frame): Layer[] {
  const outputs = numbersIn(frame, 'layerOutputs');
  const all = numbersIn(frame, 'parameters');
  let from = 0;
  return numbersIn(frame, 'layerInputs').map((inputs, at): Layer => {
    const columns = outputs[at] ?? 0;
    const rows = Array.from({ length: inputs + 1 }, (_, row) =>
      all.slice(from + row * columns, from + (row + 1) * columns),
    );
    from += (inputs + 1) * columns;
    return { inputs, outputs: columns, rows };
  });
}

function heading({ inputs, outputs }: Layer, at: number): Text {
  return text(`第 ${at + 1} 层：${inputs} → ${outputs}`, `layer ${at + 1}: ${inputs} → ${outputs}`);
}

/** How large its weights are, and how many do next to nothing. */
function summary({ rows, inputs }: Layer): Text {
  const sizes = rows.slice(0, inputs).flat().map(Math.abs);
  const mean = formatFixed(sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length), 2);
  const largest = short(Math.max(0, ...sizes), 2);
  const idle = sizes.filter((size) => size < almostNothing).length;
  return text(
    `|w| 平均 ${mean}，最大 ${largest}，近零 ${idle}/${sizes.length}`,
    `|w| mean ${mean}, largest ${largest}, near 0: ${idle}/${sizes.length}`,
  );
}

function nameOf(input: number, { inputs }: Layer, at: number, figure: Figure, language: Language): string {
  if (input === inputs) return figureWords.bias[language];
  return at === 0 ? (featuresOf(figure)[input] ?? '') : `h${input + 1}`;
}

/** What the network is given of a point, by name. */
function featuresOf({ trace: { params } }: Figure): string[] {
  return Object.keys(featureParams).flatMap((name) => (params[name] === 1 ? [paramName(name).zh] : []));
}

function rowLine(row: readonly number[], name: string, canvas: Canvas): Drawn {
  const { words } = writer(canvas);
  const room = Math.max(1, Math.floor((canvas.columns - nameColumns - 2) / cellColumns));
  const cells = row.slice(0, room).map((number) => {
    const style = Math.abs(number) < almostNothing ? 'dim' : number < 0 ? 'negative' : 'positive';
    return span(padStart(words(short(number, 2)), cellColumns), style);
  });
  const more = row.length > room ? [span(` ${canvas.signs.ellipsis}`, 'dim')] : [];
  return [span(padEnd(`  ${words(name)}`, nameColumns), 'dim'), ...cells, ...more];
}
