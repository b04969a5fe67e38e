import { softmax } from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { formatFactor as f, formatNumber } from '../core/format-number.ts';
import { indexed, numbered, sumOf } from '../core/formula.ts';
import { checkLengths, number, numbers } from '../core/params.ts';
import type { Frame, Marks } from '../core/trace.ts';
import { percent, value } from '../core/value.ts';

/**
 * One look-up by hand: each of several places has a score, softmax turns the scores into shares, and what is brought
 * home is the mixture of what the places hand over, each by its share. Temperatures below 1 sharpen the shares.
 *
 *     pᵢ = e^(sᵢ/T) / Σ e^(s/T)        y = Σ p·v
 */
export const lookUp = define({
  name: 'look-up',
  params: {
    scores: numbers(3, 1, 0),
    /** What each place hands over. */
    values: numbers(10, 2, 0),
    temperature: number(1, 0.05, 100),
  },
  check: ({ scores, values }) => checkLengths({ scores, values }),
  run({ scores, values: handed, temperature }) {
    const shares = softmax(scores, temperature);
    const powers = scores.map((score) => Math.exp(score / temperature));
    const power = (i: number) => formatNumber(powers[i] ?? Number.NaN);
    const exponent = (score: string) => (temperature === 1 ? score : `(${score}/T)`);
    const largest = scores.indexOf(Math.max(...scores));
    const shown = (share: number, i: number) =>
      percent(
        share,
        indexed('p', i + 1),
        `e^${exponent(indexed('s', i + 1))}/Σ e^${exponent('s')}`,
        `${power(i)}/(${sumOf(powers.map(formatNumber))})`,
      );
    const products = shares.map((share, i) => share * (handed[i] ?? 0));
    const terms = shares.map((share, i) => `${formatNumber(share)}·${f(handed[i] ?? 0)}`);
    const mixture = total(products);
    const mix = (weights: readonly number[]) => total(weights.map((weight, i) => weight * (handed[i] ?? 0)));
    const proportions = scores.map((score) => score / total(scores));
    const zeroIsNothing = total(powers.filter((_, i) => scores[i] !== 0));
    const values = {
      count: value(scores.length, 'n'),
      temperature: value(temperature, 'T'),
      ...numbered(
        'score',
        scores.map((score, i) => value(score, indexed('s', i + 1))),
      ),
      ...numbered(
        'value',
        handed.map((each, i) => value(each, indexed('v', i + 1))),
      ),
      ...numbered(
        'power',
        scores.map((score, i) =>
          value(powers[i] ?? 0, `e^${exponent(indexed('s', i + 1))}`, `e^${exponent(f(score))}`),
        ),
      ),
      ...numbered('share', shares.map(shown)),
      ...numbered(
        'product',
        products.map((product, i) =>
          value(product, `${indexed('p', i + 1)}·${indexed('v', i + 1)}`, terms[i] ?? ''),
        ),
      ),
      largest: shown(shares[largest] ?? 0, largest),
      whole: percent(total(shares), 'Σ p'),
      mixture: value(mixture, 'Σ p·v', sumOf(terms)),
    };
    const stages: Marks[] = [{ scores }, { powers }, { shares }, { mixture }];
    const frameAt = (at: number): Frame => ({
      at,
      loss: 0,
      marks: Object.assign({ values: handed, temperature }, ...stages.slice(0, at + 1)),
      working: [],
    });
    return {
      frames: [frameAt(0), frameAt(1), frameAt(2), frameAt(3)],
      values,
      mistakes: {
        proportion: percent(
          proportions[largest] ?? 0,
          's/Σ s',
          `${f(scores[largest] ?? 0)}/(${sumOf(scores.map(f))})`,
        ),
        zeroIsNothing: percent((powers[largest] ?? 0) / zeroIsNothing, 'e^s/Σ e^s, s ≠ 0'),
        amongOthers: percent((powers[largest] ?? 0) / (total(powers) - (powers[largest] ?? 0)), 'e^s/Σ e^s'),
        powerAlone: percent((powers[largest] ?? 0) / 100, 'e^s'),
        swapped: value(mix([...shares].reverse()), 'Σ p·v'),
        all: percent(1, 'p'),
        even: percent(1 / scores.length, '1/n', `1/${scores.length}`),
        takenWhole: value(handed[largest] ?? 0, indexed('v', largest + 1)),
        plainMean: value(total(handed) / handed.length, '1/n·Σ v'),
        summed: value(total(handed), 'Σ v', sumOf(handed.map(f))),
        byScores: value(mix(scores), 'Σ s·v'),
        byProportion: value(mix(proportions), 'Σ s·v/Σ s'),
      },
      end: { kind: 'stopped' },
    };
  },
});

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
