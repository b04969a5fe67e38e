import { at, LANES, sumOfProducts, wholeVectors } from './lanes.ts';

/** y = g·x·r, row by row, where r = 1 / √(mean of x² + epsilon) is kept for each row. */
export function setRmsNorm(
  y: usize,
  r: usize,
  x: usize,
  g: usize,
  epsilon: Real,
  rows: i32,
  columns: i32,
): void {
  const whole = wholeVectors(columns);
  for (let row = 0; row < rows; row++) {
    const from = at(x, row * columns);
    const to = at(y, row * columns);
    const root: Real = 1 / sqrt<Real>(sumOfProducts(from, from, columns) / <Real>columns + epsilon);
    store<Real>(at(r, row), root);
    const roots = v128.splat<Real>(root);
    for (let j = 0; j < whole; j += LANES)
      v128.store(
        at(to, j),
        v128.mul<Real>(v128.mul<Real>(v128.load(at(from, j)), roots), v128.load(at(g, j))),
      );
    for (let j = whole; j < columns; j++)
      store<Real>(at(to, j), load<Real>(at(from, j)) * root * load<Real>(at(g, j)));
  }
}

/**
 * Row by row, with z = g·dy: dx = r·(z − x·r²·mean of z·x), and dg += dy·x·r.
 */
export function setRmsNormGradients(
  dx: usize,
  dg: usize,
  dy: usize,
  x: usize,
  r: usize,
  g: usize,
  rows: i32,
  columns: i32,
): void {
  const whole = wholeVectors(columns);
  for (let row = 0; row < rows; row++) {
    const xRow = at(x, row * columns);
    const dyRow = at(dy, row * columns);
    const dxRow = at(dx, row * columns);
    const root = load<Real>(at(r, row));
    const roots = v128.splat<Real>(root);
    // dx holds z for the moment.
    for (let j = 0; j < whole; j += LANES) {
      const out = v128.load(at(dyRow, j));
      v128.store(at(dxRow, j), v128.mul<Real>(v128.load(at(g, j)), out));
      const change = v128.mul<Real>(out, v128.mul<Real>(v128.load(at(xRow, j)), roots));
      v128.store(at(dg, j), v128.add<Real>(v128.load(at(dg, j)), change));
    }
    for (let j = whole; j < columns; j++) {
      const out = load<Real>(at(dyRow, j));
      store<Real>(at(dxRow, j), load<Real>(at(g, j)) * out);
      store<Real>(at(dg, j), load<Real>(at(dg, j)) + out * (load<Real>(at(xRow, j)) * root));
    }
    const mean: Real = sumOfProducts(dxRow, xRow, columns) / <Real>columns;
    const pull: Real = root * root * mean;
    const pulls = v128.splat<Real>(pull);
    for (let j = 0; j < whole; j += LANES) {
      const pulled = v128.sub<Real>(v128.load(at(dxRow, j)), v128.mul<Real>(v128.load(at(xRow, j)), pulls));
      v128.store(at(dxRow, j), v128.mul<Real>(roots, pulled));
    }
    for (let j = whole; j < columns; j++)
      store<Real>(at(dxRow, j), root * (load<Real>(at(dxRow, j)) - load<Real>(at(xRow, j)) * pull));
  }
}
