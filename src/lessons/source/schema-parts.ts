/* The small parts that the scenes of a lesson file are made of. */
import { z } from 'zod';
import { figureNames } from '../model/figure.ts';

export const text = z.strictObject({
  zh: z.string().trim().min(1, 'is empty').describe('The Chinese text.'),
  en: z.string().trim().min(1, 'is empty').describe('The English text.'),
});

export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens')
  .describe('A name: lower-case letters, digits, hyphens.');
/** The name of a run or a fact: one word, so that `run.value` is unmistakable. */
export const word = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'must be one word of letters and digits, as in “first”');

export const valueName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*\.[A-Za-z][A-Za-z0-9]*$/, 'must name a value of a run, as in “first.loss”')
  .describe('A named value of a run: “first.loss”.');
/** What `vary` redraws: a parameter of a run, or how a question is steered. */
export const varied = z
  .string()
  .regex(
    /^(?:[a-z][A-Za-z0-9]*\.[A-Za-z][A-Za-z0-9]*|solution|moves)$/,
    'must name a parameter of a run, as in “first.k”, or be “solution” or “moves”',
  );
/** A parameter of a run. */
export const param = z.union([z.number(), z.string(), z.array(z.number())]);
export const params = z.record(z.string(), param);

/** `{ line: { k: 2 } }`, with an optional `seed`. */
export const run = z.record(z.string(), z.union([params, z.number()]));

export const figure = z.strictObject({
  name: z.enum(figureNames),
  run: z.string(),
  labels: z.array(text).optional().describe('The names of its inputs or runners.'),
  hide: z.array(z.string()).optional().describe('Marks drawn as “?”.'),
});

export const hint = z
  .union([text, z.literal('working')])
  .describe('A text, or “working”: the engine’s own steps.');

export const slip = z.strictObject({
  from: valueName.describe('A named mistake of a run.'),
  tag: slug.describe('The misconception: its reply stands in misconceptions.yaml.'),
  say: text.optional().describe('A reply of this question’s own.'),
});

export const option = z.strictObject({
  text,
  why: text.describe('What to say to somebody who picks this.'),
  right: z.literal(true).optional(),
  is: z
    .union([z.number(), valueName])
    .optional()
    .describe('The value this option stands for, where `answer` is computed.'),
  tag: slug.optional(),
});

export const paramName = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9]*(\[\d+\])?$/, 'must be a parameter, as in “k” or “x[0]”');

/** How a goal or a claim compares a value with a number. */
const comparison = z.enum(['below', 'equal', 'above']);

export const goal = z.strictObject({
  value: z.string(),
  is: comparison,
  number: z.number(),
});

export const knob = z.strictObject({
  label: text,
  param: paramName,
  from: z.number(),
  to: z.number(),
  step: z.number().positive(),
});

const fewestSeeds = 10;

/** What a lesson says about a run that chance has a hand in: true with so many of the seeds 1, 2, 3 … */
export const claim = z
  .strictObject({
    says: z.string().trim().min(1).describe('What the lesson tells its learner, in one plain sentence.'),
    value: valueName,
    with: params.optional().describe('Parameters that differ from those of the run.'),
    is: comparison,
    number: z.number().optional(),
    than: valueName.optional().describe('Another value, with the same seed, in place of `number`.'),
    seeds: z.number().int().min(fewestSeeds).describe('The seeds from 1 to this number are tried.'),
    holds: z.number().int().min(0).describe('With exactly so many of them it is true.'),
  })
  .refine(
    ({ number, than }) => (number === undefined) !== (than === undefined),
    'needs either “number” or “than”',
  )
  .refine(({ seeds, holds }) => holds <= seeds, { path: ['holds'], error: 'is more than “seeds”' });

export const facts = z
  .record(word, z.strictObject({ is: z.number(), source: z.string().min(1) }))
  .optional()
  .describe('Constants that no run computes, each with its source; texts name them as {fact.name}.');

export const workings = z
  .record(valueName, text)
  .optional()
  .describe('What the working of a value says in words, before its numbers: run.value → text.');
