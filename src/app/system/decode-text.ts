/** What bytes say if they are text in UTF-8, or what they seem to be instead. */
export type DecodedText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'utf-16' }
  | { readonly kind: 'gbk' }
  | { readonly kind: 'binary' }
  | { readonly kind: 'other' };

export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return { kind: 'utf-16' };
  if (bytes.includes(0)) return { kind: 'binary' };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    if (looksLikeGbk(bytes)) return { kind: 'gbk' };
    return { kind: hasControls(bytes) ? 'binary' : 'other' };
  }
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** So much of what is no ASCII must be common characters of GBK. */
const commonShare = 0.95;

/** A common character of GBK is two bytes from A1 on, of which the first says which row of the table it stands in. */
function looksLikeGbk(bytes: Uint8Array): boolean {
  let [common, others] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    if (first < 0x80) continue;
    const isCommon = second >= 0xa1 && ((first >= 0xb0 && first <= 0xf7) || (first >= 0xa1 && first <= 0xa3));
    if (isCommon) common++;
    else others++;
    if (second >= 0x40) at++;
  }
  return common > 0 && common >= commonShare * (common + others);
}

/** Bytes that no encoding of a text has, but for white space. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d));
}
