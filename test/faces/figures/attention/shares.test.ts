import { expect, test } from 'vitest';
import { drawFigure, tellFigure } from '../../../../src/faces/figures/draw.ts';
import type { Figure } from '../../../../src/lessons/model/figure.ts';
import { figureOf, lastOf, sheet, textOf } from '../sheet.ts';

const labels = [
  { zh: '小猫', en: 'kitten' },
  { zh: '小鱼', en: 'fish' },
  { zh: '追', en: 'chases' },
];
const lookUp: Figure = { ...figureOf('shares', 'look-up'), labels };
const followers = figureOf('shares', 'next-token');

test('scores, powers, shares and the mixture come one after the other', () => {
  const at = (index: number) => textOf(drawFigure(lookUp, index, sheet(56, 8)));
  expect(at(0)).toBe(['  kitten  3  ?', '  fish    1  ?', '  chases  0  ?'].join('\n'));
  expect(at(1)).toContain('kitten  3  e^s 20.09  ?');
  expect(at(2)).not.toContain('brought home');
  expect(at(3)).toBe(
    [
      '  kitten  3  e^s 20.09  █████████████████████      84.4%',
      '  fish    1  e^s 2.718  ███                        11.4%',
      '  chases  0  e^s 1      █                           4.2%',
      'parcels 10 2 0, each by its share → 8.666 comes home',
    ].join('\n'),
  );
});

test('a question can hide the shares', () => {
  const asked: Figure = { ...lookUp, hide: ['powers', 'shares', 'mixture'] };
  expect(textOf(drawFigure(asked, 0, sheet(56, 8)))).toBe(
    ['  kitten  3  ?', '  fish    1  ?', '  chases  0  ?'].join('\n'),
  );
  expect(tellFigure(asked, 0, 'zh')).toEqual(['小猫 3；小鱼 1；追 0']);
});

test('with fewer rows than places, the rest are one row', () => {
  expect(textOf(drawFigure(followers, lastOf(followers), sheet(56, 4, { language: 'zh' })))).toBe(
    [
      '  学          █████████                       30.0%',
      '  教          █████                           15.0%',
      '  其余 11 种  ████████████████                55.0%',
      '数到第 20 次',
    ].join('\n'),
  );
});

test('it is told as names, scores and shares', () => {
  const [told, home] = tellFigure(lookUp, 3, 'en');
  expect(told).toMatch(/^kitten 3 {2}e\^s 20\.09 84\.4%; fish/);
  expect(home).toBe('parcels 10 2 0, each by its share → 8.666 comes home');
});
