/*
 * The kernels as one list of calls finds them: each reads its arguments, 32 bits each, from where it is told. Addresses are
 * in bytes; numbers of the kind `Real` come by their address, so that they may change between two runs of a list.
 */
import * as activations from './activations.ts';
import * as arithmetic from './arithmetic.ts';
import * as attention from './attention.ts';
import * as embedding from './embedding.ts';
import * as norm from './norm.ts';
import * as optimisers from './optimisers.ts';
import { exp64, log64 } from './powers.ts';
import { setProduct as product } from './product.ts';
import * as softmax from './softmax.ts';
import { setTransposed } from './transpose.ts';

/** Carries out the calls between two addresses. Each is: its length in words, the kernel's place in the table, arguments. */
export function run(start: usize, end: usize): void {
  for (let call = start; call < end; call += <usize>load<i32>(call) << 2)
    call_indirect<void>(load<u32>(call, 4), call + 8);
}

/** Where the plain kernels' table of tanh belongs. */
export const tanhTable = activations.tanhTable;

/** Where free memory begins. */
export const heap = __heap_base;

/** For the test that these are Math.exp and Math.log to the last bit. */
export { exp64, log64 };

// @ts-ignore: a decorator of AssemblyScript
@inline
function argument(call: usize, index: i32): i32 {
  return load<i32>(call + (<usize>index << 2));
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function address(call: usize, index: i32): usize {
  return load<usize>(call + (<usize>index << 2));
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function real(call: usize, index: i32): Real {
  return load<Real>(address(call, index));
}

export function setProduct(call: usize): void {
  product(
    argument(call, 0),
    argument(call, 1),
    argument(call, 2),
    address(call, 3),
    argument(call, 4),
    address(call, 5),
    argument(call, 6),
    address(call, 7),
    argument(call, 8),
    argument(call, 9),
    address(call, 10),
    argument(call, 11),
  );
}

export function setTransposedCopy(call: usize): void {
  const columns = argument(call, 3);
  setTransposed(address(call, 0), address(call, 1), columns, argument(call, 2), columns);
}

export function setZero(call: usize): void {
  arithmetic.setZero(address(call, 0), argument(call, 1));
}

export function addScaled(call: usize): void {
  arithmetic.addScaled(address(call, 0), real(call, 1), address(call, 2), argument(call, 3));
}

export function addScaledSigns(call: usize): void {
  arithmetic.addScaledSigns(address(call, 0), real(call, 1), address(call, 2), argument(call, 3));
}

export function setSums(call: usize): void {
  arithmetic.setSums(address(call, 0), address(call, 1), address(call, 2), argument(call, 3));
}

export function setProducts(call: usize): void {
  arithmetic.setProducts(address(call, 0), address(call, 1), address(call, 2), argument(call, 3));
}

export function setScaledDifference(call: usize): void {
  arithmetic.setScaledDifference(
    address(call, 0),
    real(call, 1),
    address(call, 2),
    address(call, 3),
    argument(call, 4),
  );
}

export function addRowSums(call: usize): void {
  arithmetic.addRowSums(address(call, 0), address(call, 1), argument(call, 2), argument(call, 3));
}

export function setSquaredError(call: usize): void {
  arithmetic.setSquaredError(
    address(call, 0),
    address(call, 1),
    address(call, 2),
    argument(call, 3),
    argument(call, 4),
  );
}

export function setTanh(call: usize): void {
  activations.setTanh(address(call, 0), address(call, 1), argument(call, 2));
}

export function setTanhGradient(call: usize): void {
  activations.setTanhGradient(address(call, 0), address(call, 1), address(call, 2), argument(call, 3));
}

export function setSigmoid(call: usize): void {
  activations.setSigmoid(address(call, 0), address(call, 1), argument(call, 2));
}

export function setSigmoidGradient(call: usize): void {
  activations.setSigmoidGradient(address(call, 0), address(call, 1), address(call, 2), argument(call, 3));
}

export function setRelu(call: usize): void {
  activations.setRelu(address(call, 0), address(call, 1), argument(call, 2));
}

export function setReluGradient(call: usize): void {
  activations.setReluGradient(address(call, 0), address(call, 1), address(call, 2), argument(call, 3));
}

export function setCrossEntropy(call: usize): void {
  softmax.setCrossEntropy(
    address(call, 0),
    address(call, 1),
    address(call, 2),
    address(call, 3),
    argument(call, 4),
    argument(call, 5),
  );
}

export function setCrossEntropyGradient(call: usize): void {
  softmax.setCrossEntropyGradient(
    address(call, 0),
    address(call, 1),
    address(call, 2),
    argument(call, 3),
    argument(call, 4),
  );
}

export function setRmsNorm(call: usize): void {
  norm.setRmsNorm(
    address(call, 0),
    address(call, 1),
    address(call, 2),
    address(call, 3),
    real(call, 4),
    argument(call, 5),
    argument(call, 6),
  );
}

export function setRmsNormGradients(call: usize): void {
  norm.setRmsNormGradients(
    address(call, 0),
    address(call, 1),
    address(call, 2),
    address(call, 3),
    address(call, 4),
    address(call, 5),
    argument(call, 6),
    argument(call, 7),
  );
}

export function setEmbeddings(call: usize): void {
  embedding.setEmbeddings(
    address(call, 0),
    address(call, 1),
    address(call, 2),
    address(call, 3),
    argument(call, 4),
    argument(call, 5),
    argument(call, 6),
  );
}

export function addEmbeddingGradients(call: usize): void {
  embedding.addEmbeddingGradients(
    address(call, 0),
    address(call, 1),
    address(call, 2),
    address(call, 3),
    argument(call, 4),
    argument(call, 5),
    argument(call, 6),
  );
}

export function setHeadProductsRightTransposed(call: usize): void {
  attention.setHeadProductsRightTransposed(
    address(call, 0),
    address(call, 1),
    address(call, 2),
    argument(call, 3),
    argument(call, 4),
    argument(call, 5),
    argument(call, 6),
    argument(call, 7),
    address(call, 8),
  );
}

export function setHeadProducts(call: usize): void {
  attention.setHeadProducts(
    address(call, 0),
    address(call, 1),
    address(call, 2),
    argument(call, 3),
    argument(call, 4),
    argument(call, 5),
    argument(call, 6),
    argument(call, 7),
  );
}

export function setHeadProductsLeftTransposed(call: usize): void {
  attention.setHeadProductsLeftTransposed(
    address(call, 0),
    address(call, 1),
    address(call, 2),
    argument(call, 3),
    argument(call, 4),
    argument(call, 5),
    argument(call, 6),
    argument(call, 7),
  );
}

export function setAttentionWeights(call: usize): void {
  attention.setAttentionWeights(
    address(call, 0),
    address(call, 1),
    real(call, 2),
    argument(call, 3),
    argument(call, 4),
    argument(call, 5),
  );
}

export function setAttentionGradient(call: usize): void {
  attention.setAttentionGradient(
    address(call, 0),
    address(call, 1),
    address(call, 2),
    real(call, 3),
    argument(call, 4),
    argument(call, 5),
    argument(call, 6),
  );
}

export function stepMomentum(call: usize): void {
  optimisers.stepMomentum(
    address(call, 0),
    address(call, 1),
    address(call, 2),
    real(call, 3),
    real(call, 4),
    argument(call, 5),
  );
}

export function stepAdam(call: usize): void {
  optimisers.stepAdam(
    address(call, 0),
    address(call, 1),
    address(call, 2),
    address(call, 3),
    real(call, 4),
    real(call, 5),
    real(call, 6),
    real(call, 7),
    argument(call, 8),
  );
}

export function stepDown(call: usize): void {
  optimisers.stepDown(address(call, 0), address(call, 1), real(call, 2), argument(call, 3));
}
