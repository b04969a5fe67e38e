import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readParams } from '../../../src/experiments/core/params.ts';
import type { Run } from '../../../src/experiments/core/trace.ts';
import { experiments } from '../../../src/experiments/registry.ts';
import { runExperiment } from '../../../src/experiments/run.ts';
import { checkBits } from '../../../src/experiments/run-code/check-bits.ts';
import { ledger } from '../../../src/experiments/run-code/ledger.ts';
import { writeNumber, writeWhole } from '../../../src/experiments/run-code/number-bits.ts';
import { decodeRun, encodeRun } from '../../../src/experiments/run-code/run-code.ts';
import { canonical, toSymbols } from '../../../src/experiments/run-code/symbols.ts';
import { anyParams } from '../any-params.ts';

const names = [...experiments.keys()];
const anySeed = fc.oneof(
  fc.nat({ max: 30 }),
  fc.nat({ max: 2 ** 32 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

function anyRun(name: string): fc.Arbitrary<Run> {
  return fc.record({ experiment: fc.constant(name), params: anyParams(name), seed: anySeed });
}

const anyRunOfAll = fc.oneof(...names.map(anyRun));

function codeOf(run: Run): string {
  const code = encodeRun(run);
  if (code === undefined) throw new Error(`no code for ${JSON.stringify(run)}`);
  return code;
}

/** The run with everything said that a code may leave out. */
function completed(run: Run) {
  return { ...run, params: readParams(experiments.get(run.experiment)?.specs ?? {}, run.params) };
}

describe.each(names)('a code of %s', (name) => {
  test('holds the whole run', () => {
    fc.assert(
      fc.property(anyRun(name), (run) => {
        expect(decodeRun(codeOf(run))).toEqual({ kind: 'run', run: completed(run) });
      }),
    );
  });

  test('is short where little is unusual', () => {
    const code = codeOf({ experiment: name, params: {}, seed: 5 });
    expect(code.length).toBeLessThanOrEqual(12);
  });
});

test('a code can be typed in small letters, without hyphens, with spaces and with letters that look like digits', () => {
  fc.assert(
    fc.property(anyRunOfAll, (run) => {
      const code = codeOf(run);
      const meant = decodeRun(code);
      expect(decodeRun(code.toLowerCase())).toEqual(meant);
      expect(decodeRun(code.toUpperCase().replaceAll('-', ''))).toEqual(meant);
      expect(decodeRun(` ${code.replaceAll('-', ' ')} `)).toEqual(meant);
      expect(decodeRun(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(meant);
      expect(decodeRun(code.replaceAll('-', '–'))).toEqual(meant);
    }),
  );
});

describe('a mistyped code', () => {
  const symbol = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  const place = fc.nat({ max: 1e6 });
  /** A code's symbols behind its head, and the head. */
  const anyCode = anyRunOfAll.map((run) => {
    const head = ledger.get(run.experiment)?.head ?? '';
    return { head, symbols: canonical(codeOf(run)).slice(head.length), run };
  });

  test('with one wrong symbol is always refused', () => {
    fc.assert(
      fc.property(anyCode, place, symbol, ({ head, symbols }, at, other) => {
        const index = at % symbols.length;
        fc.pre(symbols[index] !== other);
        const wrong = symbols.slice(0, index) + other + symbols.slice(index + 1);
        expect(decodeRun(head + wrong)).toEqual({ kind: 'mistyped' });
      }),
      { numRuns: 1000 },
    );
  });

  test('with two neighbours swapped is always refused', () => {
    fc.assert(
      fc.property(anyCode, place, ({ head, symbols }, at) => {
        const index = at % (symbols.length - 1);
        const [one = '', two = ''] = symbols.slice(index, index + 2);
        fc.pre(one !== two);
        const wrong = symbols.slice(0, index) + two + one + symbols.slice(index + 2);
        expect(decodeRun(head + wrong)).toEqual({ kind: 'mistyped' });
      }),
      { numRuns: 1000 },
    );
  });

  // The check has 15 bits, so one in 32768 of these passes it by chance; the seed keeps the test from meeting that one.
  test('with a symbol too few or too many is refused but for one in 32768', () => {
    fc.assert(
      fc.property(anyCode, place, symbol, ({ head, symbols, run }, at, other) => {
        const index = at % symbols.length;
        const missing = head + symbols.slice(0, index) + symbols.slice(index + 1);
        const added = head + symbols.slice(0, index) + other + symbols.slice(index);
        for (const wrong of [missing, added]) {
          expect(canonical(wrong)).not.toBe(canonical(codeOf(run)));
          expect(decodeRun(wrong)).toEqual({ kind: 'mistyped' });
        }
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('with the head of another experiment is refused', () => {
    for (const [name, { head }] of ledger)
      for (const [other, { head: wrong }] of ledger) {
        const code = codeOf({ experiment: name, params: {}, seed: 1 }).replace(head, wrong);
        expect(decodeRun(code).kind).toBe(name === other ? 'run' : 'mistyped');
      }
  });

  test('is never more than refused, whatever it is', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.constantFrom(...[...ledger.values()].map(({ head }) => head)), fc.array(symbol))
        .map(([head, symbols]) => head + symbols.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const decoded = decodeRun(text);
        if (decoded.kind === 'run') expect(canonical(codeOf(decoded.run))).toBe(canonical(text));
        else expect(['mistyped', 'newer']).toContain(decoded.kind);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what is no run of this version', () => {
  test.each<[string, Run]>([
    ['an unknown experiment', { experiment: 'magic', params: {}, seed: 1 }],
    ['one with a name that every object has', { experiment: 'constructor', params: {}, seed: 1 }],
    ['an unknown parameter', { experiment: 'line', params: { magic: 1 }, seed: 1 }],
    ['a parameter out of range', { experiment: 'line', params: { k: 1e99 }, seed: 1 }],
  ])('%s has no code', (_, run) => {
    expect(encodeRun(run)).toBeUndefined();
  });

  test('a right code of it says that it is newer', () => {
    const [seed, another, end] = ['0010', '1', '0'];
    const place = writeWhole(ledger.get('line')?.params.length ?? 0, 1);
    const bits = (seed + another + place + writeNumber(5) + end).padEnd(20, '0');
    const code = `line-${toSymbols(bits + checkBits(canonical('line'), bits))}`;
    expect(decodeRun(code)).toEqual({ kind: 'newer' });
  });
});

describe('the ledger', () => {
  test.each(names)(
    'lists %s and each of its parameters; a new one belongs at the end of the list',
    (name) => {
      const params = Object.keys(experiments.get(name)?.specs ?? {});
      expect(params.filter((param) => !ledger.get(name)?.params.includes(param))).toEqual([]);
    },
  );

  test('has no head that begins like another', () => {
    const heads = [...ledger.values()].map(({ head }) => canonical(head));
    for (const head of heads)
      expect(heads.filter((other) => other.startsWith(head) || head.startsWith(other))).toEqual([head]);
  });

  test('lists nothing twice', () => {
    for (const { params } of ledger.values()) expect(new Set(params).size).toBe(params.length);
  });
});

test('a decoded run can be carried out', () => {
  fc.assert(
    fc.property(anyRunOfAll, (run) => {
      const trace = runExperiment(run);
      if (Array.isArray(trace)) return;
      expect(codeOf(trace)).toBe(codeOf(run));
    }),
    { numRuns: 30 },
  );
});
