import { z } from 'zod';
import { figureNames } from '../model/figure.ts';
import { goal, paramName, params, run, slug, text } from './schema-parts.ts';

const settings = z
  .array(z.union([z.number(), z.strictObject({ is: z.union([z.number(), z.string()]), label: text })]))
  .min(2)
  .describe('What the knob can be set to, in order; words have labels.');

const knob = z.strictObject({
  label: text,
  param: paramName.describe('A parameter of the run, one number of a list (x[0]), or “seed”.'),
  settings,
  startInEnglish: z
    .union([z.number(), z.string()])
    .optional()
    .describe('The setting that it has at first for learners of English, where that is another one.'),
  while: z
    .record(z.string(), z.number())
    .optional()
    .describe('It is there only while these parameters are at least so large.'),
});

const speakingKnob = z.strictObject({
  label: text,
  param: z
    .enum(['temperature', 'topK', 'topP'])
    .describe('0 is always the likeliest for a temperature, and all for topK; so is 1 for topP.'),
  settings,
  start: z.number(),
});

const lab = z.strictObject({
  id: slug,
  title: text,
  task: text.describe('What to bring about; {goal} and {moves} are its numbers.'),
  won: text.describe('What having brought it about shows.'),
  lost: text.optional().describe('What to look at where a run has ended without it.'),
  run,
  trains: z.literal(true).optional().describe('The run is trained step by step in front of the learner.'),
  knobs: z.array(knob).min(1),
  speaks: z
    .array(speakingKnob)
    .min(1)
    .optional()
    .describe('The network of the run can be asked to speak; these knobs say how, and leave the run alone.'),
  takesWord: z
    .literal(true)
    .optional()
    .describe('The learner can give the run a word of their own, its “word”.'),
  draw: z.array(z.enum(figureNames)).min(1).describe('Pictures of the run; one is seen at a time.'),
  labels: z.array(text).optional(),
  shows: z.array(z.strictObject({ value: z.string(), label: text })).min(1),
  moves: z.number().int().positive().optional(),
  goal: z.union([
    goal.extend({
      atEnd: z.literal(true).optional().describe('It counts only when the run has ended.'),
      where: params.optional().describe('Parameters that the run must have for it to count.'),
    }),
    z.strictObject({ ends: z.literal('diverged') }),
  ]),
  solution: z
    .array(z.union([z.number(), z.string()]))
    .min(1)
    .describe('One setting per knob that reaches the goal, proved by check.'),
});

export const labsSchema = z.strictObject({ format: z.literal(1), labs: z.array(lab).min(1) });

/** `labs.yaml` as it is written. */
export type LabsFile = z.infer<typeof labsSchema>;
export type LabFile = LabsFile['labs'][number];
