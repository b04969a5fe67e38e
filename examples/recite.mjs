// Trains a tiny Transformer on a classic of 1,616 characters, in about two seconds, and has it recite: node examples/recite.mjs
import { readFileSync } from 'node:fs';
import * as nn from 'nn-tutor/engine';

const text = `\n${readFileSync(new URL('../lessons/texts/sanzijing.txt', import.meta.url), 'utf8')}`;
const tokeniser = nn.createCharacterTokeniser(text);
const ids = tokeniser.encode(text);
const random = nn.createRandom(1);
const shape = { vocabulary: tokeniser.vocabulary.length, context: 16, width: 32, heads: 2, blocks: 1 };
const network = new nn.Transformer(nn.drawTransformer(shape, random, nn.createKernels('float32')));
const optimiser = new nn.Adam(nn.warmUpAndDecay(0.01, 20, 2000), { beta2: 0.99 });
const training = new nn.Training({ network, loss: new nn.SoftmaxCrossEntropy(), optimiser });
const options = { context: 16, batch: 8, lineStartShare: 0.3, lineBreak: ids[0] };
const windows = new nn.TextWindows(ids, options, random);
for (let step = 0; step < 2000; step++) training.step(windows.batchAt(step));
const { recited } = nn.recite(network, ids, { given: 4, context: 16 });
console.log(`${tokeniser.decode(ids.slice(0, 40))}…\n${recited} of ${ids.length - 4} characters recited.`);
