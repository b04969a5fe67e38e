import { LANES } from './lanes.ts';

/**
 * eˣ in f64, to the last bit as V8 computes `Math.exp`, so that plain kernels and these give the same digits.
 * Source: `__ieee754_exp` of fdlibm (Sun Microsystems, 1993, freely granted), in the form that V8 uses.
 */
export function exp64(x: f64): f64 {
  const bits = reinterpret<u64>(x);
  const high = <u32>(bits >> 32) & 0x7fffffff;
  const isNegative = <i32>(bits >> 63);
  if (high >= 0x40862e42) {
    if (high >= 0x7ff00000) {
      if (((high & 0xfffff) | <u32>bits) != 0) return x + x; // NaN
      return isNegative ? 0 : x;
    }
    if (x > 7.09782712893383973096e2) return Infinity;
    if (x < -7.45133219101941108420e2) return 0;
  }
  const ln2High: f64 = 6.93147180369123816490e-1;
  const ln2Low: f64 = 1.90821492927058770002e-10;
  // x = k·ln 2 + (upper − lower)
  let upper: f64 = 0;
  let lower: f64 = 0;
  let k: i32 = 0;
  if (high > 0x3fd62e42) {
    if (high < 0x3ff0a2b2) {
      if (x == 1.0) return 2.718281828459045;
      upper = isNegative ? x + ln2High : x - ln2High;
      lower = isNegative ? -ln2Low : ln2Low;
      k = 1 - isNegative - isNegative;
    } else {
      k = <i32>(1.44269504088896338700 * x + (isNegative ? -0.5 : 0.5));
      upper = x - <f64>k * ln2High;
      lower = <f64>k * ln2Low;
    }
    x = upper - lower;
  } else if (high < 0x3e300000) return 1.0 + x;

  const t = x * x;
  const c =
    x -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.65339022054652515390e-6 + t * 4.13813679705723846039e-8))));
  if (k == 0) return 1.0 - ((x * c) / (c - 2.0) - x);
  const y = 1.0 - (lower - (x * c) / (2.0 - c) - upper);
  if (k >= -1021) {
    if (k == 1024) return y * 2.0 * 8.98846567431158e307;
    return y * reinterpret<f64>(<u64>(0x3ff00000 + (<u32>k << 20)) << 32);
  }
  return y * reinterpret<f64>(<u64>(0x3ff00000 + (<u32>(k + 1000) << 20)) << 32) * 9.33263618503218878990e-302;
}

/**
 * ln x in f64, to the last bit as V8 computes `Math.log`.
 * Source: `__ieee754_log` of fdlibm (Sun Microsystems, 1993, freely granted), in the form that V8 uses.
 */
export function log64(x: f64): f64 {
  let bits = reinterpret<u64>(x);
  let high = <i32>(bits >> 32);
  let k: i32 = 0;
  if (high < 0x00100000) {
    if (((high & 0x7fffffff) | <i32>(<u32>bits)) == 0) return -Infinity;
    if (high < 0) return NaN;
    k -= 54;
    x *= 1.80143985094819840000e16;
    bits = reinterpret<u64>(x);
    high = <i32>(bits >> 32);
  }
  if (high >= 0x7ff00000) return x + x;
  k += (high >> 20) - 1023;
  high &= 0x000fffff;
  const upward = (high + 0x95f64) & 0x100000;
  // x, or x / 2, so that it is close to 1
  x = reinterpret<f64>((<u64>(<u32>(high | (upward ^ 0x3ff00000))) << 32) | (bits & 0xffffffff));
  k += upward >> 20;
  const ln2High: f64 = 6.93147180369123816490e-1;
  const ln2Low: f64 = 1.90821492927058770002e-10;
  const f = x - 1.0;
  const dk = <f64>k;
  if ((0x000fffff & (2 + high)) < 3) {
    if (f == 0) return k == 0 ? 0 : dk * ln2High + dk * ln2Low;
    const R = f * f * (0.5 - 0.33333333333333333 * f);
    return k == 0 ? f - R : dk * ln2High - (R - dk * ln2Low - f);
  }
  const s = f / (2.0 + f);
  const z = s * s;
  const w = z * z;
  const t1 = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const t2 =
    z *
    (6.666666666666735130e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const R = t2 + t1;
  if (((high - 0x6147a) | (0x6b851 - high)) > 0) {
    const half = 0.5 * f * f;
    return k == 0
      ? f - (half - s * (half + R))
      : dk * ln2High - (half - (s * (half + R) + dk * ln2Low) - f);
  }
  return k == 0 ? f - s * (f - R) : dk * ln2High - (s * (f - R) - dk * ln2Low - f);
}

/** Below this, eˣ is 4·10⁻¹⁸: nothing beside 1, and its products would become denormal numbers, which are slow. */
const FORGOTTEN: f32 = -40;

/** 1.5·2²³: a number of f32 that is added to it is rounded to a whole one, which stands in its lowest bits. */
const ROUNDING: f32 = 12582912;

/**
 * eˣ of four numbers of f32 that are not above 0, off by at most about 1.2·10⁻⁷ of itself; 0 below −40.
 * Source: `expf` of the Cephes library (S. L. Moshier): eˣ = 2ⁿ·eʳ, with n whole and r at most ½·ln 2.
 */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function exp32x4(x: v128): v128 {
  const clamped = f32x4.pmax(x, f32x4.splat(FORGOTTEN));
  const rounded = f32x4.add(f32x4.mul(clamped, f32x4.splat(1.44269504)), f32x4.splat(ROUNDING));
  const n = f32x4.sub(rounded, f32x4.splat(ROUNDING));
  let r = f32x4.sub(clamped, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.12194440e-4)));
  let p = f32x4.add(f32x4.mul(r, f32x4.splat(1.9875691500e-4)), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), f32x4.splat(1));
  // 2ⁿ has n + 127 in the bits of its exponent.
  const scale = i32x4.add(i32x4.shl(rounded, 23), i32x4.splat(127 << 23));
  // "Not below", so that NaN stays NaN.
  return v128.andnot(f32x4.mul(p, scale), f32x4.lt(x, f32x4.splat(FORGOTTEN)));
}

/** eˣ of one number, which is not above 0. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function exp(x: Real): Real {
  if (LANES == 2) return <Real>exp64(<f64>x);
  return <Real>f32x4.extract_lane(exp32x4(f32x4.splat(<f32>x)), 0);
}
