import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { angleBetween, readAngle } from '../../../src/tutor/grading/read-angle.ts';

describe('a direction is read by its name', () => {
  test.each([
    [0, 'e E east East right 东 右 →'],
    [45, 'ne northeast north-east North–East 东北 右上 ↗'],
    [90, 'n north up 北 上 ↑'],
    [135, 'nw northwest north-west 西北 左上 ↖'],
    [180, 'w west left 西 左 ←'],
    [225, 'sw southwest south-west 西南 左下 ↙'],
    [270, 's south down 南 下 ↓'],
    [315, 'se southeast south-east 东南 右下 ↘ ＳＥ'],
  ])('as %d degrees: %s', (angle, names) => {
    const wrong = names.split(' ').filter((name) => readAngle(name) !== angle);
    expect(wrong).toEqual([]);
  });

  test('with spaces around it', () => {
    expect(readAngle('　north ')).toBe(90);
  });
});

describe('a direction is read in degrees', () => {
  test.each([
    ['45 ４５ 45° 45度 45degrees 45degree 四十五 四十五度 45.0 +45', 45],
    ['-45 −45 -45° −45度 ﹣45 负四十五度', -45],
    ['22.5 22.5° 45/2 22,5', 22.5],
    ['405 405°', 405],
  ])('%s', (forms, angle) => {
    const wrong = forms.split(' ').filter((form) => readAngle(form) !== angle);
    expect(wrong).toEqual([]);
  });

  test('with a space before the unit', () => {
    expect(['45 °', '45 度', '45 degrees'].map(readAngle)).toEqual([45, 45, 45]);
  });
});

test.each(['', ' ', '°', '度', 'northnorth', 'east west', '中', '45 west', '45°°', 'constructor'])(
  '“%s” is no direction',
  (raw) => {
    expect(readAngle(raw)).toBeUndefined();
  },
);

test('every whole angle reads back, with and without its unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: -720, max: 720 }), fc.constantFrom('', '°', ' °', '度'), (angle, unit) => {
      expect(readAngle(`${angle}${unit}`)).toBe(angle);
    }),
  );
});

test('whatever is typed is an angle or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      expect(['number', 'undefined']).toContain(typeof readAngle(raw));
    }),
  );
});

describe('the angle between two directions', () => {
  const angle = fc.integer({ min: -1000, max: 1000 });

  test.each([
    [0, 0, 0],
    [0, 360, 0],
    [-45, 315, 0],
    [350, 10, 20],
    [0, 180, 180],
    [90, 315, 135],
  ])('%d and %d is %d', (a, b, apart) => {
    expect(angleBetween(a, b)).toBe(apart);
  });

  test('is the same both ways round, at most a half turn, and none after full turns', () => {
    fc.assert(
      fc.property(angle, angle, fc.integer({ min: -3, max: 3 }), (a, b, turns) => {
        const apart = angleBetween(a, b);
        expect(angleBetween(b, a)).toBe(apart);
        expect(angleBetween(a + 360 * turns, b)).toBe(apart);
        expect(apart).toBeGreaterThanOrEqual(0);
        expect(apart).toBeLessThanOrEqual(180);
      }),
    );
  });

  test('is what one was turned by', () => {
    fc.assert(
      fc.property(angle, fc.integer({ min: -180, max: 180 }), (a, by) => {
        expect(angleBetween(a + by, a)).toBe(Math.abs(by));
      }),
    );
  });
});
