import {
  accuracy,
  classify,
  createRandom,
  type Dataset,
  fromRows,
  glyphs,
  type Matrix,
  Momentum,
  makeGlyphs,
  SGD,
  SoftmaxCrossEntropy,
  Training,
  toRows,
} from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { wholeNumber, word } from '../core/params.ts';
import { percent, value } from '../core/value.ts';
import { createReader } from '../forgetting/glyph-tasks.ts';
import { besideHealthy, type Look } from './beside-healthy.ts';

/** One pixel in five is flipped, so that there is something to get wrong; cards of each character in each pile. */
const noise = 0.2;
const cards = { practice: 4, exam: 4, fresh: 20 };
const dropout = 0.5;
const rate = { right: 0.3, tooHigh: 2.4, tooLow: 0.003 };
/** Pixels as an image file has them, from 0 to 255, instead of from 0 to 1. */
const fileScale = 255;
const stepsPerLook = 3;

/**
 * A network of 49 pixels, 24 hidden neurons and ten characters learns to read from noisy cards, with one fault in the way
 * it is trained or examined; beside it a healthy one learns from the same first weights and cards. `reads` and `readsAgain`
 * are how it reads the ten printed characters, twice in a row.
 */
export const brokenReader = define({
  name: 'broken-reader',
  params: {
    fault: word(
      'none',
      'rate-too-high',
      'rate-too-low',
      'gradients-not-cleared',
      'inputs-not-scaled',
      'labels-shifted',
      'dropout-in-test',
      'test-in-training',
    ),
    steps: wholeNumber(81, 3, 300),
  },
  run({ fault, steps }, seed) {
    const broken = trainReader(fault, steps, seed);
    const healthy = trainReader('none', steps, seed);
    const share = (right: number) => percent(right, '#{ŷ = t}/n');
    const [first] = broken.looks;
    return {
      frames: besideHealthy(broken.looks, healthy.looks),
      values: {
        steps: value(steps, 'n'),
        blind: value(Math.log(glyphs.length), 'ln V', `ln ${glyphs.length}`),
        chance: percent(1 / glyphs.length, '1/n', `1/${glyphs.length}`),
        lossBefore: value(first.loss, 'L₀'),
        healthyLossBefore: value(healthy.looks[0].loss, 'L₀'),
        lossEnd: value((broken.looks.at(-1) ?? first).loss, 'L'),
        testLossEnd: value((broken.looks.at(-1) ?? first).testLoss, 'L'),
        practised: share(broken.practised),
        exam: share(broken.exam),
        fresh: share(broken.fresh),
        healthyExam: share(healthy.exam),
        healthyFresh: share(healthy.fresh),
      },
      mistakes: {},
      end: { kind: 'stopped' },
    };
  },
});

function trainReader(fault: string, steps: number, seed: number) {
  const random = createRandom(seed);
  const draw = (perCharacter: number) => makeGlyphs(perCharacter, random, { noise });
  const [practice, exam, fresh] = [draw(cards.practice), draw(cards.exam), draw(cards.fresh)];
  const network = createReader(dropout, random);
  const pile = pileOf(fault, practice, exam);
  const batch = { x: inputs(fault, pile.x), target: fromRows(pile.labels.map((label) => [label])) };
  const training = new Training({ network, loss: new SoftmaxCrossEntropy(), optimiser: optimiserOf(fault) });
  const mode = fault === 'dropout-in-test' ? 'train' : 'test';
  const measure = new SoftmaxCrossEntropy();
  const ask = (x: Matrix) => network.forward(inputs(fault, x), mode);
  const printed = fromRows(glyphs.map(({ pixels }) => [...pixels]));
  const right = ({ x, labels }: Pick<Dataset, 'x' | 'labels'>) => accuracy(classify(ask(x)), labels);

  function look(at: number): Look {
    const loss = measure.forward(network.forward(batch.x), batch.target);
    const testLoss = measure.forward(ask(exam.x), exam.target);
    return {
      at,
      loss,
      testLoss,
      says: { reads: classify(ask(printed)), readsAgain: classify(ask(printed)) },
    };
  }

  const looks: [Look, ...Look[]] = [look(0)];
  for (let step = 1; step <= steps; step++) {
    training.step(batch);
    if (step % stepsPerLook === 0 || step === steps) looks.push(look(step));
  }
  const practised = accuracy(classify(network.forward(batch.x)), pile.labels);
  return { looks, practised, exam: right(exam), fresh: right(fresh) };
}

/** What it learns from. The characters take turns, so a list of answers that has slipped gives each the name of the next. */
function pileOf(fault: string, { x, labels }: Dataset, exam: Dataset): Pick<Dataset, 'x' | 'labels'> {
  if (fault === 'labels-shifted') return { x, labels: [...labels.slice(1), ...labels.slice(0, 1)] };
  if (fault !== 'test-in-training') return { x, labels };
  return { x: fromRows([...toRows(x), ...toRows(exam.x)]), labels: [...labels, ...exam.labels] };
}

function inputs(fault: string, x: Matrix): Matrix {
  if (fault !== 'inputs-not-scaled') return x;
  return fromRows(toRows(x).map((row) => row.map((ink) => ink * fileScale)));
}

/** Gradients that are never cleared add up: the heavy ball of `Momentum`, without any friction. */
function optimiserOf(fault: string) {
  if (fault === 'gradients-not-cleared') return new Momentum(rate.right, 1);
  if (fault === 'rate-too-high') return new SGD(rate.tooHigh);
  return new SGD(fault === 'rate-too-low' ? rate.tooLow : rate.right);
}
