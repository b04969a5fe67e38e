import { at, LANES, wholeVectors } from './lanes.ts';

/**
 * What an optimiser remembers of a gradient that has become 0 shrinks by the same share at each step. Below this it
 * counts as 0: it would change nothing any more, and denormal numbers are slow.
 */
const FORGOTTEN: Real = sizeof<Real>() == 8 ? <Real>1e-150 : <Real>1e-30;

/** The vector with 0 in each lane whose size is below FORGOTTEN; NaN stays NaN. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function withoutForgotten(v: v128): v128 {
  return v128.andnot(v, v128.lt<Real>(v128.abs<Real>(v), v128.splat<Real>(FORGOTTEN)));
}

/** w = w − rate·dw */
export function stepDown(w: usize, dw: usize, rate: Real, length: i32): void {
  const whole = wholeVectors(length);
  const rates = v128.splat<Real>(rate);
  for (let i = 0; i < whole; i += LANES)
    v128.store(
      at(w, i),
      v128.sub<Real>(v128.load(at(w, i)), v128.mul<Real>(rates, v128.load(at(dw, i)))),
    );
  for (let i = whole; i < length; i++)
    store<Real>(at(w, i), load<Real>(at(w, i)) - rate * load<Real>(at(dw, i)));
}

/** v = momentum·v + dw, w = w − rate·v */
export function stepMomentum(w: usize, dw: usize, v: usize, rate: Real, momentum: Real, length: i32): void {
  for (let i = 0; i < length; i++) {
    const speed = momentum * load<Real>(at(v, i)) + load<Real>(at(dw, i));
    store<Real>(at(v, i), abs<Real>(speed) < FORGOTTEN ? 0 : speed);
    store<Real>(at(w, i), load<Real>(at(w, i)) - rate * speed);
  }
}

/** m = beta1·m + (1 − beta1)·dw, v = beta2·v + (1 − beta2)·dw², w = w − rate·m / (√v + epsilon) */
export function stepAdam(
  w: usize,
  dw: usize,
  m: usize,
  v: usize,
  rate: Real,
  epsilon: Real,
  beta1: Real,
  beta2: Real,
  length: i32,
): void {
  const whole = wholeVectors(length);
  const rest1: Real = 1 - beta1;
  const rest2: Real = 1 - beta2;
  for (let i = 0; i < whole; i += LANES) {
    const slope = v128.load(at(dw, i));
    const mean = v128.add<Real>(
      v128.mul<Real>(v128.splat<Real>(beta1), v128.load(at(m, i))),
      v128.mul<Real>(v128.splat<Real>(rest1), slope),
    );
    const square = v128.add<Real>(
      v128.mul<Real>(v128.splat<Real>(beta2), v128.load(at(v, i))),
      v128.mul<Real>(v128.mul<Real>(v128.splat<Real>(rest2), slope), slope),
    );
    v128.store(at(m, i), withoutForgotten(mean));
    v128.store(at(v, i), withoutForgotten(square));
    const way = v128.div<Real>(
      v128.mul<Real>(v128.splat<Real>(rate), mean),
      v128.add<Real>(v128.sqrt<Real>(square), v128.splat<Real>(epsilon)),
    );
    v128.store(at(w, i), v128.sub<Real>(v128.load(at(w, i)), way));
  }
  for (let i = whole; i < length; i++) {
    const slope = load<Real>(at(dw, i));
    const mean = beta1 * load<Real>(at(m, i)) + rest1 * slope;
    const square = beta2 * load<Real>(at(v, i)) + rest2 * slope * slope;
    store<Real>(at(m, i), abs<Real>(mean) < FORGOTTEN ? 0 : mean);
    store<Real>(at(v, i), square < FORGOTTEN ? 0 : square);
    store<Real>(at(w, i), load<Real>(at(w, i)) - (rate * mean) / (sqrt<Real>(square) + epsilon));
  }
}
