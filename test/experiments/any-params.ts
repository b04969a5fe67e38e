import fc from 'fast-check';
import { packDrawings } from '../../src/experiments/characters/packed.ts';
import type { ParamSpecs } from '../../src/experiments/core/params.ts';
import type { Params } from '../../src/experiments/core/trace.ts';
import { experiments } from '../../src/experiments/registry.ts';

const transformers = new Set([
  'recital',
  'letters',
  'leave-one-out',
  'unseen-lines',
  'temperature',
  'broken-reciter',
  'bets',
]);

/** Parameters within the bounds of the experiment; its lists are equally long. */
export function anyParams(name: string): fc.Arbitrary<Params> {
  const specs = Object.entries(experiments.get(name)?.specs ?? {});
  // Each step of a Transformer costs as much as hundreds of the others.
  const mostSteps =
    name === 'leave-one-out' || name === 'broken-reciter' ? 2 : transformers.has(name) ? 10 : 500;
  return fc.integer({ min: 1, max: 5 }).chain((length) => {
    const params = specs.map(([param, spec]) => [param, anyParam(param, spec, length, mostSteps)] as const);
    // `predictions` take the place of a line, so they are left out now and then.
    const requiredKeys = specs.map(([param]) => param).filter((param) => param !== 'predictions');
    return fc.record(Object.fromEntries(params), { requiredKeys });
  });
}

function anyParam(
  param: string,
  spec: ParamSpecs[string],
  length: number,
  mostSteps: number,
): fc.Arbitrary<Params[string]> {
  switch (spec.kind) {
    case 'number': {
      // Of a text of one's own, which is not there.
      if (param === 'digest') return fc.constant(0);
      // A long run shows nothing here that a short one doesn't.
      const bounds = { min: spec.from, max: param === 'steps' ? Math.min(spec.to, mostSteps) : spec.to };
      return spec.whole ? fc.integer(bounds) : fc.double({ ...bounds, noNaN: true });
    }
    case 'numbers': {
      if (param === 'word') return fc.array(fc.integer({ min: 1, max: 26 }), { minLength: 1, maxLength: 7 });
      if (param === 'drawings' || param === 'tests')
        return fc.array(anyDrawing, { maxLength: 3 }).map((drawings) => packDrawings(drawings));
      const bounds = param === 'learningRates' ? { min: 0, max: 10 } : { min: -1e6, max: 1e6 };
      // Name cards are places of two numbers, and matrices of four.
      const count = /^x[123]$/.test(param) ? 2 : /^(slips|cards)$/.test(param) ? 4 : length;
      return fc.array(fc.double({ ...bounds, noNaN: true }), { minLength: count, maxLength: count });
    }
    case 'word':
      return fc.constantFrom(...spec.words);
  }
}

const anyDrawing = fc.record({
  label: fc.integer({ min: 0, max: 9 }),
  pixels: fc.array(fc.constantFrom(0, 1), { minLength: 49, maxLength: 49 }),
});
