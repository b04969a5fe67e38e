import { describe, expect, test } from 'vitest';
import { traceOf } from '../../../../src/app/carry-out.ts';
import { decodeRun } from '../../../../src/experiments/run-code/run-code.ts';
import { LabList } from '../../../../src/faces/ink/screens/lab-list.tsx';
import { LabScreen } from '../../../../src/faces/ink/screens/lab-screen.tsx';
import { smallLesson } from '../../../lessons/small-lesson.ts';
import { labCalled, shippedLabs } from '../../../tutor/lab/labs.ts';
import { certain, keys, type LookOptions, looks, show, widthOf } from '../fixture-screen.tsx';
import { openStage } from '../fixture-stage.ts';

function open(id: string, look: LookOptions = {}) {
  const { stage, written } = openStage({ sources: [smallLesson] });
  const left: string[] = [];
  const lab = stage.openLab(id);
  if (lab.kind !== 'knobs') throw new Error(`${id} has no knobs`);
  const screen = show(<LabScreen session={lab.session} onLeave={() => left.push(id)} />, look);
  return { ...screen, written, left };
}

test.for(shippedLabs)(
  '$id fits in small terminals, at first and when it has been trained',
  // The playground's run is long, and trained once for each look.
  { timeout: 60_000 },
  async ({ id, knobs }) => {
    for (const look of looks) {
      const screen = open(id, look);
      const turns = Array.from({ length: knobs.length }, () => keys.down);
      for (const pressed of [[], [keys.right, keys.space], ['v'], turns]) {
        const drawn = await screen.press(...pressed);
        expect(screen.rows()).toBeLessThanOrEqual(look.rows - 1);
        expect(widthOf(drawn)).toBeLessThanOrEqual(look.columns - 2);
        if (look.glyphSet === 'ascii') expect(drawn.replace(certain, '')).toBe('');
      }
    }
  },
);

describe('keys', () => {
  test('left and right turn the knob in hand, up and down take another', async () => {
    const { press } = open('duel');
    expect(await press(keys.right)).toMatch(/▸ k ←0\.2→/);
    expect(await press(keys.down, keys.right)).toMatch(/▸ b ←0\.5→/);
    expect(await press(keys.up, keys.left)).toMatch(/▸ k +0→/);
  });

  test('knobs of layers that are not there are passed over, and the last leads back to the first', async () => {
    const { press } = open('playground');
    const { knobs } = labCalled('playground');
    const layers = knobs.findIndex(({ param }) => param === 'layers');
    expect(await press(...Array.from({ length: layers + 2 }, () => keys.down))).toMatch(/▸ activation/);
    expect(await press(keys.up)).toMatch(/▸ layer 1/);
    expect(await press(keys.up, keys.right, keys.down, keys.down)).toMatch(/▸ layer 2/);
    const there = knobs.length - 4;
    expect(await press(...Array.from({ length: there - layers - 2 }, () => keys.down))).toMatch(/▸ data/);
  });

  test('in a small terminal the knobs around the one in hand are shown, and where there are more', async () => {
    const { press } = open('playground', { columns: 60, rows: 20 });
    expect(await press()).toMatch(/▸ data [\s\S]*↓/);
    const drawn = await press(keys.up);
    expect(drawn).toMatch(/↑[\s\S]*▸ seed/);
    expect(drawn).not.toContain('data');
  });

  test('Space trains, r goes back, a dot is one step', async () => {
    const { press } = open('break-it');
    expect(await press(keys.space)).toContain('step 10');
    expect(await press('r')).toContain('step 0');
    expect(await press('.')).toContain('step 1');
  });

  test('v shows the other picture', async () => {
    const { press } = open('playground');
    expect(await press()).toContain('it says');
    expect(await press('v', 'v', 'v', 'v')).toContain('layer 1: 2 → 4');
    expect(await press('v')).toContain('it says');
  });

  test('brackets change the pace', async () => {
    const { press } = open('playground');
    expect(await press()).toContain('4 steps a beat');
    expect(await press(']', ']', ']')).toContain('full speed');
    expect(await press('[', '[', '[', '[', '[')).toContain('1 step a beat');
  });

  test('Esc leaves', async () => {
    const { press, left } = open('duel');
    await press(keys.esc);
    expect(left).toEqual(['duel']);
  });
});

test('when the goal is reached, it says what that shows', async () => {
  const { press, written } = open('break-it');
  expect(await press()).toContain('wreck it');
  const drawn = await press(...Array.from({ length: 7 }, () => keys.right), keys.space);
  expect(drawn).toContain(labCalled('break-it').won.en.slice(0, 40));
  expect(written.map(({ kind }) => kind)).toContain('solved');
});

test('a run that is over shows the code by which it is seen again, to its very end', async () => {
  const { press } = open('break-it');
  expect(await press()).not.toContain('walk-');
  const drawn = await press(...Array.from({ length: 7 }, () => keys.right), keys.space);
  const [code = ''] = drawn.match(/walk-\S+/) ?? [];
  const decoded = decodeRun(code);
  if (decoded.kind !== 'run') throw new Error(`no code in ${drawn}`);
  expect(traceOf(decoded.run).end.kind).toBe('diverged');
});

test('the list names every lab, and opens the marked one or one by its number', async () => {
  const { stage } = openStage({ sources: [smallLesson], facts: [{ kind: 'solved', lab: 'duel' }] });
  const opened: string[] = [];
  const { press } = show(
    <LabList labs={stage.labs()} onOpen={(id) => opened.push(id)} onLeave={() => opened.push('left')} />,
  );
  const drawn = await press(keys.down, keys.enter, '3', keys.esc);
  for (const { title } of shippedLabs) expect(drawn).toContain(title.en);
  expect(drawn).toMatch(/✓ The duel/);
  expect(opened).toEqual([shippedLabs[1]?.id, shippedLabs[2]?.id, 'left']);
});
