/*
 * The door of the engine: all that other rooms, and other programs by way of `nn-tutor/engine`, may know of it. README.md gives
 * an order to read the files in.
 */
export { type Activation, identity, relu, sigmoid, step, tanh } from './activations.ts';
export { makeBlobs } from './datasets/blobs.ts';
export { makeCircles } from './datasets/circles.ts';
export { createDataset, type Dataset, splitDataset, toOneHot, toSigns } from './datasets/dataset.ts';
export {
  type CopyOptions,
  countDifferingCells,
  cropAndCentre,
  drawingSide,
  moveDrawing,
  varyDrawing,
} from './datasets/drawings.ts';
export { type GlyphName, type GlyphOptions, glyphs, makeGlyphs } from './datasets/glyphs.ts';
export { type Heights, makeHills, makeSlope } from './datasets/hills.ts';
export {
  LETTER_CONTEXT,
  type LetterTask,
  letterLookedUp,
  letterTokens,
  makeLetterTasks,
  WORD_LENGTH,
  writeLetterTask,
} from './datasets/letter-tasks.ts';
export { makeMoons } from './datasets/moons.ts';
export { makeSpiral } from './datasets/spiral.ts';
export { makeTrafficLights } from './datasets/traffic-lights.ts';
export { makeXor, xorCorners } from './datasets/xor.ts';
export { drawNetwork, type NetworkOptions } from './draw-network.ts';
export {
  centredDifference,
  checkGradients,
  forwardDifference,
  type GradientCheck,
  measureGradient,
  type ScalarFunction,
} from './finite-difference.ts';
export { drawGlorot, drawHe, drawNormal } from './initialisers.ts';
export { createKernels, type KernelsOptions } from './kernels/create-kernels.ts';
export type { AttentionShape, Kernels, KernelsName, Numbers } from './kernels/kernels.ts';
export { type Layer, type Mode, type Parameter, zeroGradients } from './layer.ts';
export { ActivationLayer } from './layers/activation.ts';
export { Dense } from './layers/dense.ts';
export { Dropout } from './layers/dropout.ts';
export { Embedding } from './layers/embedding.ts';
export { Linear } from './layers/linear.ts';
export { Residual } from './layers/residual.ts';
export { RmsNorm } from './layers/rms-norm.ts';
export { type AttentionMatrices, type AttentionOptions, SelfAttention } from './layers/self-attention.ts';
export { type Loss, NO_LABEL, SoftmaxCrossEntropy, SquaredError } from './losses.ts';
export { createMatrix, fromRows, type Matrix, toRows } from './matrix.ts';
export { Network, predict } from './network.ts';
export { computeNeuron, type Neuron, type NeuronWorking } from './neuron.ts';
export { createRandom, type Random } from './random.ts';
export { type Shape, ShapeError } from './shape-error.ts';
export { softmax } from './softmax.ts';
export {
  countFrequencies,
  countPairs,
  countTriples,
  createUniformModel,
  lossOf,
  type NextTokenModel,
} from './text/counting-models.ts';
export {
  type GenerateOptions,
  generate,
  lossOn,
  nextLogits,
  type Recital,
  recite,
} from './text/generate.ts';
export { MixedWindows } from './text/mixed-windows.ts';
export { roundWeights } from './text/rounding.ts';
export { likeliestToken, pickToken, type Sampling, tokenProbabilities } from './text/sampling.ts';
export { splitText } from './text/split-text.ts';
export { createCharacterTokeniser, createWordTokeniser, type Tokeniser } from './text/tokenisers.ts';
export { TextWindows, type WindowOptions } from './text/windows.ts';
export { type EarlyStopping, lookAtLoss, startEarlyStopping } from './training/early-stopping.ts';
export { accuracy, classify, confusionMatrix } from './training/metrics.ts';
export { MiniBatches } from './training/mini-batches.ts';
export {
  Adam,
  type AdamOptions,
  Momentum,
  type Optimiser,
  SGD,
} from './training/optimisers.ts';
export { L1Penalty, L2Penalty } from './training/penalties.ts';
export { constant, cosineDecay, linearDecay, type Schedule, warmUpAndDecay } from './training/schedules.ts';
export {
  type Batch,
  type TrainEnd,
  type TrainFrame,
  Training,
  type TrainOptions,
} from './training/training.ts';
export {
  drawTransformer,
  Transformer,
  type TransformerBlock,
  type TransformerLayers,
  type TransformerParts,
  type TransformerShape,
} from './transformer.ts';
export { crc32 } from './weights/crc-32.ts';
export {
  type LoadedWeights,
  loadInto,
  type ReadWeights,
  readWeights,
  type StoredParameter,
  type WrittenParameter,
  weightsLimits,
  writeWeights,
} from './weights/weights-file.ts';
export type { Json, JsonObject } from './weights/weights-header.ts';
export type { ParameterShape, WeightsFault, WeightsProblem } from './weights/weights-problem.ts';
