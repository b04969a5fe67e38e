/** How many numbers a vector register of 128 bits holds: four of f32, two of f64. */
export const LANES: i32 = 16 / sizeof<Real>();

/** The address of the number at this index of a list. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function at(list: usize, index: i32): usize {
  return list + <usize>index * sizeof<Real>();
}

/** The list's length without the rest that fills no whole vector. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function wholeVectors(length: i32): i32 {
  return length & -LANES;
}

/** The sum of a vector's lanes. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function sumOfLanes(vector: v128): Real {
  let sum = v128.extract_lane<Real>(vector, 0) + v128.extract_lane<Real>(vector, 1);
  if (LANES == 4) sum += v128.extract_lane<Real>(vector, 2) + v128.extract_lane<Real>(vector, 3);
  return sum;
}

/** The largest of a vector's lanes. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function largestLane(vector: v128): Real {
  let largest = max<Real>(v128.extract_lane<Real>(vector, 0), v128.extract_lane<Real>(vector, 1));
  if (LANES == 4) {
    largest = max<Real>(largest, v128.extract_lane<Real>(vector, 2));
    largest = max<Real>(largest, v128.extract_lane<Real>(vector, 3));
  }
  return largest;
}

/**
 * Σ aᵢ·bᵢ. In f64 one after the other, as the plain kernels sum, so that the digits are the same; in f32, whose digits
 * are its own, four sums at a time.
 */
export function sumOfProducts(a: usize, b: usize, length: i32): Real {
  let sum: Real = 0;
  let i = 0;
  if (sizeof<Real>() == 4) {
    let sums = v128.splat<Real>(0);
    for (; i < wholeVectors(length); i += LANES)
      sums = v128.add<Real>(sums, v128.mul<Real>(v128.load(at(a, i)), v128.load(at(b, i))));
    sum = sumOfLanes(sums);
  }
  for (; i < length; i++) sum += load<Real>(at(a, i)) * load<Real>(at(b, i));
  return sum;
}
