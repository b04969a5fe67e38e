export { type Activation, identity, relu, sigmoid, step, tanh } from './activations.ts';
export {
  centredDifference,
  checkGradients,
  forwardDifference,
  type GradientCheck,
  measureGradient,
  type ScalarFunction,
} from './finite-difference.ts';
export { drawGlorot, drawHe } from './initialisers.ts';
export { type Layer, type Parameter, zeroGradients } from './layer.ts';
export { ActivationLayer } from './layers/activation.ts';
export { Dense } from './layers/dense.ts';
export { type Loss, SoftmaxCrossEntropy, SquaredError } from './losses.ts';
export { createMatrix, fromRows, type Matrix, toRows } from './matrix.ts';
export { Network } from './network.ts';
export { computeNeuron, type Neuron, type NeuronWorking } from './neuron.ts';
export { type Optimiser, SGD } from './optimisers.ts';
export { createRandom, type Random } from './random.ts';
export { type Shape, ShapeError } from './shape-error.ts';
export { softmax } from './softmax.ts';
export {
  type Batch,
  computeGradients,
  type TrainEnd,
  type TrainFrame,
  type Training,
  type TrainOptions,
  train,
  trainStep,
} from './train.ts';
