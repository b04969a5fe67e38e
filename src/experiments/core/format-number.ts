/**
 * A number as a learner reads it: four significant digits, no trailing zeros, a true minus sign.
 * Whole numbers are never rounded; from a million on, powers of ten.
 */
export function formatNumber(number: number): string {
  if (Number.isNaN(number)) return 'NaN';
  const size = Math.abs(number);
  const sign = number < 0 ? '−' : '';
  if (size === Number.POSITIVE_INFINITY) return `${sign}∞`;
  if (Number.isInteger(number) && size < 1e15) return size === 0 ? '0' : `${sign}${size}`;
  if (size >= 1e6) return sign + powerOfTen(size);
  const digits = size >= 1000 ? size.toFixed(1) : fixedToSignificant(size);
  const trimmed = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
  return trimmed === '0' ? '0' : sign + trimmed;
}

/** A number inside a formula: a negative one in brackets, so that `3·(−2)` never reads `3·−2`. */
export function formatFactor(number: number): string {
  return number < 0 ? `(${formatNumber(number)})` : formatNumber(number);
}

/** `decimals` digits after the point, for columns that line up. */
export function formatFixed(number: number, decimals: number): string {
  if (!Number.isFinite(number)) return formatNumber(number);
  const digits = Math.abs(number).toFixed(decimals);
  return number < 0 && Number(digits) !== 0 ? `−${digits}` : digits;
}

function fixedToSignificant(size: number): string {
  const decimals = Math.min(20, Math.max(0, 3 - Math.floor(Math.log10(size))));
  return size < 1e-7 ? powerOfTen(size) : size.toFixed(decimals);
}

function powerOfTen(size: number): string {
  return size
    .toExponential(2)
    .replace(/\.?0+e/, 'e')
    .replace('e+', 'e')
    .replace('e-', 'e−');
}
