import { relu } from './activations.ts';
import { drawNormal } from './initialisers.ts';
import type { Kernels } from './kernels/kernels.ts';
import type { Layer, Mode, Parameter } from './layer.ts';
import { ActivationLayer } from './layers/activation.ts';
import { Embedding } from './layers/embedding.ts';
import { Linear } from './layers/linear.ts';
import { Residual } from './layers/residual.ts';
import { RmsNorm } from './layers/rms-norm.ts';
import { SelfAttention } from './layers/self-attention.ts';
import { createMatrix, type Matrix } from './matrix.ts';
import { Network } from './network.ts';
import type { Random } from './random.ts';

/** The sizes of a Transformer, which `drawTransformer` takes. */
export type TransformerShape = {
  /** V, the number of tokens in the vocabulary. */
  readonly vocabulary: number;
  /** T, the most tokens that it sees at once. */
  readonly context: number;
  /** D, the length of the vector that stands for a token on its way through. */
  readonly width: number;
  /** H, the attention heads of each block; they split the width evenly. */
  readonly heads: number;
  /** The number of blocks, each of attention and a feed-forward network. */
  readonly blocks: number;
};

/**
 * The parts of a Transformer that may be left out, before training or afterwards, to see what they are good for
 * (ablation).
 */
export type TransformerParts = {
  /** Whether the embedding adds a vector for the position. */
  readonly positions: boolean;
  /** Whether blocks have attention. */
  readonly attention: boolean;
  /** Whether blocks have a feed-forward network. */
  readonly feedForward: boolean;
  /** Whether there is an RMS norm before each part of a block, and before the head. */
  readonly norms: boolean;
  /** Whether each part of a block is added to its inputs. */
  readonly residuals: boolean;
  /** Whether there is a causal mask: without it a position sees the tokens after it, which it is to predict. */
  readonly mask: boolean;
  /** The attention heads whose results are set to 0, counted from 0, in every block. */
  readonly silencedHeads: readonly number[];
};

const ALL_PARTS: TransformerParts = {
  positions: true,
  attention: true,
  feedForward: true,
  norms: true,
  residuals: true,
  mask: true,
  silencedHeads: [],
};

/** The layers of a Transformer with their parameters, which `drawTransformer` makes. */
export type TransformerLayers = {
  readonly embedding: Embedding;
  readonly blocks: readonly TransformerBlock[];
  /** The norm before the head. */
  readonly norm: RmsNorm;
  /** D×V: turns the vector of a position into one logit for each token. */
  readonly head: Linear;
};

/** One block of a Transformer: attention, then a feed-forward network, each with a norm before it. */
export type TransformerBlock = {
  readonly norm1: RmsNorm;
  readonly attention: SelfAttention;
  readonly norm2: RmsNorm;
  /** A network with one hidden layer of 4·D neurons and relu, applied to each position alone. */
  readonly feedForward: Network;
};

/**
 * A decoder-only Transformer, which predicts the next token at each position of a text. Tokens become vectors
 * (embedding); in each block a position takes what it needs from those before it (attention), then goes through a
 * network on its own (feed-forward), and each time the result is added to what it had; at the end the vector of each
 * position becomes one logit for each token of the vocabulary.
 *
 * It is a layer: x, the ids of the tokens, B×1; y, the logits of the token that follows each, B×V. Up to T rows are one
 * sequence, more are sequences of T rows each, one below the other.
 *
 * Reference: A. Radford et al., "Language models are unsupervised multitask learners", 2019, with RMS norms, relu and
 * without biases.
 */
export class Transformer implements Layer {
  /** The layers it is put together from, those that are left out among them. */
  readonly layers: TransformerLayers;
  /** Which parts are in it. */
  readonly parts: TransformerParts;
  /** The parameters of all parts that are not left out; those of the first block begin with `block1.`, and so on. */
  readonly parameters: readonly Parameter[];
  /** The attention of each block, whose `attentionWeights` tell where it looked; empty where attention is left out. */
  readonly attentions: readonly SelfAttention[];
  readonly #network: Network;

  /** Puts layers from `drawTransformer` together, all of them unless parts are set to false. */
  constructor(layers: TransformerLayers, parts: Partial<TransformerParts> = {}) {
    this.layers = layers;
    this.parts = { ...ALL_PARTS, ...parts };
    const built = build(layers, this.parts);
    this.attentions = built.attentions;
    this.parameters = built.parameters;
    this.#network = new Network(built.layers);
  }

  /** T, the most tokens that it sees at once. */
  get context(): number {
    return this.layers.embedding.context;
  }

