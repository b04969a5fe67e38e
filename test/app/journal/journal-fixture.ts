import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openJournal } from '../../../src/app/journal/journal.ts';
import { ExplainedError } from '../../../src/app/system/explained-error.ts';
import { whenAt } from '../../../src/learner/fact-time.ts';
import { createFold } from '../../../src/learner/fold.ts';
import type { Fact } from '../../../src/tutor/fact.ts';

export const header = '{"nnTutor":"journal","format":1}\n';
export const noon = new Date('2026-11-23T12:00:00.000Z');

/** A folder that is gone after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nn-tutor-journal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function open(folder: string, writer = 'w', now: () => Date = () => noon) {
  const journal = openJournal({ folder, writer, build: 'test', now });
  return { ...journal, facts: journal.entries.map(({ fact }) => fact) };
}

/** A folder whose journal holds these facts. */
export function folderWith(facts: readonly Fact[], writer = 'w'): string {
  const folder = newFolder();
  const journal = open(folder, writer);
  for (const fact of facts) journal.append(fact);
  return folder;
}

export function fileOf(folder: string): string {
  return join(folder, 'journal.jsonl');
}

export function read(folder: string): string {
  return readFileSync(fileOf(folder), 'utf8');
}

export function write(folder: string, content: string | Uint8Array): void {
  writeFileSync(fileOf(folder), content);
}

export function progressOf(facts: readonly Fact[]) {
  const fold = createFold();
  for (const fact of facts) fold.add(fact, whenAt(noon.getTime(), 0));
  return fold.progress();
}

/** The explanation that a call ends with, in both languages. */
export function explanationOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ExplainedError) return `${error.text.zh}\n${error.text.en}`;
    throw error;
  }
  throw new Error('nothing was refused');
}

export const reached = (scene: string): Fact => ({ kind: 'reached', lesson: 'neuron', scene });
