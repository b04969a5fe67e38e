import { lossOn } from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { wholeNumber, word } from '../core/params.ts';
import type { Params } from '../core/trace.ts';
import { value } from '../core/value.ts';
import { openRecital } from '../recital/recital-run.ts';
import { settingsWith } from '../recital/recital-settings.ts';
import { besideHealthy, type Look } from './beside-healthy.ts';

/** What each fault changes of the usual settings. */
const settingsOf: { readonly [fault: string]: Params } = {
  'mask-missing': { mask: 'off' },
  'rate-too-high': { learningRate: 0.2 },
  'rate-too-low': { learningRate: 0.0001 },
};
/** It is examined with the beginning of the text, and goes on from the first two tokens. */
const examLength = 160;
const promptLength = 2;
const sampling = { kind: 'draw', temperature: 0.8 } as const;
const sampleLength = 18;
const lookCount = 20;

/**
 * A Transformer learns a text by heart, with one fault in the way it is trained; beside it a healthy one learns from the
 * same first weights and windows. `testLoss` is the loss where each token is asked for before it can be seen. Losses are in
 * nats a token.
 */
export const brokenReciter = define({
  name: 'broken-reciter',
  params: {
    fault: word('none', 'mask-missing', 'rate-too-high', 'rate-too-low', 'labels-shifted'),
    text: word('sanzijing', 'qianziwen', 'dizigui', 'quatrains', 'mother-goose'),
    steps: wholeNumber(400, 1, 1000),
    kernels: word('float32', 'float64'),
  },
  run({ fault, ...settings }, seed) {
    const broken = trainReciter(fault, settings, seed);
    const healthy = trainReciter('none', settings, seed);
    const last = ({ looks }: typeof broken) => looks.at(-1) ?? looks[0];
    const v = broken.vocabulary;
    return {
      frames: besideHealthy(broken.looks, healthy.looks),
      values: {
        steps: value(settings.steps, 'n'),
        vocabulary: value(v, 'V'),
        blind: value(Math.log(v), 'ln V', `ln ${v}`),
        lossEnd: value(last(broken).loss, 'L'),
        testLossEnd: value(last(broken).testLoss, 'L'),
        healthyLossEnd: value(last(healthy).loss, 'L'),
        healthyTestLossEnd: value(last(healthy).testLoss, 'L'),
      },
      mistakes: {},
      end: { kind: 'stopped' },
    };
  },
});

function trainReciter(fault: string, given: Params & { readonly steps: number }, seed: number) {
  const settings = settingsWith({ ...given, ...settingsOf[fault] });
  const run = openRecital(settings, seed, { rightAnswer: fault === 'labels-shifted' ? 'itself' : 'next' });
  const { ids, tokeniser } = run.text;
  const prompt = ids.slice(0, promptLength);
  const exam = ids.slice(0, examLength + 1);
  const look = (): Look => {
    // With one block, who sees nothing of what follows is who is asked token by token.
    const asked = run.network.with({ mask: true });
    // By another chance at each look, as the reciter's own samples are.
    const question = { prompt, count: sampleLength, sampling, seed: seed + run.at };
    const says = [...prompt, ...run.sample(question)];
    return {
      at: run.at,
      loss: run.loss,
      testLoss: lossOn(asked, exam, settings.context),
      says: { sample: says },
    };
  };
  const looks: [Look, ...Look[]] = [look()];
  const every = Math.ceil(settings.steps / lookCount);
  for (let end = run.step(); ; end = run.step()) {
    if (end?.kind === 'diverged') break;
    if (run.at % every === 0 || end !== undefined) looks.push(look());
    if (end !== undefined) break;
  }
  return { looks, vocabulary: tokeniser.vocabulary.length };
}
