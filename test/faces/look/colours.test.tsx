import { Text } from 'ink';
import { render } from 'ink-testing-library';
import { expect, test } from 'vitest';
import { colours } from '../../../src/faces/look/colours.ts';

const BASE = /^(black|red|green|yellow|blue|magenta|cyan|white)(Bright)?$/;

test('only the sixteen base colours are used', () => {
  for (const style of Object.values(colours(true)).flat()) {
    for (const hue of [style.color, style.backgroundColor]) if (hue) expect(hue).toMatch(BASE);
  }
  expect(colours(true).tutor.color).not.toBe(colours(true).learner.color);
});

test('without colour every meaning is there and every style is empty', () => {
  expect(Object.keys(colours(false))).toEqual(Object.keys(colours(true)));
  expect(colours(false).heat).toHaveLength(colours(true).heat.length);
  for (const style of Object.values(colours(false)).flat()) expect(style).toEqual({});
});

test('a style is spread on a Text, coloured or not', () => {
  const { lastFrame } = render(<Text {...colours(false).right}>✓</Text>);
  expect(lastFrame()?.trim()).toBe('✓');
});
