import { formatNumber } from '../experiments/format-number.ts';
import type { Params } from '../experiments/trace.ts';
import { own } from '../lessons/own.ts';
import { same, type Text } from '../lessons/text.ts';
import { text } from './strings.ts';

const experimentNames: { readonly [name: string]: Text } = {
  line: text('一条直线', 'a line'),
  neuron: text('一个神经元', 'one neuron'),
  samples: text('错题本', 'the error notebook'),
  parabola: text('误差的平方', 'the square of an error'),
  probe: text('往四周探一探', 'poking around'),
  descent: text('下山', 'walking downhill'),
  race: text('学习率赛跑', 'a race of learning rates'),
  'two-basins': text('两个谷', 'two valleys'),
  relay: text('神经元接力', 'the neuron relay'),
  'untrained-reader': text('没学过的读字机', 'a reader that has learned nothing'),
  'admission-learned': text('学出来的分数线', 'the learned admission line'),
  blame: text('往回追责', 'blame handed back'),
  'blame-network': text('整个网络的责任', 'blame through a whole network'),
  classifier: text('学画边界的网络', 'a network learns a border'),
  'gate-line': text('一条线与四个角', 'one line and four corners'),
  'stacked-lines': text('直线套直线', 'a line of a line'),
  duel: text('和机器比一比', 'a duel with the machine'),
  overfit: text('死记硬背', 'learning by heart'),
  'dropout-batches': text('谁请假', 'who is absent'),
  forgetting: text('先学旧课，再学新课', 'an old task, then a new one'),
  'forgetting-curve': text('人的遗忘曲线', 'how people forget'),
  'traffic-lights': text('红绿灯', 'traffic lights'),
};

const paramNames: { readonly [name: string]: Text } = {
  target: text('答案 t', 'target t'),
  targets: text('答案 t', 'targets t'),
  predictions: text('预测 ŷ', 'predictions ŷ'),
  xs: same('x'),
  activation: text('激活', 'activation'),
  error: text('误差', 'error'),
  stick: text('杖长', 'stick'),
  dimensions: text('方向数', 'dimensions'),
  learningRate: text('学习率 η', 'learning rate η'),
  learningRates: text('学习率 η', 'learning rates η'),
  steps: text('步数', 'steps'),
  goal: text('目标损失', 'goal'),
  start: text('起点', 'start'),
  input1: text('输入 x₁', 'input x₁'),
  input2: text('输入 x₂', 'input x₂'),
  runs: text('次数', 'times'),
  glyph: text('字', 'character'),
  options: text('几个字里挑', 'characters to pick from'),
  inputs: text('输入', 'inputs'),
  students: text('学生', 'students'),
  data: text('数据', 'data'),
  points: text('点数', 'points'),
  noise: text('噪声', 'noise'),
  layers: text('隐藏层', 'hidden layers'),
  neurons: text('神经元', 'neurons'),
  optimiser: text('优化器', 'optimiser'),
  batch: text('一批', 'batch'),
  dropout: same('dropout'),
  weightDecay: text('权重衰减', 'weight decay'),
  x1: same('x₁'),
  x2: same('x₂'),
  x1Squared: same('x₁²'),
  x2Squared: same('x₂²'),
  product: same('x₁·x₂'),
  sinX1: same('sin x₁'),
  sinX2: same('sin x₂'),
  neurons1: text('第一层', 'layer 1'),
  neurons2: text('第二层', 'layer 2'),
  neurons3: text('第三层', 'layer 3'),
  neurons4: text('第四层', 'layer 4'),
  neurons5: text('第五层', 'layer 5'),
  neurons6: text('第六层', 'layer 6'),
  l1: text('L1 衰减', 'L1 decay'),
  gate: text('门', 'gate'),
  rounds: text('轮数', 'rounds'),
  aside: text('留出的点', 'points put aside'),
  patience: text('耐心', 'patience'),
  batches: text('小批', 'mini-batches'),
  stepsA: text('旧课步数', 'steps of the old task'),
  rest: text('放着几步', 'steps left alone'),
  stepsB: text('新课步数', 'steps of the new task'),
  review: text('每字复习几张', 'cards reviewed a character'),
  perClass: text('每字几张', 'cards a character'),
  stability: text('稳定度 S', 'stability S'),
  days: text('天数', 'days'),
  reviews: text('复习日', 'days of review'),
  factor: text('每次乘', 'times a review'),
  times: text('几倍 S', 'times S'),
  lamps: text('灯', 'lamps'),
  k1: same('k₁'),
  k2: same('k₂'),
  w1: same('w₁'),
  w2: same('w₂'),
  b1: same('b₁'),
  b2: same('b₂'),
};

/** Choices whose English name is not what everybody calls them. */
const choiceNames: { readonly [word: string]: Text } = {
  scaled: text('缩放过的', 'scaled'),
  raw: text('原始的', 'raw'),
  moons: text('月牙', 'moons'),
  circles: text('圆环', 'circles'),
  spiral: text('螺旋', 'spiral'),
  corners: text('四个角', 'corners'),
  blobs: text('两团', 'blobs'),
  step: text('阶跃', 'step'),
  slope: text('斜坡', 'slope'),
  hills: text('山丘', 'hills'),
  linear: text('线性', 'linear'),
  identity: text('恒等', 'identity'),
  momentum: text('动量', 'momentum'),
};

export function experimentName(name: string): Text {
  return own(experimentNames, name) ?? same(name);
}

/** A letter of a formula is its own name. */
export function paramName(name: string): Text {
  return own(paramNames, name) ?? same(name);
}

/** What a parameter is, as a learner reads it; a list in brackets. */
export function paramValue(given: Params[string]): Text {
  if (typeof given === 'string') return own(choiceNames, given) ?? same(given);
  return same(typeof given === 'number' ? formatNumber(given) : `[${given.map(formatNumber).join(', ')}]`);
}
