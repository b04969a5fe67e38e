import { checkClasses } from '../check-classes.ts';
import type { Kernels } from '../kernels.ts';
import * as activations from './activations.ts';
import * as arithmetic from './arithmetic.ts';
import * as attention from './attention.ts';
import { drawMask } from './dropout-mask.ts';
import * as embedding from './embedding.ts';
import * as optimiserSteps from './optimiser-steps.ts';
import * as products from './products.ts';
import * as rmsNorm from './rms-norm.ts';
import { setCrossEntropy, setCrossEntropyGradient } from './softmax.ts';

/** Loops in plain TypeScript, in JavaScript's own numbers of 64 bits: they run everywhere, and are there to be read. */
export const plainKernels: Kernels = {
  name: 'plain-float64',
  createMatrix: (rows, columns) => ({
    rows,
    columns,
    data: new Float64Array(rows * columns),
    kernels: plainKernels,
  }),
  record: (work) => work,
  compute: (work) => work(),
  setProduct: products.setProduct,
  setProductPlusRow: products.setProductPlusRow,
  addProductLeftTransposed: products.addProductLeftTransposed,
  setProductRightTransposed: products.setProductRightTransposed,
  addProductRightTransposed: products.addProductRightTransposed,
  setZero: arithmetic.setZero,
  addScaled: arithmetic.addScaled,
  addScaledSigns: arithmetic.addScaledSigns,
  setSums: arithmetic.setSums,
  setProducts: arithmetic.setProducts,
  setScaledDifference: arithmetic.setScaledDifference,
  addRowSums: arithmetic.addRowSums,
  setSquaredError: arithmetic.setSquaredError,
  setTanh: activations.setTanh,
  setTanhGradient: activations.setTanhGradient,
  setSigmoid: activations.setSigmoid,
  setSigmoidGradient: activations.setSigmoidGradient,
  setRelu: activations.setRelu,
  setReluGradient: activations.setReluGradient,
  setMapped: activations.setMapped,
  setMappedGradient: activations.setMappedGradient,
  checkClasses,
  drawMask,
  setCrossEntropy,
  setCrossEntropyGradient,
  setRmsNorm: rmsNorm.setRmsNorm,
  setRmsNormGradients: rmsNorm.setRmsNormGradients,
  setEmbeddings: embedding.setEmbeddings,
  addEmbeddingGradients: embedding.addEmbeddingGradients,
  setHeadProductsRightTransposed: attention.setHeadProductsRightTransposed,
  setHeadProducts: attention.setHeadProducts,
  setHeadProductsLeftTransposed: attention.setHeadProductsLeftTransposed,
  setAttentionWeights: attention.setAttentionWeights,
  setAttentionGradient: attention.setAttentionGradient,
  stepDown: optimiserSteps.stepDown,
  stepMomentum: optimiserSteps.stepMomentum,
  stepAdam: optimiserSteps.stepAdam,
};
