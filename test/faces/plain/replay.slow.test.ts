import { describe, expect, test } from 'vitest';
import { experiments } from '../../../src/experiments/registry.ts';
import { encodeRun } from '../../../src/experiments/run-code/run-code.ts';
import { readLines } from '../../../src/faces/plain/line-reader.ts';
import { printReplay, showRunsPlainly } from '../../../src/faces/plain/replay.ts';
import { strings } from '../../../src/faces/words/strings.ts';
import { type Language, languages } from '../../../src/text/text.ts';
import type { Fact } from '../../../src/tutor/fact.ts';
import { briefParams, isSlow } from '../../experiments/run-of.ts';
import { isLong } from '../../long.ts';
import { openBackend } from '../ink/fixture-backend.ts';
import { lessonOf } from '../ink/fixture-lesson.ts';
import { teach } from './fixture-terminal.ts';

const sources = [lessonOf('watch', 'recap')];
const descent: Fact = { kind: 'watched', experiment: 'descent', params: {}, seed: 1 };
const line: Fact = { kind: 'watched', experiment: 'line', params: { k: 7 }, seed: 2 };
const code = encodeRun({ experiment: 'descent', params: {}, seed: 1 }) ?? '';
const lineCode = encodeRun({ experiment: 'line', params: { k: 7 }, seed: 2 }) ?? '';

function told(typed: string, language: Language = 'en'): Promise<readonly string[]> {
  const { backend } = openBackend({ sources });
  const replay = backend.openRun(typed);
  if ('problem' in replay) throw new Error(replay.problem.en);
  return printReplay(replay, backend, language);
}

async function list(typed: readonly string[], facts: readonly Fact[] = [descent, line]): Promise<string> {
  let text = '';
  async function* lines() {
    yield* typed;
  }
  const terminal = {
    lines: readLines(lines()),
    write: (piece: string) => {
      text += piece;
    },
    interactive: true,
  };
  await showRunsPlainly(openBackend({ sources, facts }).backend, 'en', terminal);
  return text;
}

describe('a replay in lines', () => {
  test('begins with its name, code, parameters and seed, and ends with its end', async () => {
    const lines = await told(code);
    expect(lines[0]).toContain(`(${code})`);
    expect(lines.join('\n')).toMatch(/seed = 1, k = 2, b = 3, .*learning rate η = 0.1/);
    expect(lines.at(-1)).toContain('it has come to rest');
  });

  test('tells the first frame, the last, and no more than eight', async () => {
    const text = (await told(code)).join('\n');
    const frames = [...text.matchAll(/^frame (\d+) of (\d+):$/gm)];
    expect(frames).toHaveLength(8);
    expect(frames[0]?.[1]).toBe('1');
    expect(frames.at(-1)?.[1]).toBe(frames.at(-1)?.[2]);
  });

  test.for([...experiments.keys()])('tells %s in both languages, twice the same', async (experiment) => {
    const typed = encodeRun({ experiment, params: briefParams(experiment), seed: 3 }) ?? '';
    for (const language of isSlow(experiment) && !isLong ? ['en' as const] : languages) {
      const lines = await told(typed, language);
      expect(lines.length).toBeGreaterThan(3);
      expect(lines.every((line) => line.trim() !== '' && !line.includes('undefined'))).toBe(true);
      expect(await told(typed, language)).toEqual(lines);
    }
  });
});

describe('the list in lines', () => {
  test('numbers the runs, newest first, each with its code, its time and how it was set', async () => {
    const text = await list([]);
    expect(text).toMatch(new RegExp(`^1\\. ${lineCode} {2}2026-11-2\\d \\d\\d:\\d\\d {2}.*k = 7`, 'm'));
    expect(text).toMatch(new RegExp(`^2\\. ${code} {2}`, 'm'));
    expect(text.endsWith(`${strings.whichRun.en}\n> `)).toBe(true);
  });

  test.for(['2', code, code.toLowerCase()])('“%s” shows the run', async (typed) => {
    expect(await list([typed, ''])).toContain((await told(code)).join('\n'));
  });

  test('a wrong code is told in a line, and the question comes again', async () => {
    const text = await list(['99', `${code}7`, '1']);
    expect(text.split(strings.whichRun.en)).toHaveLength(5);
    expect(text.match(/is not the code of a run/g)).toHaveLength(2);
    expect(text).toContain((await told(lineCode)).join('\n'));
  });

  test.for(['', 'q', '/quit'])('“%s” leaves', async (typed) => {
    expect((await list([typed, '1'])).split(strings.whichRun.en)).toHaveLength(2);
  });

  test('says what to do where there is none', async () => {
    expect(await list(['1'], [])).toBe(`${strings.noRuns.en}\n`);
  });
});

test('a run watched in a lesson tells its code behind it', async () => {
  const { text, view } = await teach(lessonOf('watch', 'recap'), ['', '']);
  const [figure] = view.said.flatMap((bubble) => (bubble.kind === 'figure' ? [bubble.figure] : []));
  if (figure === undefined) throw new Error('a run was watched');
  expect(text).toContain(strings.replayOf(encodeRun(figure.trace) ?? '').en);
});
