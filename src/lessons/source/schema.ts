import { z } from 'zod';
import { betsPerRound } from '../../experiments/recital/bets.ts';
import { characterNames } from '../model/character-names.ts';
import { figureNames } from '../model/figure.ts';
import {
  claim,
  facts,
  figure,
  goal,
  hint,
  knob,
  option,
  param,
  params,
  run,
  slip,
  slug,
  text,
  valueName,
  varied,
  word,
  workings,
} from './schema-parts.ts';

/** The form of a lesson file, `format: 1`. The head key of a scene picks its schema, so a fault is named inside the scene. */
export const formatVersion = 1;

const questionFields = {
  id: slug,
  prompt: text,
  figure: figure.optional(),
  hints: z.array(hint).min(2, 'needs at least two rungs before the answer'),
  why: text.describe('Why the right answer is right.'),
  transfer: z.literal(true).optional(),
  judged: z
    .literal(true)
    .optional()
    .describe('The run of the `watch` right behind it gives the verdict; there is one guess.'),
  alone: text
    .optional()
    .describe('Said before it when it comes back alone; else the bubbles just before it are.'),
  vary: z.record(varied, z.array(param)).optional().describe('Other numbers for repetitions.'),
  varyInEnglish: z
    .record(varied, z.array(param))
    .optional()
    .describe('Those of the edition for learners of English, where they are others.'),
  /** For `mend`: the article’s sentence, and what it should say. */
  sentence: text.optional(),
  repaired: text.optional(),
};

const steerableFields = {
  run: z.string(),
  knobs: z.array(knob).min(1),
  shows: z.array(z.strictObject({ value: z.string(), label: text })).min(1),
  draw: z.enum(figureNames),
  labels: z.array(text).optional(),
};

/** What each kind of question adds to the common fields. */
const kindFields = {
  number: { answer: valueName, tolerance: z.number().positive().optional(), slips: z.array(slip) },
  choice: { answer: valueName.optional(), options: z.array(option).min(2) },
  fill: { answer: valueName.optional(), blank: text, options: z.array(option).min(2) },
  chips: {
    options: z.array(option).min(2),
    spread: valueName.describe(
      'Over how many tokens the chip of the house is spread, so that no loss is infinite.',
    ),
  },
  order: {
    items: z.array(z.strictObject({ text, why: text, by: valueName.optional() })).min(3),
  },
  match: { pairs: z.array(z.strictObject({ left: text, right: text, why: text })).min(2) },
  draw: { answer: valueName, tolerance: z.number().positive(), slips: z.array(slip) },
  steer: {
    ...steerableFields,
    goal,
    moves: z.number().int().positive().optional(),
    solution: z
      .array(z.number())
      .min(1)
      .describe('One setting per knob that reaches the goal: shown on skip, proved by check.'),
  },
} as const;

/** The schema of an `ask`, `predict` or `mend` scene of one kind. */
function question<K extends keyof typeof kindFields>(kind: K) {
  const head = z.literal(kind).optional();
  return z.strictObject({ ask: head, predict: head, mend: head, ...questionFields, ...kindFields[kind] });
}

export const questionSchemas = {
  number: question('number'),
  choice: question('choice'),
  fill: question('fill'),
  chips: question('chips'),
  order: question('order'),
  match: question('match'),
  draw: question('draw'),
  steer: question('steer'),
};

export const sceneSchemas = {
  say: z.strictObject({ say: text }),
  watch: z.strictObject({
    watch: z.string().describe('The run to watch.'),
    id: slug.optional(),
    figure: z.enum(figureNames),
    labels: z.array(text).optional(),
    caption: text,
    numbers: z.array(valueName).optional().describe('Values whose working “w” opens.'),
  }),
  try: z.strictObject({ try: z.literal('knobs'), id: slug, prompt: text, ...steerableFields }),
  spell: z.strictObject({
    spell: z.string().describe('The run that takes a word of the learner’s.'),
    id: slug,
    prompt: text,
    figure: z.enum(figureNames),
  }),
  notebook: z.strictObject({
    notebook: z.string().describe('The machine’s run.'),
    id: slug.optional(),
    text,
  }),
  teach: z.strictObject({
    teach: z
      .array(z.enum(characterNames))
      .min(3, 'needs three characters at least')
      .refine((names) => new Set(names).size === names.length, 'names a character twice')
      .describe('The characters that the learner draws, in their order.'),
    id: slug,
    prompt: text,
    seed: z.number().int().nonnegative().optional().describe('Of the machine that is taught; 1 if left out.'),
  }),
  workshop: z.strictObject({
    workshop: z
      .number()
      .int()
      .min(3)
      .max(20)
      .describe('How many drawings of the learner’s own the exam has, none of which is taught.'),
    id: slug,
    prompt: text,
    seed: z.number().int().nonnegative().optional().describe('Of the machine that is taught; 1 if left out.'),
  }),
  bets: z.strictObject({
    bets: z.string().describe('The run of `bets` whose tokens are hidden.'),
    id: slug,
    count: z
      .number()
      .int()
      .min(1)
      .max(betsPerRound)
      .describe('How many tokens are hidden, one after the other.'),
    prompt: text,
    hints: z.array(text).min(2),
  }),
  recap: z.strictObject({
    recap: z.array(text).min(1),
    formulas: z.array(valueName).optional(),
    finale: z
      .string()
      .optional()
      .describe('A recital: at the very end it stands beside the learner’s own curve.'),
  }),
};

