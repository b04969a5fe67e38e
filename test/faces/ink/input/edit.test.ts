import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edit, type EditAction, edit, editAt } from '../../../../src/faces/ink/input/edit.ts';
import { graphemes } from '../../../../src/text/graphemes.ts';

const piece = fc.constantFrom(
  'a',
  ' ',
  '7',
  '７',
  '你',
  '误差',
  '🙂',
  '👩‍💻',
  '👩',
  '\u200d',
  '\u0301',
  '🇨',
  'é',
  '\n',
  '\u001b',
  '\ud83d',
);
const action: fc.Arbitrary<EditAction> = fc.oneof(
  fc.record({
    do: fc.constant('insert' as const),
    text: fc.array(piece, { maxLength: 4 }).map((parts) => parts.join('')),
  }),
  fc.record({ do: fc.constantFrom('left', 'right', 'home', 'end') }),
  fc.record({
    do: fc.constantFrom(
      'deleteBefore',
      'deleteAfter',
      'deleteWordBefore',
      'deleteAllBefore',
      'deleteAllAfter',
    ),
  }),
);
const actions = fc.array(action, { maxLength: 30 });
const EMPTY: Edit = { value: '', cursor: 0 };
const play = (list: readonly EditAction[], from = EMPTY) => list.reduce(edit, from);
const typed = (text: string) => play([{ do: 'insert', text }]);
const shown = ({ value, cursor }: Edit) => `${value.slice(0, cursor)}|${value.slice(cursor)}`;

describe('edit', () => {
  test('the cursor always stands between two graphemes, whatever is done', () => {
    fc.assert(
      fc.property(actions, (list) => {
        const { value, cursor } = play(list);
        const parts = graphemes(value);
        const edges = parts.map((_, index) => parts.slice(0, index + 1).join('').length);
        expect([0, ...edges]).toContain(cursor);
      }),
      { numRuns: 500 },
    );
  });

  test('the text never holds a control character or half an emoji', () => {
    fc.assert(fc.property(actions, (list) => void expect(play(list).value).not.toMatch(/[\p{Cc}\p{Cs}]/u)));
  });

  test('moving changes nothing, and the end is reached from the beginning by as many rights as there are graphemes', () => {
    fc.assert(
      fc.property(actions, (list) => {
        const home = edit(play(list), { do: 'home' });
        const rights = graphemes(home.value).map((): EditAction => ({ do: 'right' }));
        expect(play(rights, home)).toEqual(edit(home, { do: 'end' }));
        expect(home.value).toBe(play(list).value);
      }),
    );
  });

  test('what was typed is taken back by as many backspaces as it has graphemes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '你', '🙂', '👩‍💻', 'é'), { maxLength: 12 }), (parts) => {
        const backspaces = parts.map((): EditAction => ({ do: 'deleteBefore' }));
        expect(play(backspaces, typed(parts.join('')))).toEqual(EMPTY);
      }),
    );
  });

  test.each<[string, Exclude<EditAction, { do: 'insert' }>['do'], string]>([
    ['a🙂|b', 'deleteBefore', 'a|b'],
    ['a|🙂b', 'deleteAfter', 'a|b'],
    ['a👩‍💻|b', 'left', 'a|👩‍💻b'],
    ['|ab', 'left', '|ab'],
    ['|ab', 'deleteBefore', '|ab'],
    ['ab|', 'right', 'ab|'],
    ['ab|', 'deleteAfter', 'ab|'],
    ['ab|cd', 'deleteAllBefore', '|cd'],
    ['ab|cd', 'deleteAllAfter', 'ab|'],
    ['one two |three', 'deleteWordBefore', 'one |three'],
    ['神经网络学习|', 'deleteWordBefore', '神经网络|'],
    ['|', 'deleteWordBefore', '|'],
  ])('%s after %s is %s', (before, name, after) => {
    const state = editAt(before.replace('|', ''), before.indexOf('|'));
    expect(shown(edit(state, { do: name }))).toBe(after);
  });

  test('a pasted text becomes one line', () => {
    expect(typed('第一行\r\n第二\t行\n\n3\n').value).toBe('第一行 第二 行 3');
  });

  test('a cursor put inside a grapheme goes behind it', () => {
    expect(shown(editAt('a👩‍💻b', 2))).toBe('a👩‍💻|b');
    expect(shown(editAt('ab', 9))).toBe('ab|');
  });
});
