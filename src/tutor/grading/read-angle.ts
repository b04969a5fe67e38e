import { normalise, readNumber } from './read-number.ts';

/** The eight directions by their names, in degrees counter-clockwise from the k axis (east). */
const compass: readonly (readonly string[])[] = [
  ['e', 'east', 'right', '东', '右', '→'],
  ['ne', 'northeast', 'north-east', '东北', '右上', '↗'],
  ['n', 'north', 'up', '北', '上', '↑'],
  ['nw', 'northwest', 'north-west', '西北', '左上', '↖'],
  ['w', 'west', 'left', '西', '左', '←'],
  ['sw', 'southwest', 'south-west', '西南', '左下', '↙'],
  ['s', 'south', 'down', '南', '下', '↓'],
  ['se', 'southeast', 'south-east', '东南', '右下', '↘'],
];

/** A direction in degrees, typed as a number or by its compass name; undefined if it is neither. */
export function readAngle(raw: string): number | undefined {
  const typed = normalise(raw).replace(/\s*(°|度|degrees?)$/, '');
  const named = compass.findIndex((names) => names.includes(typed));
  return named >= 0 ? named * 45 : readNumber(typed);
}

/** The smaller of the two angles between two directions, 0 to 180 degrees. */
export function angleBetween(a: number, b: number): number {
  const apart = (((a - b) % 360) + 360) % 360;
  return Math.min(apart, 360 - apart);
}
