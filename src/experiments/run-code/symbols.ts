/** Crockford's base 32: digits and letters without I, L, O and U. https://www.crockford.com/base32.html */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bitsPerSymbol = 5;

/** What was typed, as the code is compared: letters large, those that look like a digit as that digit, no hyphens. */
export function canonical(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** Bits as symbols; what is missing to a whole symbol is filled up with zeros. */
export function toSymbols(bits: string): string {
  const whole = bits.padEnd(Math.ceil(bits.length / bitsPerSymbol) * bitsPerSymbol, '0');
  return whole.replace(/.{5}/g, (group) => symbols.charAt(Number.parseInt(group, 2)));
}

/** The bits of canonical symbols; undefined if one of them is none. */
export function toBits(text: string): string | undefined {
  const values = [...text].map((symbol) => symbols.indexOf(symbol));
  return values.includes(-1) ? undefined : values.map((value) => inBits(value, bitsPerSymbol)).join('');
}

/** A whole number in so many bits. */
export function inBits(value: number, count: number): string {
  return value.toString(2).padStart(count, '0');
}
