import type { Slope } from '../line/line-fit.ts';
import { formatFactor as f, formatNumber } from './format-number.ts';
import type { Value } from './trace.ts';
import { value } from './value.ts';

/** The exact slope as a length and a direction: degrees counter-clockwise from the k axis. */
export function steepness({ dk, db }: Slope) {
  return {
    steepness: value(Math.hypot(dk, db), '|∇L|', '√((∂L/∂k)² + (∂L/∂b)²)', `√(${f(dk)}² + ${f(db)}²)`),
    downhillAngle: angle('−∂L/∂k', '−∂L/∂b', -dk, -db),
    uphillAngle: angle('∂L/∂k', '∂L/∂b', dk, db),
  };
}

/** Directions that a slip leads to: a sign lost, the axes mixed up, one of them forgotten. */
export function wrongAngles({ dk, db }: Slope) {
  return {
    kFlippedAngle: angle('∂L/∂k', '−∂L/∂b', dk, -db),
    bFlippedAngle: angle('−∂L/∂k', '∂L/∂b', -dk, db),
    swappedAngle: angle('−∂L/∂b', '−∂L/∂k', -db, -dk),
    kOnlyAngle: angle('−∂L/∂k', '0', -dk, 0),
    bOnlyAngle: angle('0', '−∂L/∂b', 0, -db),
  };
}

/** The direction of a step so far east and so far north, in degrees counter-clockwise from east. */
export function angle(east: string, north: string, dk: number, db: number): Value {
  // Adding 0 turns −0, whose direction would be west, into 0.
  const degrees = (Math.atan2(db + 0, dk + 0) * 180) / Math.PI;
  return value(
    (degrees + 360) % 360,
    'φ',
    `φ(${east}, ${north})`,
    `φ(${formatNumber(dk)}, ${formatNumber(db)})`,
  );
}
