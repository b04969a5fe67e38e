// How many additions and multiplications of doubles one core does a second when nothing holds it up: sixteen sums that don't
// wait for each other, all in registers. JavaScript has no fused and no vector arithmetic.
export function scalarPeak() {
  const rates = Array.from({ length: 7 }, () => {
    const began = performance.now();
    const operations = multiplyAndAdd(4_000_000);
    return (operations * 1000) / (performance.now() - began);
  });
  return Math.max(...rates);
}

let kept = 0;

function multiplyAndAdd(times) {
  const x = 1.0000001;
  const y = 1e-9;
  let [a, b, c, d, e, f, g, h] = [1, 2, 3, 4, 5, 6, 7, 8];
  let [i, j, k, l, m, n, o, p] = [1, 2, 3, 4, 5, 6, 7, 8];
  for (let time = 0; time < times; time++) {
    a = a * x + y;
    b = b * x + y;
    c = c * x + y;
    d = d * x + y;
    e = e * x + y;
    f = f * x + y;
    g = g * x + y;
    h = h * x + y;
    i = i * x + y;
    j = j * x + y;
    k = k * x + y;
    l = l * x + y;
    m = m * x + y;
    n = n * x + y;
    o = o * x + y;
    p = p * x + y;
  }
  // What nobody reads would not be computed.
  kept += a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p;
  return times * 32;
}

export const sum = () => kept;
