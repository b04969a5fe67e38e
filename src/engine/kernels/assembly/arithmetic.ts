import { at, LANES, wholeVectors } from './lanes.ts';

/** a = 0 */
export function setZero(a: usize, length: i32): void {
  memory.fill(a, 0, at(0, length));
}

/** a += factor·b */
export function addScaled(a: usize, factor: Real, b: usize, length: i32): void {
  const whole = wholeVectors(length);
  const factors = v128.splat<Real>(factor);
  for (let i = 0; i < whole; i += LANES)
    v128.store(
      at(a, i),
      v128.add<Real>(v128.load(at(a, i)), v128.mul<Real>(factors, v128.load(at(b, i)))),
    );
  for (let i = whole; i < length; i++)
    store<Real>(at(a, i), load<Real>(at(a, i)) + factor * load<Real>(at(b, i)));
}

/** a += factor·sign(b); 0 has no sign. */
export function addScaledSigns(a: usize, factor: Real, b: usize, length: i32): void {
  for (let i = 0; i < length; i++) {
    const number = load<Real>(at(b, i));
    const sign: Real = number > 0 ? 1 : number < 0 ? -1 : number;
    store<Real>(at(a, i), load<Real>(at(a, i)) + factor * sign);
  }
}

/** c = a + b */
export function setSums(c: usize, a: usize, b: usize, length: i32): void {
  const whole = wholeVectors(length);
  for (let i = 0; i < whole; i += LANES)
    v128.store(at(c, i), v128.add<Real>(v128.load(at(a, i)), v128.load(at(b, i))));
  for (let i = whole; i < length; i++) store<Real>(at(c, i), load<Real>(at(a, i)) + load<Real>(at(b, i)));
}

/** c = a·b, number by number */
export function setProducts(c: usize, a: usize, b: usize, length: i32): void {
  const whole = wholeVectors(length);
  for (let i = 0; i < whole; i += LANES)
    v128.store(at(c, i), v128.mul<Real>(v128.load(at(a, i)), v128.load(at(b, i))));
  for (let i = whole; i < length; i++) store<Real>(at(c, i), load<Real>(at(a, i)) * load<Real>(at(b, i)));
}

/** a = factor·(b − c) */
export function setScaledDifference(a: usize, factor: Real, b: usize, c: usize, length: i32): void {
  const whole = wholeVectors(length);
  const factors = v128.splat<Real>(factor);
  for (let i = 0; i < whole; i += LANES)
    v128.store(
      at(a, i),
      v128.mul<Real>(factors, v128.sub<Real>(v128.load(at(b, i)), v128.load(at(c, i)))),
    );
  for (let i = whole; i < length; i++)
    store<Real>(at(a, i), factor * (load<Real>(at(b, i)) - load<Real>(at(c, i))));
}

/** b += the sum of the rows of X */
export function addRowSums(b: usize, x: usize, rows: i32, columns: i32): void {
  for (let row = 0; row < rows; row++) addScaledOnce(b, at(x, row * columns), columns);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function addScaledOnce(a: usize, b: usize, length: i32): void {
  const whole = wholeVectors(length);
  for (let i = 0; i < whole; i += LANES)
    v128.store(at(a, i), v128.add<Real>(v128.load(at(a, i)), v128.load(at(b, i))));
  for (let i = whole; i < length; i++) store<Real>(at(a, i), load<Real>(at(a, i)) + load<Real>(at(b, i)));
}

/** loss = Σ (y − t)² / samples */
export function setSquaredError(loss: usize, y: usize, t: usize, length: i32, samples: i32): void {
  let sum: f64 = 0;
  for (let i = 0; i < length; i++) {
    const miss = <f64>(load<Real>(at(y, i)) - load<Real>(at(t, i)));
    sum += miss * miss;
  }
  store<Real>(loss, <Real>(sum / <f64>samples));
}
