import { type Batch, measureGradient, type Parameter, type Training } from '../../engine/index.ts';
import { formatFactor as f, formatNumber } from '../core/format-number.ts';
import { value } from '../core/value.ts';

/** On ground flatter than this, a stick feels mostly its own rounding errors. */
const flat = 1e-4;

/**
 * The slope of the loss along every parameter, found in two ways: by handing back the blame, and by a stick of length h
 * that pokes ahead and behind. The parameters come back as they were.
 */
export function checkBlame(training: Training, batch: Batch, stick: number) {
  const { parameters } = training.network;
  training.computeGradients(batch);
  const blame = parameters.flatMap(({ gradient }) => [...gradient.data]);
  const place = parameters.flatMap((parameter) => [...parameter.value.data]);
  const lossAt = (there: readonly number[]): number => {
    moveTo(parameters, there);
    return training.loss.forward(training.network.forward(batch.x), batch.target);
  };
  const felt = measureGradient(lossAt, place, stick);
  const [ahead = Number.NaN, behind = Number.NaN] = [stick, -stick].map((distance) =>
    lossAt(place.map((parameter, index) => (index === 0 ? parameter + distance : parameter))),
  );
  moveTo(parameters, place);
  const differences = blame.map((slope, index) => Math.abs(slope - (felt[index] ?? Number.NaN)));
  const weights = parameters.filter(({ kind }) => kind === 'weight');
  const weightCount = weights.reduce((sum, weight) => sum + weight.value.data.length, 0);
  const n = place.length;
  return {
    values: {
      parameters: value(n, 'n'),
      blamed: value(blame[0] ?? Number.NaN, '∂L/∂w₁'),
      felt: value(
        felt[0] ?? Number.NaN,
        'ΔL/Δw₁',
        '(L(w₁ + h) − L(w₁ − h))/(2·h)',
        `(${formatNumber(ahead)} − ${f(behind)})/(2·${f(stick)})`,
      ),
      gap: value(
        Math.max(...differences) / Math.max(flat, ...blame.map(Math.abs)),
        'ε',
        'max |ΔL/Δw − ∂L/∂w|/max |∂L/∂w|',
      ),
      stickPasses: value(2 * n, '2·n', `2·${n}`),
      blamePasses: value(2, '1 + 1'),
    },
    mistakes: {
      aheadOnly: value(n, 'n'),
      aheadAndHere: value(n + 1, 'n + 1', `${n} + 1`),
      bothAndHere: value(2 * n + 1, '2·n + 1', `2·${n} + 1`),
      eachWithEach: value(n * n, 'n·n', `${n}·${n}`),
      weightsOnly: value(2 * weightCount, '2·n', `2·${weightCount}`),
      oneOnly: value(2, '2·1'),
    },
  };
}

function moveTo(parameters: readonly Parameter[], place: readonly number[]): void {
  let from = 0;
  for (const {
    value: { data },
  } of parameters) {
    data.set(place.slice(from, from + data.length));
    from += data.length;
  }
}
