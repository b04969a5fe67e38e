import type { z } from 'zod';
import { glossarySchema } from './schema.ts';
import { parse, type Read, readYaml } from './yaml-file.ts';

/** The terms of the field, each with the lesson that introduces it. */
export type Glossary = z.infer<typeof glossarySchema>;
export type Term = Glossary[number];

/** Reads the text of `glossary.yaml`. */
export function readGlossary(source: string): Read<Glossary> {
  return readYaml(source, (data) => parse(glossarySchema, data, []));
}
