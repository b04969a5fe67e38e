import { createMatrix, type Layer, type Matrix } from '../../../src/engine/index.ts';

/** A model without parameters, T×1 → T×V, that scores the token after place t by the tokens up to it. */
export function model(tokens: number, score: (seen: readonly number[]) => readonly number[]): Layer {
  // One buffer for each T, overwritten by the next call as those of real layers are.
  const buffers = new Map<number, Matrix>();
  return {
    parameters: [],
    forward(x) {
      const y = buffers.get(x.rows) ?? createMatrix(x.rows, tokens);
      buffers.set(x.rows, y);
      const window = [...x.data];
      y.data.set(window.flatMap((_, place) => score(window.slice(0, place + 1))));
      return y;
    },
    backward: refuse,
    addGradients: refuse,
  };
}

/** A model that looks at one token only: row a of the table has the logits of what follows token a. */
export function pairTable(logits: readonly (readonly number[])[]): Layer {
  return model(logits.length, (seen) => logits[seen.at(-1) ?? -1] ?? []);
}

/** A model that counts: after token a it is sure of a + 1, and of 0 after the last. */
export function counter(tokens: number): Layer {
  return model(tokens, (seen) =>
    Array.from({ length: tokens }, (_, token) => (token === ((seen.at(-1) ?? -1) + 1) % tokens ? 9 : 0)),
  );
}

/** A model whose logits depend on every token it sees, and on their order. */
export function mixer(tokens: number): Layer {
  return model(tokens, (seen) => {
    const mixed = seen.reduce((sum, token) => (sum * 31 + token + 1) % 1009, 7);
    return Array.from({ length: tokens }, (_, token) => Math.sin(mixed * (token + 1)));
  });
}

/** The same model, and a list of the windows it is given. */
export function watch(watched: Layer): { model: Layer; windows: number[][] } {
  const windows: number[][] = [];
  const forward = (x: Matrix) => {
    windows.push([...x.data]);
    return watched.forward(x);
  };
  return { model: { ...watched, forward }, windows };
}

function refuse(): never {
  throw new Error('Nothing of this may train.');
}
