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

/** How large a Transformer is. */
export type TransformerShape = {
  /** V, how many different tokens it knows. */
  readonly vocabulary: number;
  /** T, how many tokens it sees at most. */
  readonly context: number;
  /** D, how many numbers stand for a token on its way through. */
  readonly width: number;
  /** How many look-ups each block makes side by side; they share the width evenly. */
  readonly heads: number;
  /** How many blocks of attention and feed-forward follow each other. */
  readonly blocks: number;
};

/** What may be left out of a Transformer, before it is trained or afterwards, to see what it is good for. */
export type TransformerParts = {
  readonly positions: boolean;
  readonly attention: boolean;
  readonly feedForward: boolean;
  readonly norms: boolean;
  readonly residuals: boolean;
  /** The mask: whether a position is kept from seeing those behind it, which it is to predict. */
  readonly mask: boolean;
  /** The heads that say nothing, counted from 0, in every block. */
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

/** The layers of a Transformer, each with its numbers. */
export type TransformerLayers = {
  readonly embedding: Embedding;
  readonly blocks: readonly TransformerBlock[];
  readonly norm: RmsNorm;
  /** D×V: turns what has been found out into one score for each token. */
  readonly head: Linear;
};

export type TransformerBlock = {
  readonly norm1: RmsNorm;
  readonly attention: SelfAttention;
  readonly norm2: RmsNorm;
  /** A network with one hidden layer of 4·D neurons, applied to each position alone. */
  readonly feedForward: Network;
};

/**
 * Predicts the next token at each position of a text. Tokens become rows of numbers (embedding); in each block every
 * position first takes what it needs from those before it (attention), then thinks it over on its own (feed-forward),
 * each time adding the result to what it had; at the end each position's row becomes one score for each token.
 *
 * As a layer: x, the numbers of the tokens, B×1; y, the scores for the token that follows each, B×V. Up to T rows are one
 * sequence, more are sequences of T rows each, one below the other.
 *
 * Reference: A. Radford et al., "Language models are unsupervised multitask learners", 2019, with RMS norms, relu and
 * without biases.
 */
export class Transformer implements Layer {
  readonly layers: TransformerLayers;
  readonly parts: TransformerParts;
  /** Those of the parts that are not left out. */
  readonly parameters: readonly Parameter[];
  /** The attention of each block, whose `shares` tell what it looked at; none where it is left out. */
  readonly attentions: readonly SelfAttention[];
  readonly #network: Network;

  /** Puts the layers together, all of them unless parts are left out. */
  constructor(layers: TransformerLayers, parts: Partial<TransformerParts> = {}) {
    this.layers = layers;
    this.parts = { ...ALL_PARTS, ...parts };
    const built = build(layers, this.parts);
    this.attentions = built.attentions;
    this.parameters = built.parameters;
    this.#network = new Network(built.layers);
  }

  /** T, how many tokens it sees at most. */
  get context(): number {
    return this.layers.embedding.context;
  }

  /** The same numbers with other parts left out; what is trained in one changes in both. */
  with(parts: Partial<TransformerParts>): Transformer {
    return new Transformer(this.layers, { ...this.parts, ...parts });
  }

  forward(x: Matrix, mode: Mode = 'test'): Matrix {
    return this.#network.forward(x, mode);
  }

  backward(dy: Matrix): Matrix {
    return this.#network.backward(dy);
  }

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
  /** A part with the norm before it and the way around it. */
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
 * Draws the first numbers of a Transformer: embeddings `~ normal(0, 0.3)`, matrices `~ normal(0, 1 / √inputs)`, gains 1,
 * and a head so small, `~ normal(0, 0.05 / √D)`, that all tokens start as about equally likely: the loss begins at ln V.
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
  const spread = 0.3;
  return {
    embedding: new Embedding(
      drawNormal(vocabulary, width, spread, random, kernels),
      context,
      drawNormal(context, width, spread, random, kernels),
    ),
    blocks: Array.from({ length: blocks }, drawBlock),
    norm: drawNorm(),
    head: new Linear(drawNormal(width, vocabulary, 0.05 / Math.sqrt(width), random, kernels)),
  };
}
