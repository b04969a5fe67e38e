import type { Path, Problem } from './problem.ts';
import {
  formatVersion,
  headSchema,
  type LessonFile,
  questionSchemas,
  type SceneFile,
  sceneSchemas,
} from './schema.ts';
import { parse, type Read, type Result, readYaml } from './yaml-file.ts';

/** A lesson file that was read, with the way from a problem's path back to its line. */
export type ReadLesson = Read<LessonFile>;

/** Reads the text of a lesson file. All problems of its form are reported, not only the first. */
export function readLesson(source: string): ReadLesson {
  return readYaml(source, readFile);
}

function readFile(data: unknown): Result<LessonFile> {
  if (!isRecord(data)) return { problems: [notALesson] };
  if (typeof data.format === 'number' && data.format > formatVersion) {
    const what = `made for a newer nn-tutor (format ${data.format}; this one reads ${formatVersion})`;
    return { problems: [{ path: ['format'], what, mend: 'Update nn-tutor.' }] };
  }
  const head = parse(headSchema, data, []);
  const scenes = Array.isArray(data.scenes) ? data.scenes.map(readScene) : [];
  const problems = [head, ...scenes].flatMap((result) => ('problems' in result ? result.problems : []));
  if ('problems' in head || problems.length > 0) return { problems };
  return {
    value: { ...head.value, scenes: scenes.flatMap((scene) => ('value' in scene ? [scene.value] : [])) },
  };
}

const notALesson: Problem = {
  path: [],
  what: 'this is no lesson',
  mend: 'Begin with “format: 1”, “id”, “title” and “scenes”; docs/lessons.md has an example.',
};

const questionHeads = ['ask', 'predict', 'mend'] as const;
const heads = [
  ...questionHeads,
  'say',
  'watch',
  'try',
  'spell',
  'notebook',
  'teach',
  'workshop',
  'bets',
  'recap',
] as const;

function readScene(data: unknown, index: number): Result<SceneFile> {
  const path = ['scenes', index];
  const found = isRecord(data) ? heads.filter((head) => head in data) : [];
  const [head] = found;
  if (!isRecord(data) || head === undefined || found.length > 1) {
    const what = found.length > 1 ? `a scene has two heads: ${found.join(', ')}` : 'a scene has no head';
    return { problems: [{ path, what, mend: `Begin it with one of: ${heads.join(', ')}.` }] };
  }
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
    case 'spell':
      return withHead(head, parse(sceneSchemas.spell, data, path));
    case 'notebook':
      return withHead(head, parse(sceneSchemas.notebook, data, path));
    case 'teach':
      return withHead(head, parse(sceneSchemas.teach, data, path));
    case 'workshop':
      return withHead(head, parse(sceneSchemas.workshop, data, path));
    case 'bets':
      return withHead(head, parse(sceneSchemas.bets, data, path));
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
    case 'chips':
      return withHead(head, withKind(kind, parse(questionSchemas.chips, data, path)));
    case 'order':
      return withHead(head, withKind(kind, parse(questionSchemas.order, data, path)));
    case 'match':
      return withHead(head, withKind(kind, parse(questionSchemas.match, data, path)));
    case 'draw':
      return withHead(head, withKind(kind, parse(questionSchemas.draw, data, path)));
    case 'steer':
      return withHead(head, withKind(kind, parse(questionSchemas.steer, data, path)));
    default: {
      const what = typeof kind === 'string' ? `no such kind of question: “${kind}”` : 'no kind of question';
      const mend = `After “${head}:” write one of: ${Object.keys(questionSchemas).join(', ')}.`;
      return { problems: [{ path: [...path, head], what, mend }] };
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
