import stringWidth from 'string-width';
import { graphemes } from '../../text/graphemes.ts';

// What has a customary spelling, in pairs; everything else falls to `spell` below.
const SPELLED = pairs(`
  α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho σ sigma
  τ tau φ phi χ chi ψ psi ω omega Δ delta ∆ delta Σ sum ∑ sum Π prod ∏ prod Ω Omega ∂ d √ sqrt ∞ inf ∈ in ℓ l
  − - × * ∙ * ⊙ * ÷ / ± +- ≤ <= ≥ >= ≠ != ≈ ~= ∝ ~ ‖ || → -> ← <- ↔ <-> ⇒ => ↑ ^ ↓ v ▶ > ▸ > ❯ >
  ² ^2 ³ ^3 ᵀ ^T ½ 1/2 ° deg ŷ y^ \u0302 ^ … ... “ " ” " ‘ ' ’ ' – - • * ✓ v ✗ x ✕ x ★ * ☆ .
  ● O ○ o ◉ @ ◍ o ◎ @ ■ # □ o ◆ * █ # ▁ _ ▂ . ▃ - ▄ : ▅ = ▆ + ▇ % ▓ % ▒ + ░ - ▌ | ─ - ╴ - ╶ - ╌ - ‿ u ━ = │ | ╱ / ╲ \\ ╭ . ╮ . ╰ ' ╯ '
`);
const BOX_JOINT = /[\u2500-\u257f]/u;
// ASCII, CJK punctuation, kana, Han and full-width forms: the width of these is never in doubt.
const CERTAIN = /^[\x20-\x7e\n\u3000-\u303e\u3041-\u30ff\u4e00-\u9fff\uff01-\uff60]*$/;
const HAN = /\p{Script=Han}/u;

/**
 * The text in ASCII and characters that are surely two columns wide, for terminals that draw the ambiguous ones
 * (“ ” → · η │) two columns wide too. Chinese keeps Chinese punctuation: “误差” becomes 「误差」.
 */
export function asciiText(text: string): string {
  if (CERTAIN.test(text)) return text;
  return graphemes(punctuate(text.normalize('NFC')))
    .map((grapheme) => (isSafe(grapheme) ? grapheme : [...grapheme].map(spell).join('')))
    .join('');
}

/** Signs whose replacement depends on what stands beside them. */
function punctuate(text: string): string {
  const chinese = HAN.test(text);
  const plain = text
    .replace(/(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu, "'")
    .replace(/(?<=\p{Script=Han})[·•](?=\p{Script=Han})/gu, '・')
    .replace(
      /(?<=[\p{Script=Latin}\p{Script=Greek}\p{N})\]] ?)·(?= ?[\p{Script=Latin}\p{Script=Greek}\p{N}([])/gu,
      '*',
    )
    .replaceAll('·', '.')
    .replaceAll('∇', 'grad ');
  if (!chinese) return plain.replaceAll('—', '--');
  return plain.replace(/[“”‘’—]/g, (sign) => ({ '“': '「', '”': '」', '‘': '『', '’': '』' })[sign] ?? '－');
}

function isSafe(grapheme: string): boolean {
  if (CERTAIN.test(grapheme)) return true;
  const width = stringWidth(grapheme);
  if (stringWidth(grapheme, { ambiguousIsNarrow: false }) !== width) return false;
  // Two columns: Han, kana, emoji. One: a letter of some script that every terminal agrees on.
  return width !== 1 || (/^\p{L}/u.test(grapheme) && !SPELLED.has(grapheme) && !grapheme.includes('\u0302'));
}

function spell(character: string): string {
  const known = SPELLED.get(character);
  if (known !== undefined || isSafe(character)) return known ?? character;
  if (BOX_JOINT.test(character)) return '+';
  const reduced = character.normalize('NFKD').replace(/\p{M}/gu, '');
  return isSafe(reduced) && reduced !== '' ? reduced : '?';
}

function pairs(list: string): Map<string, string> {
  return new Map(
    Array.from(list.matchAll(/(\S+)\s+(\S+)/g), ([, sign = '', spelling = '']) => [sign, spelling]),
  );
}
