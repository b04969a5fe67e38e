/**
 * The number that somebody means by what they typed, or undefined.
 *
 * Reads `0.5 .5 1/2 50% ０．５ 0,5 1,450 −3 y = 5 五 十二 负三 five`. Full-width forms come from Chinese input methods,
 * hence NFKC first. A percentage is the share it stands for: `50%` is 0.5.
 */
export function readNumber(raw: string): number | undefined {
  const text = normalise(raw)
    .replace(/^[a-zηŷθ][a-z0-9₀-₉]*\s*[=:]\s*/i, '')
    .replace(/^=\s*/, '');
  return readWord(text) ?? readFraction(text) ?? readDecimal(text);
}

/** The forms in which a number may be typed, for a value in per cent: `10`, `10%` and `0.1` all mean 10 %. */
export function readPercent(raw: string): readonly number[] {
  const number = readNumber(raw);
  if (number === undefined) return [];
  return /[%％]\s*$/.test(raw) ? [number * 100] : [number, number * 100];
}

/** Half-width, lower-case, with the ASCII signs that typed look-alikes stand for. */
export function normalise(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[−–—﹣]/g, '-')
    .replace(/[，、]/g, ',')
    .replace(/[。．]/g, '.')
    .replace(/[⁄∕÷]/g, '/')
    .trim()
    .toLowerCase();
}

const decimal = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const plainNumber = new RegExp(`^(${decimal})\\s*(%?)$`);
const fraction = new RegExp(`^(${decimal})\\s*/\\s*(${decimal})$`);
const thousands = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const decimalComma = /^([+-]?\d*),(\d+)$/;

function readDecimal(text: string): number | undefined {
  const plain = thousands.test(text) ? text.replaceAll(',', '') : text.replace(decimalComma, '$1.$2');
  const match = plainNumber.exec(plain);
  if (!match) return undefined;
  const number = Number(match[1]);
  return match[2] === '%' ? number / 100 : number;
}

function readFraction(text: string): number | undefined {
  const match = fraction.exec(text);
  if (!match || Number(match[2]) === 0) return undefined;
  return Number(match[1]) / Number(match[2]);
}

const chineseDigits = '零一二三四五六七八九';
const englishWords = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Small whole numbers in words: 零 to 九十九, zero to twelve. */
function readWord(text: string): number | undefined {
  const negative = /^(负|負|-|minus |negative )/.exec(text);
  const word = negative ? text.slice(negative[0].length) : text;
  const size = readChinese(word.replace('两', '二').replace('〇', '零')) ?? readEnglish(word);
  if (size === undefined) return undefined;
  return negative ? -size : size;
}

function readChinese(word: string): number | undefined {
  const match = /^(?:([一二三四五六七八九]?)(十))?([零一二三四五六七八九])?$/.exec(word);
  if (!match || word === '') return undefined;
  const [, tens = '', ten = '', units = ''] = match;
  if (ten !== '' && units === '零') return undefined;
  const unit = units === '' ? 0 : chineseDigits.indexOf(units);
  if (ten === '') return unit;
  return (tens === '' ? 1 : chineseDigits.indexOf(tens)) * 10 + unit;
}

function readEnglish(word: string): number | undefined {
  const index = englishWords.indexOf(word);
  return index < 0 ? undefined : index;
}
