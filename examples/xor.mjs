// Trains a network on XOR, which no single neuron can learn: node examples/xor.mjs
import * as nn from 'nn-tutor/engine';

const xor = nn.xorCorners();
const network = nn.drawNetwork([2, 4, 2], nn.createRandom(1));
const loss = new nn.SoftmaxCrossEntropy();
const training = new nn.Training({ network, loss, optimiser: new nn.Adam(0.05) });
for (let step = 0; step < 300; step++) training.step(xor);
const found = nn.classify(nn.predict(network, xor.x));
for (const [row, [x1, x2]] of nn.toRows(xor.x).entries()) console.log(`${x1} xor ${x2} = ${found[row]}`);
