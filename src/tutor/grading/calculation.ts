import { formatNumber } from '../../experiments/core/format-number.ts';

/** A calculation with its numbers put in, as a working writes it. Sums and products are flat: `2 + 3 + 4` has three terms. */
export type Calculation =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'minus' | 'square'; readonly of: Calculation }
  | { readonly kind: 'sum'; readonly parts: readonly Part[] }
  | { readonly kind: 'product'; readonly parts: readonly Part[] };

/** A term or a factor; an inverse one is taken away, or divided by. */
export type Part = { readonly of: Calculation; readonly isInverse: boolean };

export function number(value: number): Calculation {
  return { kind: 'number', value };
}

export function minus(of: Calculation): Calculation {
  return { kind: 'minus', of };
}

export function plus(...parts: readonly Calculation[]): Calculation {
  return { kind: 'sum', parts: parts.map((of) => ({ of, isInverse: false })) };
}

export function times(...parts: readonly Calculation[]): Calculation {
  return { kind: 'product', parts: parts.map((of) => ({ of, isInverse: false })) };
}

export function take(from: Calculation, of: Calculation): Calculation {
  return {
    kind: 'sum',
    parts: [
      { of: from, isInverse: false },
      { of, isInverse: true },
    ],
  };
}

export function over(dividend: Calculation, divisor: Calculation): Calculation {
  return {
    kind: 'product',
    parts: [
      { of: dividend, isInverse: false },
      { of: divisor, isInverse: true },
    ],
  };
}

export function resultOf(calculation: Calculation): number {
  switch (calculation.kind) {
    case 'number':
      return calculation.value;
    case 'minus':
      return -resultOf(calculation.of);
    case 'square':
      return resultOf(calculation.of) ** 2;
    case 'sum':
      return calculation.parts.reduce(
        (sum, { of, isInverse }) => (isInverse ? sum - resultOf(of) : sum + resultOf(of)),
        0,
      );
    case 'product':
      return calculation.parts.reduce(
        (product, { of, isInverse }) => (isInverse ? product / resultOf(of) : product * resultOf(of)),
        1,
      );
  }
}

/** `2·(5 − 6)` */
export function write(calculation: Calculation): string {
  switch (calculation.kind) {
    case 'number':
      return formatNumber(calculation.value);
    case 'minus':
      return `−${writeInside(calculation.of)}`;
    case 'square':
      return `${writeInside(calculation.of)}²`;
    case 'sum':
      return join(calculation.parts, ' + ', ' − ');
    case 'product':
      return join(calculation.parts, '·', '/');
  }
}

function join(parts: readonly Part[], sign: string, inverse: string): string {
  return parts
    .map(({ of, isInverse }, at) => {
      const isClear = of.kind === 'square' || (of.kind === 'product' && sign !== '·');
      const written = isClear ? write(of) : writeInside(of);
      return (at === 0 ? '' : isInverse ? inverse : sign) + written;
    })
    .join('');
}

function writeInside(calculation: Calculation): string {
  const isPlain = calculation.kind === 'number' && calculation.value >= 0;
  return isPlain ? write(calculation) : `(${write(calculation)})`;
}

/** Reads `2·(5 − 6) + 1²/4`; undefined for whatever has letters or other signs in it. */
export function readCalculation(text: string): Calculation | undefined {
  const tokens = text.match(/\d+(?:\.\d+)?|[+−·/²()]|\S/g) ?? [];
  let at = 0;
  const calculation = readSum();
  return at === tokens.length ? calculation : undefined;

  function readSum(): Calculation | undefined {
    return readParts('sum', '+', '−', readProduct);
  }

  function readProduct(): Calculation | undefined {
    return readParts('product', '·', '/', readFactor);
  }

  function readParts(
    kind: 'sum' | 'product',
    sign: string,
    inverse: string,
    readPart: () => Calculation | undefined,
  ): Calculation | undefined {
    const first = readPart();
    if (first === undefined) return undefined;
    const parts: Part[] = [{ of: first, isInverse: false }];
    for (let next = tokens[at]; next === sign || next === inverse; next = tokens[at]) {
      at++;
      const of = readPart();
      if (of === undefined) return undefined;
      parts.push({ of, isInverse: next === inverse });
    }
    return parts.length === 1 ? first : { kind, parts };
  }

  function readFactor(): Calculation | undefined {
    const token = tokens[at++];
    if (token === '−') {
      const of = readFactor();
      return of && { kind: 'minus', of };
    }
    if (token === '(') {
      const inside = readSum();
      return tokens[at++] === ')' ? squared(inside) : undefined;
    }
    return squared(token && /^\d/.test(token) ? { kind: 'number', value: Number(token) } : undefined);
  }

  function squared(base: Calculation | undefined): Calculation | undefined {
    if (base === undefined || tokens[at] !== '²') return base;
    at++;
    return { kind: 'square', of: base };
  }
}
