import { createMatrix, type Matrix, toRows } from '../matrix.ts';
import { ShapeError } from '../shape-error.ts';

/**
 * The class that a network predicts for each sample: the one with the largest output, be it a logit or a probability.
 * Where there is one output only, class 1 from the threshold on, else class 0.
 *
 * @param y the outputs, B×O
 * @param threshold for a single output: 0, the value if not given, for a logit or tanh, ½ for a sigmoid
 */
export function classify(y: Matrix, threshold = 0): number[] {
  return toRows(y).map((outputs) => {
    const [only = Number.NaN] = outputs;
    if (outputs.length === 1) return only >= threshold ? 1 : 0;
    return outputs.indexOf(Math.max(...outputs));
  });
}

/**
 * The share of predictions that are right, from 0 to 1. Throws a ShapeError unless there is a label for each
 * prediction.
 */
export function accuracy(predictions: readonly number[], labels: readonly number[]): number {
  checkLengths('accuracy', predictions, labels);
  return predictions.filter((label, sample) => label === labels[sample]).length / labels.length;
}

/**
 * The confusion matrix, classes×classes: row r, column c counts the samples of class r that were predicted to be of
 * class c. The diagonal counts those that are right. Throws a ShapeError unless there is a label for each prediction.
 */
export function confusionMatrix(
  predictions: readonly number[],
  labels: readonly number[],
  classes: number,
): Matrix {
  checkLengths('confusionMatrix', predictions, labels);
  const counts = createMatrix(classes, classes);
  for (const [sample, label] of labels.entries()) {
    const at = label * classes + (predictions[sample] ?? Number.NaN);
    counts.data[at] = (counts.data[at] ?? 0) + 1;
  }
  return counts;
}

function checkLengths(where: string, predictions: readonly number[], labels: readonly number[]): void {
  if (predictions.length !== labels.length)
    throw new ShapeError(where, 'labels', [labels.length, 1], [predictions.length, 1]);
}
