import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { place } from './places.ts';
import type { Path, PlacedProblem, Problem } from './problem.ts';
import {
  formatVersion,
  headSchema,
  type LessonFile,
  questionSchemas,
  type SceneFile,
  sceneSchemas,
} from './schema.ts';
import { describeIssues } from './schema-issues.ts';
import { findTraps } from './yaml-traps.ts';

/** A lesson file that was read, with the way from a problem's path back to its line. */
export type ReadLesson =
  | { readonly ok: true; readonly file: LessonFile; place(problem: Problem): PlacedProblem }
  | { readonly ok: false; readonly problems: readonly PlacedProblem[] };

/** Reads the text of a lesson file. All problems of its form are reported, not only the first. */
export function readLesson(source: string): ReadLesson {
  return readYaml(source, readFile);
}

type Result<T> = { readonly value: T } | { readonly problems: readonly Problem[] };
export type Read<T> =
  | { readonly ok: true; readonly file: T; place(problem: Problem): PlacedProblem }
  | { readonly ok: false; readonly problems: readonly PlacedProblem[] };

/** Reads any of the project's YAML files by its own rules, on top of what every YAML file must be. */
export function readYaml<T>(source: string, read: (data: unknown) => Result<T>): Read<T> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const broken = brokenYaml(document);
  if (broken.length > 0) return { ok: false, problems: broken };
  const at = (problem: Problem) => place(problem, document, lines);
  const traps = findTraps(document);
  const result = read(document.toJS());
  const problems = [...traps, ...('problems' in result ? result.problems : [])];
  if (problems.length > 0 || 'problems' in result) return { ok: false, problems: problems.map(at) };
  return { ok: true, file: result.value, place: at };
}

function brokenYaml(document: Document): PlacedProblem[] {
  return [...document.errors, ...document.warnings].map((error) => ({
    line: error.linePos?.[0].line ?? 1,
    column: error.linePos?.[0].col ?? 1,
    what: `not readable as YAML: ${error.message.split(/ at line \d+|:?\n/)[0]}`,
    mend: 'Put a text that has “: ”, “ #”, “{”, “*” or “%” in quotes or in a block after “|”, and check the indentation.',
  }));
}

/** A schema's verdict as a value of ours. */
export function parse<T>(schema: z.ZodType<T>, data: unknown, path: Path): Result<T> {
  const parsed = schema.safeParse(data);
  return parsed.success
    ? { value: parsed.data }
    : { problems: describeIssues(parsed.error.issues, data, path) };
}

function readFile(data: unknown): Result<LessonFile> {
  if (isRecord(data) && typeof data.format === 'number' && data.format > formatVersion) {
    const what = `made for a newer nn-tutor (format ${data.format}; this one reads ${formatVersion})`;
    return { problems: [{ path: ['format'], what, mend: 'Update nn-tutor.' }] };
  }
  const head = parse(headSchema, data, []);
  const scenes = isRecord(data) && Array.isArray(data.scenes) ? data.scenes.map(readScene) : [];
  const problems = [head, ...scenes].flatMap((result) => ('problems' in result ? result.problems : []));
  if ('problems' in head || problems.length > 0) return { problems };
  return {
    value: { ...head.value, scenes: scenes.flatMap((scene) => ('value' in scene ? [scene.value] : [])) },
  };
}

const questionHeads = ['ask', 'predict', 'mend'] as const;
const heads = [...questionHeads, 'say', 'watch', 'try', 'notebook', 'recap'] as const;

function readScene(data: unknown, index: number): Result<SceneFile> {
  const path = ['scenes', index];
  const found = isRecord(data) ? heads.filter((head) => head in data) : [];
  const [head] = found;
  if (!isRecord(data) || head === undefined || found.length > 1)
    return {
      problems: [
        { path, what: 'a scene needs exactly one head', mend: `Begin it with one of: ${heads.join(', ')}.` },
      ],
    };
  switch (head) {
    case 'ask':
    case 'predict':
    case 'mend':
      return readQuestion(head, data, path);
    case 'say':
      return withHead(head, parse(sceneSchemas.say, data, path));
    case 'watch':
      return withHead(head, parse(sceneSchemas.watch, data, path));
    case 'try':
      return withHead(head, parse(sceneSchemas.try, data, path));
    case 'notebook':
      return withHead(head, parse(sceneSchemas.notebook, data, path));
    case 'recap':
      return withHead(head, parse(sceneSchemas.recap, data, path));
  }
}

function readQuestion(
  head: (typeof questionHeads)[number],
  data: Record<string, unknown>,
  path: Path,
): Result<SceneFile> {
  const kind = data[head];
  switch (kind) {
    case 'number':
      return withHead(head, withKind(kind, parse(questionSchemas.number, data, path)));
    case 'choice':
      return withHead(head, withKind(kind, parse(questionSchemas.choice, data, path)));
    case 'fill':
      return withHead(head, withKind(kind, parse(questionSchemas.fill, data, path)));
    case 'order':
      return withHead(head, withKind(kind, parse(questionSchemas.order, data, path)));
    case 'match':
      return withHead(head, withKind(kind, parse(questionSchemas.match, data, path)));
    case 'draw':
      return withHead(head, withKind(kind, parse(questionSchemas.draw, data, path)));
    case 'steer':
      return withHead(head, withKind(kind, parse(questionSchemas.steer, data, path)));
    default: {
      const mend = `Use one of: ${Object.keys(questionSchemas).join(', ')}.`;
      return {
        problems: [{ path: [...path, head], what: `no such kind of question: “${String(kind)}”`, mend }],
      };
    }
  }
}

function withHead<H extends string, T>(head: H, result: Result<T>): Result<T & { readonly head: H }> {
  return 'value' in result ? { value: { ...result.value, head } } : result;
}

function withKind<K extends string, T>(kind: K, result: Result<T>): Result<T & { readonly kind: K }> {
  return 'value' in result ? { value: { ...result.value, kind } } : result;
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
