import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { padEnd, padStart, truncate, wrap, wrapHead, wrapSentences, wrapTail } from '../../src/text/wrap.ts';

const columns = fc.integer({ min: 20, max: 100 });
const word = fc.oneof(
  fc.stringMatching(/^[你我误差学习率神经元]{1,8}[，。]?$/),
  fc.stringMatching(/^[a-zA-Z]{1,14}$/),
);
const token = fc.oneof(
  word,
  fc.stringMatching(/^-?\d{1,3}(\.\d{1,3})?%?$/),
  fc.constantFrom(' ', ' = ', ' × ', ' + ', '·', '——', '……'),
  fc.stringMatching(/^[，。、；：！？)）」』】》”’,.!?]{1,3}[一二三]$/),
  fc.stringMatching(/^[一二三][(（「『【《“‘]{1,2}$/),
);
const mixed = fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join(''));
const anything = fc.string({ unit: 'grapheme', maxLength: 120 });

const bare = (text: string) => text.replace(/\s/gu, '');
const words = (text: string) => text.match(/[a-zA-Z]+/g) ?? [];

describe('wrap', () => {
  test('no line of a mixed text is wider than asked, and nothing is lost', () => {
    fc.assert(
      fc.property(mixed, columns, (text, limit) => {
        const lines = wrap(text, limit);
        expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(limit);
        expect(bare(lines.join(''))).toBe(bare(text));
      }),
    );
  });

  test('any graphemes at all keep within the width and arrive', () => {
    fc.assert(
      fc.property(anything, columns, (text, limit) => {
        const lines = wrap(text, limit);
        expect(lines.every((line) => stringWidth(line) <= limit)).toBe(true);
        const shown = text.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '');
        expect(bare(lines.join(''))).toBe(bare(shown));
      }),
    );
  });

  test('no line begins with closing punctuation and none ends with an opening bracket', () => {
    fc.assert(
      fc.property(mixed, columns, (text, limit) => {
        const lines = wrap(text, limit);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、；：！？)）」』】》”’…·,.!?%]/u);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[(（「『【《“‘]$/u);
      }),
    );
  });

  test('a Latin word that fits a line is never cut', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), columns, (tokens, limit) => {
        const text = tokens.join(' ');
        expect(wrap(text, limit).flatMap(words)).toEqual(words(text));
      }),
    );
  });

  test('lines are filled: no line could have taken the next character of plain Chinese', () => {
    const lines = wrap('学'.repeat(45), 20);
    expect(lines.map((line) => stringWidth(line))).toEqual([20, 20, 20, 20, 10]);
  });

  test('a word longer than the line is cut by graphemes', () => {
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('👩‍💻👩‍💻👩‍💻', 4)).toEqual(['👩‍💻👩‍💻', '👩‍💻']);
  });

  test('a space after an opening quote does not leave it behind at the end of a line', () => {
    expect(wrap('Aaaaa 一一「‘ -000%', 16)).toEqual(['Aaaaa 一一', '「‘ -000%']);
  });

  test('a run of closing punctuation longer than the line still ends', () => {
    expect(wrap('。'.repeat(12), 10)).toEqual(['。。。。。', '。。。。。', '。。']);
  });

  test('a character wider than the line is shown alone rather than looping', () => {
    expect(wrap('学习', 1)).toEqual(['学', '习']);
  });

  test('newlines of the text stay, and indentation with them', () => {
    expect(wrap('y = k·x + b\n  = 5\r\n\nend', 40)).toEqual(['y = k·x + b', '  = 5', '', 'end']);
    expect(wrap('', 40)).toEqual(['']);
  });

  test('escapes and control characters never reach the screen', () => {
    expect(wrap('\u001b[31mred\u001b[0m\u0007 a\tb\u001b]0;title\u0007\u202e', 40)).toEqual(['red a b']);
  });

  test('the same lines come back after the memory was emptied', () => {
    const first = wrap('学习率 η = 0.1 太大', 12);
    for (let width = 20; width < 600; width++) wrap('x', width);
    expect(wrap('学习率 η = 0.1 太大', 12)).toEqual(first);
  });
});

describe('a text in too few rows', () => {
  const mark = fc.constantFrom('…', '...');

  test('keeps its beginning or its end within the rows and columns, and says what it lost', () => {
    fc.assert(
      fc.property(mixed, columns, fc.integer({ min: 1, max: 6 }), mark, (text, limit, rows, sign) => {
        const whole = wrap(text, limit);
        const [head, tail] = [wrapHead(text, limit, rows, sign), wrapTail(text, limit, rows, sign)];
        if (whole.length <= rows) {
          expect([head, tail]).toEqual([whole, whole]);
          return;
        }
        for (const kept of [head, tail]) {
          expect(kept).toHaveLength(rows);
          expect(kept.every((line) => stringWidth(line) <= limit)).toBe(true);
        }
        expect(bare(text).startsWith(bare(head.join('')).slice(0, -sign.length))).toBe(true);
        expect(head.at(-1)?.endsWith(sign)).toBe(true);
        expect(bare(text).endsWith(bare(tail.join('')).slice(sign.length))).toBe(true);
        expect(tail[0]?.startsWith(sign)).toBe(true);
      }),
    );
  });

  test('has nothing where it has no row', () => {
    expect(wrapHead('学习', 20, 0, '…')).toEqual([]);
    expect(wrapTail('学习', 20, 0, '…')).toEqual([]);
  });
});

describe('columns', () => {
  test('padding counts columns, not characters', () => {
    expect(padEnd('误差', 6)).toBe('误差  ');
    expect(padStart('误差', 6)).toBe('  误差');
    expect(padEnd('误差', 3)).toBe('误差');
  });

  test('a truncated text never exceeds its columns and a fitting one is untouched', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 60 }), (text, limit) => {
        const short = truncate(text, limit);
        expect(stringWidth(short)).toBeLessThanOrEqual(limit);
        if (stringWidth(text) <= limit) expect(short).toBe(text);
      }),
    );
    expect(truncate('学习率太大', 7)).toBe('学习..');
  });
});

describe('wrapSentences', () => {
  const zh = '结束时损失低于 0.3。再拆掉一个零件试试！';
  const en = 'Bring the loss below 0.3. Then take a part out.';

  test('keeps as many whole sentences as have room, and no point of a number ends one', () => {
    expect(wrapSentences(zh, 60, 1, '…')).toEqual([zh]);
    expect(wrapSentences(zh, 30, 1, '…')).toEqual(['结束时损失低于 0.3。']);
    expect(wrapSentences(en, 60, 1, '…')).toEqual([en]);
    expect(wrapSentences(en, 30, 1, '…')).toEqual(['Bring the loss below 0.3.']);
    expect(wrapSentences(en, 30, 2, '…')).toEqual(['Bring the loss below 0.3. Then', 'take a part out.']);
  });

  test('where not even one has room it is cut, with a mark', () => {
    expect(wrapSentences(en, 14, 1, '…')).toEqual(['Bring the…']);
  });

  test('a text without an end is one sentence', () => {
    expect(wrapSentences('no end', 20, 1, '…')).toEqual(['no end']);
  });
});
