import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { traceOf } from '../../../../src/app/training/run-in-worker.ts';
import { experiments } from '../../../../src/experiments/registry.ts';
import { encodeRun } from '../../../../src/experiments/run-code/run-code.ts';
import type { Backend } from '../../../../src/faces/backend.ts';
import { ReplayScreen } from '../../../../src/faces/ink/screens/replay-screen.tsx';
import { Runs } from '../../../../src/faces/ink/screens/runs.tsx';
import { strings } from '../../../../src/faces/words/strings.ts';
import type { Fact } from '../../../../src/tutor/fact.ts';
import { briefParams, isSlow } from '../../../experiments/run-of.ts';
import { isLong } from '../../../long.ts';
import { openBackend } from '../fixture-backend.ts';
import { lessonOf } from '../fixture-lesson.ts';
import { certain, keys, type LookOptions, looks, show, showApp, widthOf } from '../fixture-screen.tsx';

const sources = [lessonOf('watch', 'recap')];
const descent: Fact = { kind: 'watched', experiment: 'descent', params: {}, seed: 1 };
const line: Fact = { kind: 'watched', experiment: 'line', params: { k: 7 }, seed: 2 };
const facts = [descent, line];
const descentCode = encodeRun({ experiment: 'descent', params: {}, seed: 1 }) ?? '';
const lineCode = encodeRun({ experiment: 'line', params: { k: 7 }, seed: 2 }) ?? '';

function replayOf(backend: Backend, code: string) {
  const replay = backend.openRun(code);
  if ('problem' in replay) throw new Error(replay.problem.en);
  return replay;
}

async function showReplay(code: string, options: LookOptions = {}) {
  const calls: string[] = [];
  const { backend } = openBackend({ sources });
  const replay = replayOf(backend, code);
  const screen = show(
    <ReplayScreen backend={backend} replay={replay} onLeave={() => calls.push('leave')} />,
    options,
  );
  // Until it has been carried out.
  await screen.press();
  return { ...screen, calls, frames: traceOf(replay.run).frames.length };
}

function showRuns(options: LookOptions & { readonly facts?: readonly Fact[] } = {}) {
  const calls: string[] = [];
  const { backend } = openBackend({ sources, facts: options.facts ?? facts });
  const screen = show(
    <Runs
      backend={backend}
      start={{ at: 'runs', runs: backend.recentRuns() }}
      onLeave={() => calls.push('leave')}
    />,
    options,
  );
  return { ...screen, calls };
}

describe('a replay', () => {
  const { left, right, end, home, space, enter, esc } = keys;

  test('shows its code, its seed and its parameters, those that are unusual first', async () => {
    const text = await (await showReplay(lineCode)).press();
    expect(text).toContain(lineCode);
    expect(text).toMatch(/k = 7 +seed = 2 +b = 3 +x = 1 +target t = 6/);
  });

  test.for([
    ['to the end', ['e'], -1],
    ['to the end', [end], -1],
    ['a step back', ['e', left], -2],
    ['ten steps back', ['e', keys.shiftLeft], -11],
    ['from the start again', ['e', home, space], 0],
    ['a step on', ['e', home, space, right], 1],
  ] as const)('is held by the keys of a lesson: %s', async ([, pressed, to]) => {
    const { press, frames } = await showReplay(descentCode, { animation: true });
    const frame = to < 0 ? frames + to : to;
    expect(await press(...pressed)).toContain(` ${frame + 1}/${frames} `);
  });

  test('plays by itself at the speed that was chosen', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { press, frames } = await showReplay(descentCode, { animation: true });
    expect(await press(keys.up)).toContain(` 1/${frames}  8/s`);
    vi.advanceTimersByTime(250);
    expect(await press()).toContain(` 3/${frames}  8/s`);
  });

  test('says so while it is carried out, and leaves by Esc at once', async () => {
    const { backend } = openBackend({ sources });
    let isStopped = false;
    const carryOut: Backend['carryOut'] = (_, signal) => {
      signal?.addEventListener('abort', () => {
        isStopped = true;
      });
      return new Promise(() => {});
    };
    const left: string[] = [];
    const replay = replayOf(backend, descentCode);
    const { press, unmount } = show(
      <ReplayScreen backend={{ carryOut }} replay={replay} onLeave={() => left.push('left')} />,
    );
    expect(await press()).toContain(strings.carryingOut.en);
    await press(esc);
    expect(left).toEqual(['left']);
    unmount();
    expect(isStopped).toBe(true);
  });

  test('whose thread has died is a plain sentence', async () => {
    const replay = replayOf(openBackend({ sources }).backend, descentCode);
    const carryOut = () => Promise.reject(new Error('killed'));
    const { press } = show(<ReplayScreen backend={{ carryOut }} replay={replay} onLeave={() => {}} />);
    expect((await press()).replace(/\s+/g, ' ')).toContain(strings.replayLost.en);
  });

  test('is left by Esc, and by Enter once it is over', async () => {
    const first = await showReplay(descentCode, { animation: true });
    await first.press(esc);
    expect(first.calls).toEqual(['leave']);
    const second = await showReplay(descentCode, { animation: true });
    expect(await second.press(enter)).toContain(` ${second.frames}/${second.frames} `);
    expect(second.calls).toEqual([]);
    await second.press(enter);
    expect(second.calls).toEqual(['leave']);
  });

  test.for([...experiments.keys()])('of %s fits into small terminals, with its code', async (experiment) => {
    const code = encodeRun({ experiment, params: briefParams(experiment), seed: 5 }) ?? '';
    for (const look of isLong ? looks : looks.slice(0, isSlow(experiment) ? 1 : 2)) {
      const screen = await showReplay(code, look);
      const text = await screen.press('e');
      expect(text).toContain(code);
      expect(screen.rows()).toBeLessThan(look.rows);
      expect(widthOf(text)).toBeLessThanOrEqual(look.columns - 2);
      if (look.glyphSet === 'ascii') expect(text.replace(certain, '')).toBe('');
      screen.unmount();
    }
  });
});

