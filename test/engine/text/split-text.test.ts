import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitText } from '../../../src/engine/index.ts';

test('the end of the text is for the test, as much as the share says, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.double({ min: 0, max: 1, noNaN: true }), (ids, share) => {
      const { train, test } = splitText(ids, share);
      expect([...train, ...test]).toEqual(ids);
      expect(Math.abs(test.length - share * ids.length)).toBeLessThanOrEqual(0.5);
    }),
  );
});

test('a fifth of ten tokens is the last two', () => {
  expect(splitText([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 0.2).test).toEqual([8, 9]);
});

test.each([-0.1, 1.1, Number.NaN])('a share of %d is refused', (share) => {
  expect(() => splitText([1, 2], share)).toThrow(RangeError);
});
