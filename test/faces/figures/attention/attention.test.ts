import { expect, test } from 'vitest';
import { drawFigure, tellFigure } from '../../../../src/faces/figures/draw.ts';
import { figureOf, lastOf, sheet, textOf } from '../sheet.ts';

const word = [14, 9, 3, 5];
const backwards = figureOf('attention', 'letters', { word });

test('at the end the brightest cells lie on an anti-diagonal, and what is said is right', () => {
  expect(textOf(drawFigure(backwards, lastOf(backwards), sheet(56, 9)))).toBe(
    [
      '     . . . n i c e | e c i n . .    says',
      '  |  · · · · · · ██·                e ✓  100% ← e',
      '  e  · · · · · ██· · ·              c ✓  100% ← c',
      '  c  · · · · ██· · · · ·            i ✓   99% ← i',
      '  i  · · · ██· · · · · · ·          n ✓   99% ← n',
      '  n  · · ██· · · · · · · · ·        .    100% ← .',
      '  .  · ██· · · · · · · · · · ·      .    100% ← .',
      '  .  ██· · · · · · · · · · · · ·    .    100% ← .',
      'step 400  4 of 4 right  dots only fill up, not counted',
    ].join('\n'),
  );
});

test('without training it looks here and there, and says something wrong', () => {
  const drawn = textOf(drawFigure(backwards, 0, sheet(56, 9)));
  expect(drawn).toContain('✗');
  expect(drawn).not.toContain('██');
});

test('two heads stand side by side, each with its own cells', () => {
  const two = figureOf('attention', 'letters', { word, heads: 2, steps: 40 });
  const [head = '', ...rows] = textOf(drawFigure(two, lastOf(two), sheet(80, 9))).split('\n');
  expect(head.match(/n i c e \| e c i n/g)).toHaveLength(2);
  expect(rows[0]).toMatch(/^ {2}\| {2}\S.* {16,}\S.*[✓✗]$/);
  // Where they would not fit, a cell takes one column.
  const narrow = textOf(drawFigure(two, lastOf(two), sheet(56, 9))).split('\n');
  expect(narrow[0]?.match(/nice\|ecin/g)).toHaveLength(2);
  expect(Math.max(...narrow.map((line) => line.length))).toBeLessThanOrEqual(56);
});

test('with colour the ground behind a letter is bright', () => {
  const bright = drawFigure(backwards, lastOf(backwards), sheet(56, 9, { colour: true }))
    .flat()
    .filter(({ style }) => typeof style === 'object');
  expect(bright.map(({ text }) => text.trim()).join('')).toBe('ecin...');
  for (const { style } of bright) expect(style).toEqual({ heat: 3 });
});

test('in few rows the first positions are left', () => {
  expect(textOf(drawFigure(backwards, lastOf(backwards), sheet(56, 4))).split('\n')).toHaveLength(4);
});

test('it is told what is said and what is looked at', () => {
  const [head, said, filler] = tellFigure(backwards, lastOf(backwards), 'en');
  expect(head).toBe('step 400: 4 of 4 right');
  expect(said?.split('; ')).toHaveLength(4);
  expect(filler).toBe('dots only fill up, not counted');
  expect(said).toMatch(/^says e, looks at e \d+%; says c, looks at c/);
  expect(tellFigure(backwards, 0, 'zh')[1]).toContain('该是');
});

test('the dots of a short word count as no letters, whatever is said there; a whole word has none to explain', () => {
  const early = figureOf('attention', 'letters', { word, steps: 60 });
  const { tokens, answer } = early.trace.frames[lastOf(early)]?.marks ?? {};
  if (!Array.isArray(tokens) || !Array.isArray(answer)) throw new Error('the figure has no word');
  // The answer stands behind the seven places of the word and the bar.
  const right = word.filter((_, place) => answer[place] === tokens[8 + place]).length;
  expect(tellFigure(early, lastOf(early), 'en')[0]).toContain(`${right} of 4 right`);
  const whole = figureOf('attention', 'letters', { steps: 1 });
  expect(tellFigure(whole, 0, 'en')[0]).toMatch(/ of 7 right$/);
  expect(textOf(drawFigure(whole, 0, sheet(56, 9)))).not.toContain('dots');
});
