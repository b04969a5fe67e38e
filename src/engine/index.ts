export { type Activation, identity, relu, sigmoid, step, tanh } from './activations.ts';
export { drawBlobs } from './datasets/blobs.ts';
export { drawCircles } from './datasets/circles.ts';
export { createDataset, type Dataset, splitDataset, toOneHot, toSigns } from './datasets/dataset.ts';
export { drawGlyphs, type GlyphName, type GlyphOptions, glyphs } from './datasets/glyphs.ts';
export { drawHills, drawSlope, type Heights } from './datasets/hills.ts';
export { drawMoons } from './datasets/moons.ts';
export { drawSpiral } from './datasets/spiral.ts';
export { drawTrafficLights } from './datasets/traffic-lights.ts';
export { createXor, drawXor } from './datasets/xor.ts';
export { type EarlyStopping, lookAtLoss, startEarlyStopping } from './early-stopping.ts';
export {
  centredDifference,
  checkGradients,
  forwardDifference,
  type GradientCheck,
  measureGradient,
  type ScalarFunction,
} from './finite-difference.ts';
export { drawGlorot, drawHe } from './initialisers.ts';
export { type Layer, type Mode, type Parameter, zeroGradients } from './layer.ts';
export { ActivationLayer } from './layers/activation.ts';
export { Dense } from './layers/dense.ts';
export { Dropout } from './layers/dropout.ts';
export { type Loss, SoftmaxCrossEntropy, SquaredError } from './losses.ts';
export { createMatrix, fromRows, type Matrix, toRows } from './matrix.ts';
export { accuracy, classify, confusionMatrix } from './metrics.ts';
export { MiniBatches } from './mini-batches.ts';
export { Network } from './network.ts';
export { computeNeuron, type Neuron, type NeuronWorking } from './neuron.ts';
export {
  Adam,
  type AdamOptions,
  Momentum,
  type Optimiser,
  SGD,
  SparseDecay,
  WeightDecay,
} from './optimisers.ts';
export { createRandom, type Random } from './random.ts';
export { constant, cosineDecay, linearDecay, type Schedule } from './schedules.ts';
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

// Texts and weights files.

export {
  type GenerateOptions,
  generate,
  lossOn,
  nextLogits,
  type Recital,
  recite,
} from './text/generate.ts';
export { roundWeights } from './text/rounding.ts';
export { likeliestToken, pickToken, type Sampling, tokenShares } from './text/sampling.ts';
export {
  type LoadedWeights,
  loadInto,
  type ReadWeights,
  readWeights,
  type StoredParameter,
  weightsLimits,
  writeWeights,
} from './weights-file.ts';
export type { Json, JsonObject } from './weights-header.ts';
export type { ParameterShape, WeightsProblem } from './weights-problem.ts';