/** What makes a file of this form a lab: something to bring about instead of a lesson to be learned. */
const labPart = z.strictObject({
  task: text.describe('What to bring about; {goal} is its number.'),
  goal: z.union([
    z.strictObject({
      right: z.number().int().positive().describe('So many questions answered rightly at once.'),
    }),
    z.strictObject({ passed: slug.describe('The workshop whose exam is to be passed.') }),
    z.strictObject({ aheadOf: slug.describe('A machine whose mean loss in the bets must be beaten.') }),
  ]),
  won: text.describe('Said at the end if the goal was reached: why it matters.'),
  lost: text.describe('Said at the end if it was not: what to look at next time.'),
  mixed: z
    .literal(true)
    .optional()
    .describe('The questions come in another order each time, each with what is said before it.'),
});

/** Everything of a lesson file but its scenes, which are read one by one by their head key. */
export const headSchema = z.strictObject({
  format: z.literal(formatVersion),
  id: slug,
  number: z.number().int().positive().optional().describe('Its place in the curriculum.'),
  title: text,
  about: text
    .optional()
    .describe('What it settles, in one short line: said at its beginning and on the map.'),
  lab: labPart.optional(),
  runs: z
    .record(
      word.refine((name) => name !== 'fact', 'is kept for `facts`'),
      run,
    )
    .optional(),
  editions: z
    .strictObject({ en: z.record(word, params) })
    .optional()
    .describe('Parameters of runs that are others for learners of English: run → parameter → value.'),
  facts,
  workings,
  claims: z
    .array(claim)
    .optional()
    .describe('What the lesson says about runs that chance has a hand in; for authors and tests only.'),
  scenes: z.array(z.unknown()).min(1),
});

type QuestionFile = {
  [K in keyof typeof questionSchemas]: z.infer<(typeof questionSchemas)[K]> & { readonly kind: K };
}[keyof typeof questionSchemas];
type QuestionHead = 'ask' | 'predict' | 'mend';

/** A lesson file that has the right form; whether its names resolve is the compiler's question. */
export type LessonFile = Omit<z.infer<typeof headSchema>, 'scenes'> & {
  readonly scenes: readonly SceneFile[];
};
export type ClaimFile = NonNullable<LessonFile['claims']>[number];
export type SceneFile =
  | ({ readonly head: QuestionHead } & QuestionFile)
  | ({ readonly head: 'say' } & z.infer<typeof sceneSchemas.say>)
  | ({ readonly head: 'watch' } & z.infer<typeof sceneSchemas.watch>)
  | ({ readonly head: 'try' } & z.infer<typeof sceneSchemas.try>)
  | ({ readonly head: 'spell' } & z.infer<typeof sceneSchemas.spell>)
  | ({ readonly head: 'notebook' } & z.infer<typeof sceneSchemas.notebook>)
  | ({ readonly head: 'teach' } & z.infer<typeof sceneSchemas.teach>)
  | ({ readonly head: 'workshop' } & z.infer<typeof sceneSchemas.workshop>)
  | ({ readonly head: 'bets' } & z.infer<typeof sceneSchemas.bets>)
  | ({ readonly head: 'recap' } & z.infer<typeof sceneSchemas.recap>);

/** A scene that asks. */
export type QuestionScene = Extract<SceneFile, { kind: string }>;
export type QuestionSceneOf<K extends QuestionScene['kind']> = Extract<QuestionScene, { kind: K }>;

export const bankSchema = z.record(slug, text);
export const glossarySchema = z.array(
  z.strictObject({
    term: text,
    lesson: z.number().int().positive(),
    means: text,
    also: z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) }).optional(),
  }),
);
