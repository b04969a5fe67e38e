import type { Network } from '../../engine/index.ts';
import type { Value } from '../core/trace.ts';
import { value } from '../core/value.ts';

type Counted = {
  /** The sum that counts the parameters, `49·24 + 24 + 24·10 + 10`. */
  readonly sizes: string;
  readonly values: { readonly [name: string]: Value };
  /** What the usual wrong ways to count them give. */
  readonly mistakes: { readonly [name: string]: Value };
};

/** How many parameters a network of two layers has, and what one gets who leaves some of them out. */
export function countParameters({ parameters }: Network): Counted {
  const [weights] = parameters.map((parameter) => parameter.value);
  const outputs = parameters.at(-1)?.value.columns ?? 0;
  const [inputs, hidden] = [weights?.rows ?? 0, weights?.columns ?? 0];
  return {
    sizes: `${inputs}·${hidden} + ${hidden} + ${hidden}·${outputs} + ${outputs}`,
    values: {
      inputs: value(inputs, 'n'),
      hidden: value(hidden, 'n'),
      outputs: value(outputs, 'n'),
      weightsIn: value(inputs * hidden, 'n', `${inputs}·${hidden}`),
      weightsOut: value(hidden * outputs, 'n', `${hidden}·${outputs}`),
    },
    mistakes: {
      withoutBiases: value(
        inputs * hidden + hidden * outputs,
        'n',
        `${inputs}·${hidden} + ${hidden}·${outputs}`,
      ),
      neurons: value(inputs + hidden + outputs, 'n', `${inputs} + ${hidden} + ${outputs}`),
      firstLayerOnly: value(inputs * hidden + hidden, 'n', `${inputs}·${hidden} + ${hidden}`),
      allMultiplied: value(inputs * hidden * outputs, 'n', `${inputs}·${hidden}·${outputs}`),
    },
  };
}
