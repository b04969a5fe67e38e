import { describe, expect, test } from 'vitest';
import { act, drawn } from '../../../../tutor/pad/drawings.ts';
import { workshopSource } from '../../../pad-source.ts';
import { keys, looks, showLesson, widthOf } from '../../fixture-screen.tsx';

const { left, right, down, enter, tab, backspace } = keys;
/** A plus around the middle, where the pencil starts. */
const plus = ['d', right, left, left, right, keys.up, down, down];

function open(options: Parameters<typeof showLesson>[1] = {}) {
  const screen = showLesson(workshopSource, options);
  const shop = () => {
    const { live } = screen.session.view();
    if (live.kind !== 'workshop') throw new Error(`the workshop is closed: ${live.kind}`);
    return live;
  };
  const draw = (label: number, by = 0) => {
    for (const event of drawn(label, by, 0)) screen.session.send(event);
  };
  return { ...screen, shop, draw };
}

describe('the keys of the workshop', () => {
  test('Enter hands in, left and right name, Enter teaches, k keeps for the exam', async () => {
    const { press } = open();
    expect(await press(...plus, enter)).toMatch(/It guesses .*Is that so/);
    expect(await press(right)).toContain('You say: this is');
    await press(enter);
    expect(await press(...plus, right, enter, 'k')).toMatch(/taught 1 . {2}exam 1\/3/);
  });

  test('all ten names stand in a row, and arrows, a digit or the character itself choose', async () => {
    const { press } = open();
    expect(await press(...plus, enter)).toMatch(/it is .*1一.*2二.*3三.*4十.*5口.*6日.*7田.*8木.*9人.*0大/);
    expect(await press('5')).toContain('[5口]');
    expect(await press(down)).toContain('[6日]');
    expect(await press(keys.up)).toContain('[5口]');
    expect(await press('人', enter)).toContain('taught 1 人');
  });

  test('Tab takes the knobs in hand and gives the pencil back', async () => {
    const { press, shop } = open();
    expect(await press(tab)).toMatch(/▸ crop and centre {2}off→/);
    expect(await press(right, down, right)).toMatch(/hidden neurons ←2→/);
    expect(shop().settings.map(({ at }) => at)).toEqual([1, 1, 0, 0]);
    await press(tab, ...plus);
    expect(shop().pixels).toContain(1);
  });

  test('u takes the last one back, Backspace goes back to the pencil', async () => {
    const { press, shop } = open();
    await press(...plus, enter, backspace);
    expect(shop().cursor).toBeDefined();
    expect(await press(enter, enter, 'u')).toContain('taught 0');
  });

  test('what it sees is not centred before the knob says so', async () => {
    const { press, shop, draw } = open();
    draw(0, -3);
    expect(shop().seen).toEqual(shop().pixels);
    await press(tab, right);
    expect(shop().seen).not.toEqual(shop().pixels);
  });
});

test('the exam shows a sign for each drawing, without colour too', async () => {
  const { press, draw, session } = open();
  for (const label of [3, 4, 8]) {
    draw(label, 1);
    session.send({ kind: 'draw', action: { do: 'done' } });
    for (const event of act({ do: 'name', label }, { do: 'keep' })) session.send(event);
  }
  expect(await press(tab)).toMatch(/[十口人][✓✗] {2}[十口人][✓✗] {2}[十口人][✓✗]/);
});

test.for(looks)('at every stage it fits into $columns×$rows: $language $glyphSet', async (look) => {
  const { press, rows, draw, session, shop, live } = open(look);
  const tooLarge: string[] = [];
  const seen = new Set<string>();
  const note = () => {
    seen.add(`${shop().stage}${shop().isAtKnobs ? ' knobs' : ''}`);
    if (rows() > look.rows - 1) tooLarge.push(`${shop().stage}: ${rows()} rows`);
    if (widthOf(live()) > look.columns) tooLarge.push(`${shop().stage}: ${widthOf(live())} columns`);
  };
  for (const list of ['done', 'keep'] as const)
    for (const label of [3, 4, 8]) {
      draw(label, list === 'keep' ? 1 : 0);
      await press();
      note();
      await press(enter);
      note();
      for (const event of act({ do: 'name', label }, { do: list })) session.send(event);
    }
  await press(tab);
  note();
  for (const event of act({ do: 'turn', knob: 0, to: 1 }, { do: 'turn', knob: 1, to: 4 }))
    session.send(event);
  session.send({ kind: 'draw', action: { do: 'turn', knob: 2, to: 2 } });
  await press();
  note();
  expect(tooLarge).toEqual([]);
  expect([...seen].sort()).toEqual(['drawing', 'drawing knobs', 'guessed', 'won']);
});
