import { useInput } from 'ink';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { ErrorBoundary } from '../../../../../src/faces/ink/error-boundary.tsx';
import { Pad } from '../../../../../src/faces/ink/live/drawing/pad.tsx';
import { type Mouse, MouseContext } from '../../../../../src/faces/ink/terminal/mouse.ts';
import type { Report } from '../../../../../src/faces/ink/terminal/reports.ts';
import type { Event } from '../../../../../src/tutor/event.ts';
import { openPad } from '../../../../../src/tutor/pad/pad.ts';
import { viewPad } from '../../../../../src/tutor/pad/pad-view.ts';
import { drawn } from '../../../../tutor/pad/drawings.ts';
import { padSource } from '../../../pad-source.ts';
import { keys, looks, show, showLesson } from '../../fixture-screen.tsx';

const { left, right, up, down, space, enter, backspace } = keys;
/** A plus of five cells around the middle, where the pencil starts. */
const plus = ['d', right, left, left, right, up, down, down];

function open(options: Parameters<typeof showLesson>[1] = {}) {
  const screen = showLesson(padSource, options);
  const pad = () => {
    const { live } = screen.session.view();
    if (live.kind !== 'teach') throw new Error(`the pad is closed: ${live.kind}`);
    return live;
  };
  return { ...screen, pad, ink: () => pad().pixels.filter((cell) => cell > 0).length };
}

describe('the keys of the pad', () => {
  test.for([
    ['Space inks a cell and blanks it again', [space, right, space, space], 1],
    ['with the pen down the arrow keys draw', plus, 5],
    ['Backspace blanks a cell', [...plus, backspace], 4],
    ['c clears the sheet', [...plus, 'c'], 0],
  ] as const)('%s', async ([, pressed, cells]) => {
    const { press, ink } = open();
    await press(...pressed);
    expect(ink()).toBe(cells);
  });

  test('Enter hands it in, left and right say what it was, and then it learns', async () => {
    const { press, pad } = open();
    expect(await press(...plus, enter)).toMatch(/It guesses .*You say: this is 十 \(ten\)/);
    expect(await press(right)).toContain('this is 口 (mouth)');
    expect(await press(left, enter)).toContain('Now 十 (ten) gets');
    expect(pad().beat).toBe(5);
    expect(await press(enter)).toContain('2/3  Draw 口 (mouth)');
  });

  test('all ten names stand in a row, and arrows, a digit or the character itself choose', async () => {
    const { press } = open();
    const namesIn = (drawn: string) =>
      /it is (.*)/.exec(drawn)?.[1]?.replace(/[[\]]/g, ' ').trim().split(/ +/);
    const all = ['1一', '2二', '3三', '4十', '5口', '6日', '7田', '8木', '9人', '0大'];
    expect(namesIn(await press(...plus, enter))).toEqual(all);
    for (const [key, name] of [
      [down, '5口'],
      [up, '4十'],
      [right, '5口'],
      ['6', '6日'],
      ['十', '4十'],
      ['0', '0大'],
      ['５', '5口'],
    ] as const) {
      const drawn = await press(key);
      expect(namesIn(drawn)).toEqual(all);
      expect(drawn).toContain(`[${name}]`);
    }
  });

  test('the sheet stands still when the names come', async () => {
    const { press } = open({ columns: 60, rows: 20, language: 'zh' });
    const rowOf = (drawn: string) => drawn.split('\n').findIndex((line) => line.includes('你的纸'));
    const before = rowOf(await press(...plus));
    expect(before).toBeGreaterThan(0);
    expect(rowOf(await press(enter))).toBe(before);
  });

  test('Backspace goes back to the pencil, with the drawing as it was', async () => {
    const { press, pad, ink } = open();
    await press(...plus, enter, backspace);
    expect([pad().stage, ink()]).toEqual(['drawing', 5]);
  });

  test('s passes on from anywhere', async () => {
    const { press, session } = open();
    await press(...plus, 's');
    expect(session.view().live.kind).toBe('settled');
  });
});

test('with animation the beats light up one after the other', async () => {
  const { press, pad } = open({ animation: true });
  // The first key only shows the rest of what is being said.
  await press('c', ...plus, enter, enter);
  expect(pad()).toMatchObject({ stage: 'learning', beat: 3 });
});

test('what the machine sees stands in the middle, beside what was drawn in a corner', async () => {
  const { press } = open();
  const live = await press(up, up, up, left, left, left, space);
  const rows = live.split('\n').filter((line) => line.includes('· ·'));
  expect(rows[0]).toMatch(/^ {2}\[█/);
  expect(rows[3]).toMatch(/· {4}· · · ██· · ·/);
});

test.for(looks)('at every stage it fits into $columns×$rows: $language $glyphSet', async (look) => {
  const { press, session, rows, pad } = open(look);
  const tooTall: string[] = [];
  const seen = new Set<string>();
  for (let turn = 0; turn < 40 && session.view().live.kind === 'teach'; turn++) {
    const { stage, tells } = pad();
    seen.add(stage);
    await press(stage === 'guessed' && tells.en.includes('say so') ? right : left);
    if (rows() > look.rows - 1) tooTall.push(`${stage}: ${rows()}`);
    if (stage === 'drawing') for (const event of drawn([3, 4, 8][turn % 3] ?? 3)) session.send(event);
    await press(enter);
    if (rows() > look.rows - 1) tooTall.push(`after ${stage}: ${rows()}`);
  }
  expect(tooTall).toEqual([]);
  expect([...seen]).toEqual(expect.arrayContaining(['drawing', 'guessed', 'learned']));
});

/** Throws when x is pressed. */
function Bomb() {
  const [isLit, light] = useState(false);
  useInput((input) => {
    if (input === 'x') light(true);
  });
  if (isLit) throw new Error('this can’t be drawn');
  return null;
}

describe('the mouse', () => {
  function openWithMouse() {
    const listeners = new Set<(report: Report) => void>();
    const sent: Event[] = [];
    const mouse: Mouse = {
      track(onReport) {
        listeners.add(onReport);
        return () => listeners.delete(onReport);
      },
      locateCursor: async () => undefined,
      rest: () => () => {},
    };
    const { press } = show(
      <ErrorBoundary onError={() => {}}>
        <MouseContext.Provider value={mouse}>
          <Pad
            live={viewPad(openPad([3, 4, 8], 1), { zh: '画', en: 'draw' })}
            rows={20}
            isActive
            send={(event) => sent.push(event)}
          />
          <Bomb />
        </MouseContext.Provider>
      </ErrorBoundary>,
    );
    return { listeners, sent, press };
  }

  test('is let go when an error in drawing ends everything', async () => {
    const { listeners, press } = openWithMouse();
    await press();
    expect(listeners.size).toBe(1);
    await press('x');
    expect(listeners.size).toBe(0);
  });

  test('draws nothing where the terminal does not say where its cursor is', async () => {
    const { listeners, sent, press } = openWithMouse();
    await press();
    const [tell] = listeners;
    for (let row = 0; row < 30; row++) tell?.({ kind: row === 0 ? 'press' : 'drag', row, column: 8 });
    await press();
    expect(sent).toEqual([]);
  });
});
