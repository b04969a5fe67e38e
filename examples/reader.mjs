// Trains a network to read ten Chinese characters of 7×7 pixels, untidily drawn: node examples/reader.mjs
import * as nn from 'nn-tutor/engine';

const random = nn.createRandom(1);
const drawn = nn.makeGlyphs(300, random, { noise: 0.05, shift: 1 });
const { train, test } = nn.splitDataset(drawn, 2000, random);
const options = { activation: nn.relu, kernels: nn.createKernels('float64') };
const network = nn.drawNetwork([49, 48, 10], random, options);
const loss = new nn.SoftmaxCrossEntropy();
const training = new nn.Training({ network, loss, optimiser: new nn.Adam(0.005) });
const batches = new nn.MiniBatches(train, 50, random);
for (let step = 0; step < 30 * batches.perEpoch; step++) training.step(batches.batchAt(step));
const read = nn.classify(nn.predict(network, test.x));
const wrong = read.findIndex((label, sample) => label !== test.labels[sample]);
console.log(`It takes this ${test.classes[test.labels[wrong]]} for a ${test.classes[read[wrong]]}:`);
const ink = nn.toRows(test.x)[wrong].map((pixel) => (pixel ? '██' : '··'));
for (let row = 0; row < 7; row++) console.log(ink.slice(7 * row, 7 * row + 7).join(''));
const share = (100 * nn.accuracy(read, test.labels)).toFixed(1);
console.log(`${share} % of ${read.length} unseen drawings are read rightly.`);
