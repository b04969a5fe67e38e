import { numpy as np, tree } from '@jax-js/jax';

export function makeSGD(rate) {
  return {
    startState: () => [],
    update: (weights, gradients, state) => [
      tree.map((value, gradient) => value.sub(gradient.mul(rate)), weights, gradients),
      state,
    ],
    correct: () => [],
  };
}

// A function of jax-js uses up the arrays it is given; `.ref` is one more use.
export function makeAdam(rate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8) {
  const zerosLike = (weights) => tree.map((value) => np.zeros(value.shape), weights);
  return {
    startState: (weights) => ({ m: zerosLike(weights), v: zerosLike(weights) }),
    update(weights, gradients, { m, v }, corrections) {
      const [correction1, correction2] = [corrections.ref.slice(0), corrections.slice(1)];
      const nextM = tree.map(
        (old, gradient) => old.mul(beta1).add(gradient.mul(1 - beta1)),
        m,
        tree.ref(gradients),
      );
      const nextV = tree.map(
        (old, gradient) => old.mul(beta2).add(np.square(gradient).mul(1 - beta2)),
        v,
        gradients,
      );
      const nextWeights = tree.map(
        (value, mean, square) =>
          value.sub(
            mean
              .div(correction1.ref)
              .mul(rate)
              .div(np.sqrt(square.div(correction2.ref)).add(epsilon)),
          ),
        weights,
        tree.ref(nextM),
        tree.ref(nextV),
      );
      correction1.dispose();
      correction2.dispose();
      return [nextWeights, { m: nextM, v: nextV }];
    },
    /** What divides the two means of a step: 1 − β^t, which single precision would round by 5·10⁻⁵ at the start. */
    correct: (step) => np.array([1 - beta1 ** (step + 1), 1 - beta2 ** (step + 1)]),
  };
}
