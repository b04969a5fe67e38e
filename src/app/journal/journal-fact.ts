import type { Fact } from '../../tutor/fact.ts';

type Check = (value: unknown) => boolean;

/** A check for every field of a fact: a field added there and forgotten here does not compile. */
type Shape<F> = { readonly [Field in Exclude<keyof F, 'kind'>]-?: Check };
type Shapes = { readonly [Kind in Fact['kind']]: Shape<Extract<Fact, { kind: Kind }>> };

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isNumber: Check = (value) => Number.isFinite(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);

const isNumbers: Check = (value) => Array.isArray(value) && value.every(isNumber);
const isParam: Check = (value) => isNumber(value) || isText(value) || isNumbers(value);

/** What an answer says, in a lesson or in a review. */
const answer: Omit<Shapes['reviewed'], 'variation'> = {
  lesson: isText,
  question: isText,
  attempt: isNumber,
  raw: isText,
  verdict: oneOf('right', 'slip', 'wrong'),
  tag: optional(isText),
  hints: isNumber,
  options: isNumber,
  confidence: optional(oneOf(1, 2, 3, 4)),
  squaredError: optional(isNumber),
  loss: optional(isNumber),
};

const shapes: Shapes = {
  started: { lesson: isText, questions: isNumber },
  reached: { lesson: isText, scene: isText },
  answered: { ...answer, predict: isFlag, transfer: isFlag },
  reviewed: { ...answer, variation: isNumber },
  repeated: { ...answer, variation: isNumber },
  bet: { lesson: isText, question: isText, raw: isText, right: isFlag, options: isNumber, loss: isNumber },
  hinted: { question: isText, rung: isNumber },
  skipped: { question: isText },
  watched: {
    experiment: isText,
    params: (value) => isFields(value) && Object.values(value).every(isParam),
    seed: isNumber,
    end: optional(oneOf('converged', 'stopped', 'diverged')),
  },
  drew: { lesson: isText, scene: isText, taught: isNumbers, tests: isNumbers },
  finished: { lesson: isText },
  solved: { lab: isText },
  chose: { setting: isText, value: isText },
};

// Looked up by whatever a line says its kind is, and once for each line of a journal.
const checksOf = new Map<unknown, readonly (readonly [string, Check])[]>(
  Object.entries(shapes).map(([kind, shape]) => [kind, Object.entries(shape)]),
);

/** Whether a value read from a line is a fact that this version knows. */
export function isFact(value: unknown): value is Fact {
  if (!isFields(value)) return false;
  return checksOf.get(value.kind)?.every(([field, check]) => check(value[field])) ?? false;
}

/** Whether a parsed value is an object with fields. */
export function isFields(value: unknown): value is { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
