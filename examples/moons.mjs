// Two noisy moons with only 30 points to learn from: dropout helps on the 2,000 others. node examples/moons.mjs
// (With other seeds it does so more or less; over twenty of them it gains two points on average.)
import * as nn from 'nn-tutor/engine';

const random = nn.createRandom(1);
const { train, test } = nn.splitDataset(nn.makeMoons(2030, 0.3, random), 30, random);
const kernels = nn.createKernels('float64');
for (const dropout of [0, 0.5]) {
  const options = { activation: nn.relu, dropout, kernels };
  const network = nn.drawNetwork([2, 64, 64, 2], nn.createRandom(2), options);
  const loss = new nn.SoftmaxCrossEntropy();
  const training = new nn.Training({ network, loss, optimiser: new nn.Adam(0.01) });
  for (let step = 0; step < 1000; step++) training.step(train);
  const score = ({ x, labels }) => 100 * nn.accuracy(nn.classify(nn.predict(network, x)), labels);
  console.log(`dropout ${dropout}: train ${score(train).toFixed(1)} %, test ${score(test).toFixed(1)} %`);
}