  /** A Transformer on these very parameters with other parts left out; what is trained in one changes in both. */
  with(parts: Partial<TransformerParts>): Transformer {
    return new Transformer(this.layers, { ...this.parts, ...parts });
  }

  /**
   * The forward pass: x, the ids of tokens, B×1; y, the logits of the token that follows each, B×V. The next call
   * overwrites y. Throws a ShapeError where the rows are not whole sequences, and a RangeError for an id that is no
   * token's.
   */
  forward(x: Matrix, mode: Mode = 'test'): Matrix {
    return this.#network.forward(x, mode);
  }

  /**
   * The backward pass: adds to the gradients of all parameters; dy: B×V. It returns 0, B×1, since an id has no
   * gradient.
   */
  backward(dy: Matrix): Matrix {
    return this.#network.backward(dy);
  }

  /** The backward pass without dx: adds to the gradients of all parameters; dy: B×V. */
  addGradients(dy: Matrix): void {
    this.#network.addGradients(dy);
  }
}

type Built = {
  readonly layers: readonly Layer[];
  readonly parameters: readonly Parameter[];
  readonly attentions: readonly SelfAttention[];
};

function build({ embedding, blocks, norm, head }: TransformerLayers, parts: TransformerParts): Built {
  const first = parts.positions ? embedding : new Embedding(embedding.tokens, embedding.context);
  const layers: Layer[] = [first];
  const parameters: Parameter[] = [...first.parameters];
  const attentions: SelfAttention[] = [];
  const add = (layer: Layer, prefix: string, names: readonly string[]) => {
    layers.push(layer);
    parameters.push(
      ...layer.parameters.map((parameter, index) => ({ ...parameter, name: `${prefix}${names[index]}` })),
    );
  };
  /** Adds a part with the norm before it and the residual connection around it. */
  const addPart = (before: RmsNorm, part: Layer, prefix: string, names: readonly string[]) => {
    const [normed, normNames] = parts.norms ? [new Network([before, part]), names] : [part, names.slice(1)];
    add(parts.residuals ? new Residual(normed) : normed, prefix, normNames);
  };
  for (const [index, block] of blocks.entries()) {
    const prefix = `block${index + 1}.`;
    if (parts.attention) {
      const { mask: isCausal, silencedHeads } = parts;
      const attention = block.attention.with({ isCausal, silencedHeads });
      attentions.push(attention);
      addPart(block.norm1, attention, prefix, ['norm1', 'wq', 'wk', 'wv', 'wo']);
    }
    if (parts.feedForward) addPart(block.norm2, block.feedForward, prefix, ['norm2', 'w1', 'w2']);
  }
  if (parts.norms) add(norm, '', ['norm']);
  add(head, '', ['head']);
  return { layers, parameters, attentions };
}

/**
 * Draws the initial parameters of a Transformer, given the standard deviations in brackets: embeddings `~ normal(0,
 * 0.3)`, weights `~ normal(0, 1 / √inputs)`, gains 1, and a head so small, `~ normal(0, 0.05 / √D)`, that all tokens
 * start as about equally likely: the loss begins at ln V nats. They lie in the memory of the plain kernels if no others
 * are given. Throws a RangeError unless the width can be split evenly among the heads.
 */
export function drawTransformer(
  { vocabulary, context, width, heads, blocks }: TransformerShape,
  random: Random,
  kernels?: Kernels,
): TransformerLayers {
  const draw = (rows: number, columns: number) =>
    drawNormal(rows, columns, 1 / Math.sqrt(rows), random, kernels);
  const drawNorm = () => {
    const gain = createMatrix(1, width, kernels);
    gain.data.fill(1);
    return new RmsNorm(gain);
  };
  const drawBlock = (): TransformerBlock => ({
    norm1: drawNorm(),
    attention: new SelfAttention(
      { wq: draw(width, width), wk: draw(width, width), wv: draw(width, width), wo: draw(width, width) },
      { heads, context, isCausal: true },
    ),
    norm2: drawNorm(),
    feedForward: new Network([
      new Linear(draw(width, 4 * width)),
      new ActivationLayer(relu),
      new Linear(draw(4 * width, width)),
    ]),
  });
  const standardDeviation = 0.3;
  return {
    embedding: new Embedding(
      drawNormal(vocabulary, width, standardDeviation, random, kernels),
      context,
      drawNormal(context, width, standardDeviation, random, kernels),
    ),
    blocks: Array.from({ length: blocks }, drawBlock),
    norm: drawNorm(),
    head: new Linear(drawNormal(width, vocabulary, 0.05 / Math.sqrt(width), random, kernels)),
  };
}
