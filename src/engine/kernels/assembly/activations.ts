import { at, LANES, wholeVectors } from './lanes.ts';
import { exp } from './powers.ts';

/* Lists of any length: whole vectors first, then the rest in a vector of its own that is filled up with zeros. */

const REST = memory.data(16);

/** The table of tanh that the plain kernels use, handed over by them: tanh(piece / 32 − 20), 1281 numbers of f64. */
export const tanhTable = memory.data(1281 * 8);

/** y = tanh x */
export function setTanh(y: usize, x: usize, length: i32): void {
  const whole = wholeVectors(length);
  for (let i = 0; i < whole; i += LANES) v128.store(at(y, i), tanh(v128.load(at(x, i))));
  if (whole < length) {
    memory.copy(REST, at(x, whole), at(0, length - whole));
    v128.store(REST, tanh(v128.load(REST)));
    memory.copy(at(y, whole), REST, at(0, length - whole));
  }
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function tanh(z: v128): v128 {
  return LANES == 2 ? tanh64x2(z) : tanh32x4(z);
}

/** To the last bit as the plain kernels: looked up at the nearest piece, and moved on by the little that is left. */
function tanh64x2(z: v128): v128 {
  const clamped = f64x2.pmin(f64x2.pmax(z, f64x2.splat(-20)), f64x2.splat(20));
  const piece = f64x2.floor(
    f64x2.add(f64x2.mul(f64x2.add(clamped, f64x2.splat(20)), f64x2.splat(32)), f64x2.splat(0.5)),
  );
  const index = i32x4.trunc_sat_f64x2_s_zero(piece);
  const a = f64x2.replace_lane(
    v128.load64_splat(tanhTable + (<usize>i32x4.extract_lane(index, 0) << 3)),
    1,
    load<f64>(tanhTable + (<usize>i32x4.extract_lane(index, 1) << 3)),
  );
  const left = f64x2.sub(clamped, f64x2.sub(f64x2.mul(piece, f64x2.splat(1.0 / 32.0)), f64x2.splat(20)));
  const square = f64x2.mul(left, left);
  const third = f64x2.sub(f64x2.splat(2.0 / 15.0), f64x2.mul(square, f64x2.splat(17.0 / 315.0)));
  const second = f64x2.sub(f64x2.splat(1.0 / 3.0), f64x2.mul(square, third));
  const u = f64x2.mul(left, f64x2.sub(f64x2.splat(1), f64x2.mul(square, second)));
  return f64x2.div(f64x2.add(a, u), f64x2.add(f64x2.splat(1), f64x2.mul(u, a)));
}

/** A quotient of two polynomials, off by a few of the last bits. Source: the coefficients of Eigen's `ptanh`. */
function tanh32x4(z: v128): v128 {
  const x = f32x4.pmin(f32x4.pmax(z, f32x4.splat(-7.90531110763549805)), f32x4.splat(7.90531110763549805));
  const square = f32x4.mul(x, x);
  let p = f32x4.add(f32x4.mul(square, f32x4.splat(-2.76076847742355e-16)), f32x4.splat(2.00018790482477e-13));
  p = f32x4.add(f32x4.mul(square, p), f32x4.splat(-8.60467152213735e-11));
  p = f32x4.add(f32x4.mul(square, p), f32x4.splat(5.12229709037114e-8));
  p = f32x4.add(f32x4.mul(square, p), f32x4.splat(1.48572235717979e-5));
  p = f32x4.add(f32x4.mul(square, p), f32x4.splat(6.37261928875436e-4));
  p = f32x4.add(f32x4.mul(square, p), f32x4.splat(4.89352455891786e-3));
  let q = f32x4.add(f32x4.mul(square, f32x4.splat(1.19825839466702e-6)), f32x4.splat(1.18534705686654e-4));
  q = f32x4.add(f32x4.mul(square, q), f32x4.splat(2.26843463243900e-3));
  q = f32x4.add(f32x4.mul(square, q), f32x4.splat(4.89352518554385e-3));
  return f32x4.div(f32x4.mul(x, p), q);
}

/** dx = dy·(1 − y²), where y = tanh x */
export function setTanhGradient(dx: usize, dy: usize, y: usize, length: i32): void {
  const whole = wholeVectors(length);
  const one = v128.splat<Real>(1);
  for (let i = 0; i < whole; i += LANES) {
    const out = v128.load(at(y, i));
    const slope = v128.sub<Real>(one, v128.mul<Real>(out, out));
    v128.store(at(dx, i), v128.mul<Real>(v128.load(at(dy, i)), slope));
  }
  for (let i = whole; i < length; i++) {
    const out = load<Real>(at(y, i));
    store<Real>(at(dx, i), load<Real>(at(dy, i)) * (1 - out * out));
  }
}

/** y = 1 / (1 + e⁻ˣ) */
export function setSigmoid(y: usize, x: usize, length: i32): void {
  for (let i = 0; i < length; i++) {
    const z = load<Real>(at(x, i));
    // Only ever the power of a negative number: that of a large positive one is Infinity.
    const power = exp(z >= 0 ? -z : z);
    store<Real>(at(y, i), z >= 0 ? 1 / (1 + power) : power / (1 + power));
  }
}

/** dx = dy·y·(1 − y), where y = 1 / (1 + e⁻ˣ) */
export function setSigmoidGradient(dx: usize, dy: usize, y: usize, length: i32): void {
  for (let i = 0; i < length; i++) {
    const out = load<Real>(at(y, i));
    store<Real>(at(dx, i), load<Real>(at(dy, i)) * out * (1 - out));
  }
}

/** y = max(0, x); of NaN it is NaN, which shows that a run has diverged. */
export function setRelu(y: usize, x: usize, length: i32): void {
  const whole = wholeVectors(length);
  const zero = v128.splat<Real>(0);
  for (let i = 0; i < whole; i += LANES) v128.store(at(y, i), v128.max<Real>(zero, v128.load(at(x, i))));
  for (let i = whole; i < length; i++) store<Real>(at(y, i), max<Real>(0, load<Real>(at(x, i))));
}

/** dx = dy where y > 0, else 0 */
export function setReluGradient(dx: usize, dy: usize, y: usize, length: i32): void {
  const whole = wholeVectors(length);
  const zero = v128.splat<Real>(0);
  for (let i = 0; i < whole; i += LANES) {
    const isOn = v128.gt<Real>(v128.load(at(y, i)), zero);
    v128.store(at(dx, i), v128.and(v128.load(at(dy, i)), isOn));
  }
  for (let i = whole; i < length; i++)
    store<Real>(at(dx, i), load<Real>(at(y, i)) > 0 ? load<Real>(at(dy, i)) : 0);
}