describe('the list of runs', () => {
  const { down, up, enter, esc } = keys;

  test('names each run by its code, when it was, and how it was set', async () => {
    const text = await showRuns().press();
    expect(text).toMatch(new RegExp(`▸ 2026-11-2\\d \\d\\d:\\d\\d {2}${lineCode} .*\\n +k = 7 +seed = 2`));
    expect(text).toContain(descentCode);
  });

  test.for([
    ['Enter opens the newest', [enter], lineCode],
    ['down and Enter the one before', [down, enter], descentCode],
    ['up goes around', [up, enter], descentCode],
    ['a number opens at once', ['2'], descentCode],
  ] as const)('%s', async ([, pressed, code]) => {
    const text = await showRuns().press(...pressed);
    expect(text).toContain(code);
    expect(text).toContain('seed = ');
  });

  test('Esc leads back from a run to the list, and out of the list', async () => {
    const { press, calls } = showRuns();
    expect(await press(enter, esc)).toContain(strings.recentRuns.en);
    expect(calls).toEqual([]);
    await press(esc);
    expect(calls).toEqual(['leave']);
  });

  test('says what to do where there is none yet', async () => {
    const { press, calls } = showRuns({ facts: [] });
    expect(await press(enter, down, '1')).toContain('No runs yet');
    await press(esc);
    expect(calls).toEqual(['leave']);
  });

  test.for(looks)('fits into $columns×$rows ($language, $glyphSet), full of runs', async (look) => {
    const many = Array.from({ length: 10 }, (_, seed): Fact => ({ ...descent, seed }) as Fact);
    const screen = showRuns({ ...look, facts: many });
    const text = await screen.press(keys.up);
    expect(text).toContain(encodeRun({ experiment: 'descent', params: {}, seed: 0 }) ?? '');
    expect(screen.rows()).toBeLessThan(look.rows);
    expect(widthOf(text)).toBeLessThanOrEqual(look.columns - 2);
  });
});

describe('in the program', () => {
  test('v on the map leads to the runs, and Esc back', async () => {
    const { press } = showApp(sources, { facts });
    expect(await press('v')).toContain(strings.recentRuns.en);
    expect(await press(keys.esc)).toContain('Enter start');
  });

  test('the map has no such key before there is a run', async () => {
    const { press } = showApp(sources);
    expect(await press('v')).not.toContain(strings.recentRuns.en);
    expect(await press()).not.toContain('v replays');
  });

  test('it can begin with the list or with a run', async () => {
    const replay = replayOf(openBackend({ sources }).backend, lineCode);
    expect(await showApp(sources, { facts, start: { at: 'runs' } }).press()).toContain(strings.recentRuns.en);
    expect(await showApp(sources, { start: { at: 'replay', replay } }).press()).toContain(lineCode);
  });
});
