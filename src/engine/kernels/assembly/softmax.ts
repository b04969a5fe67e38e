import { at, LANES, largestLane, sumOfLanes, wholeVectors } from './lanes.ts';
import { exp, exp32x4, log64 } from './powers.ts';

/**
 * Softmax of the scores x, each times scale, written to p. Returns ln Σ eˣ over them. The largest is taken away first:
 * that changes no probability, and e to the power of it can't overflow.
 */
export function softmaxRow(p: usize, x: usize, scale: Real, length: i32): f64 {
  const whole = wholeVectors(length);
  const scales = v128.splat<Real>(scale);
  let largest: Real = -Infinity;
  let i = 0;
  if (whole > 0) {
    let most = v128.splat<Real>(-Infinity);
    for (; i < whole; i += LANES)
      most = v128.pmax<Real>(most, v128.mul<Real>(scales, v128.load(at(x, i))));
    largest = largestLane(most);
  }
  for (; i < length; i++) {
    const score = scale * load<Real>(at(x, i));
    if (score > largest) largest = score;
  }
  let sum: Real = 0;
  i = 0;
  if (LANES == 4) {
    let sums = v128.splat<Real>(0);
    for (; i < whole; i += LANES) {
      const score = v128.mul<Real>(scales, v128.load(at(x, i)));
      const power = exp32x4(v128.sub<Real>(score, v128.splat<Real>(largest)));
      v128.store(at(p, i), power);
      sums = v128.add<Real>(sums, power);
    }
    sum = sumOfLanes(sums);
  }
  for (; i < length; i++) {
    const power = exp(scale * load<Real>(at(x, i)) - largest);
    store<Real>(at(p, i), power);
    sum += power;
  }
  for (i = 0; i < whole; i += LANES) {
    const power = v128.load(at(p, i));
    // A product is faster than a quotient; its last bit may be another one.
    const share =
      LANES == 4
        ? v128.mul<Real>(power, v128.splat<Real>(1 / sum))
        : v128.div<Real>(power, v128.splat<Real>(sum));
    v128.store(at(p, i), share);
  }
  for (; i < length; i++) store<Real>(at(p, i), load<Real>(at(p, i)) / sum);
  return <f64>largest + log64(<f64>sum);
}

/** P = softmax(X), row by row; loss = the mean of −ln p[label] over the rows that have a label, which is not below 0. */
export function setCrossEntropy(
  loss: usize,
  p: usize,
  x: usize,
  labels: usize,
  rows: i32,
  columns: i32,
): void {
  let sum: f64 = 0;
  let labelled = 0;
  for (let row = 0; row < rows; row++) {
    const scores = at(x, row * columns);
    const logSum = softmaxRow(at(p, row * columns), scores, 1, columns);
    const label = <i32>load<Real>(at(labels, row));
    if (label < 0) continue;
    labelled++;
    // −ln p = ln Σ eˣ − x stays finite where p itself has been rounded to 0.
    sum += logSum - <f64>load<Real>(at(scores, label));
  }
  store<Real>(loss, <Real>(sum / <f64>labelled));
}

/** dX = (P − 1 at each row's label) / L, and 0 in the rows without a label; L rows have one. */
export function setCrossEntropyGradient(dx: usize, p: usize, labels: usize, rows: i32, columns: i32): void {
  let labelled = 0;
  for (let row = 0; row < rows; row++) if (load<Real>(at(labels, row)) >= 0) labelled++;
  const share: Real = 1 / <Real>labelled;
  const whole = wholeVectors(columns);
  for (let row = 0; row < rows; row++) {
    const label = <i32>load<Real>(at(labels, row));
    const from = at(p, row * columns);
    const to = at(dx, row * columns);
    if (label < 0) {
      memory.fill(to, 0, at(0, columns));
      continue;
    }
    for (let j = 0; j < whole; j += LANES)
      v128.store(at(to, j), v128.mul<Real>(v128.load(at(from, j)), v128.splat<Real>(share)));
    for (let j = whole; j < columns; j++) store<Real>(at(to, j), load<Real>(at(from, j)) * share);
    store<Real>(at(to, label), load<Real>(at(to, label)) - share);
  }
}
