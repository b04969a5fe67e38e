/** A number as it stands in a text, and what it is. */
export type NumberAt = { readonly written: string; readonly number: number; readonly percent: boolean };

const pattern = /\d+(?:,\d{3})*(?:\.\d+)?(?:e[−-]?\d+)?/g;

/**
 * The numbers written in a text in digits, ASCII or full-width. A minus belongs to the number unless something stands
 * before it to be subtracted from. Subscripts and superscripts are parts of names and formulas, not numbers.
 */
export function numbersIn(text: string): NumberAt[] {
  const half = halfWidth(text);
  return [...half.matchAll(pattern)].map(({ 0: digits, index }) => {
    const negative = /(?:^|[^\p{L}\p{N})）])[−-]$/u.test(half.slice(0, index));
    const size = Number(digits.replaceAll(',', '').replace('−', '-'));
    return {
      written: text.slice(index - (negative ? 1 : 0), index + digits.length),
      number: negative ? -size : size,
      percent: /^\s*[%％]/.test(half.slice(index + digits.length)),
    };
  });
}

/** Full-width digits and point as ASCII; every sign keeps its place. */
function halfWidth(text: string): string {
  return text.replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
