import { describe, expect, test } from 'vitest';
import { traceOf } from '../../../../src/app/training/run-in-worker.ts';
import { decodeRun } from '../../../../src/experiments/run-code/run-code.ts';
import { LabList } from '../../../../src/faces/ink/screens/lab-list.tsx';
import { LabScreen } from '../../../../src/faces/ink/screens/lab-screen.tsx';
import { labWords, tellLeft } from '../../../../src/faces/words/lab-words.ts';
import { languages, same } from '../../../../src/text/text.ts';
import { savedRunsInMemory } from '../../../app/training/saved-runs-in-memory.ts';
import { isSlow } from '../../../experiments/run-of.ts';
import { smallLesson } from '../../../lessons/small-lesson.ts';
import { isLong } from '../../../long.ts';
import { labCalled, shippedLabs } from '../../../tutor/lab/labs.ts';
import { type Opening, openBackend } from '../fixture-backend.ts';
import { certain, keys, type LookOptions, looks, show, showApp, widthOf } from '../fixture-screen.tsx';

function open(id: string, look: LookOptions = {}, opening: Partial<Opening> = {}) {
  const { backend, written } = openBackend({ sources: [smallLesson], ...opening });
  const left: string[] = [];
  const lab = backend.openLab(id);
  if (lab.kind !== 'knobs') throw new Error(`${id} has no knobs`);
  const screen = show(<LabScreen session={lab.session} onLeave={() => left.push(id)} />, look);
  return { ...screen, written, left };
}

/** Learned in no time. */
const ownText = { text: '山高月小，水落石出。\n江流有声，断岸千尺。\n'.repeat(3), name: same('赤壁') };

test.for(shippedLabs)(
  '$id fits in small terminals, at first and when it has been trained',
  // The playground's run is long, and trained once for each look.
  { timeout: 60_000 },
  async ({ id, knobs, run }) => {
    for (const look of isLong ? looks : looks.slice(0, isSlow(run.experiment) ? 1 : 2)) {
      // A text of the learner's own is read by the recital alone.
      const screen = open(id, look, { ownText });
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
  test('p takes a word of one’s own, where the run has one', async () => {
    const { press } = open('say-it-backwards');
    expect(await press('p')).toContain(labWords.wordHint.en);
    expect(await press('y', 'u', 'a', 'n', keys.enter)).toContain('y u a n');
    expect(await press('p', '7', keys.enter)).toContain('Letters from a to z only');
  });

  test('at the end of a run without the goal it says what to look at', async () => {
    const { press } = open('say-it-backwards');
    expect(await press(keys.down, keys.left, keys.left, keys.space)).toContain('✗ All steps are done');
    expect(await press('r')).not.toContain('All steps are done');
  });

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

  test.for(languages)(
    'where they have no room in %s, ? lists them all, and any key closes it',
    async (language) => {
      const { press, footer } = open('recite', { columns: 60, rows: 20, language });
      await press();
      expect(footer()).toContain(`? ${labWords.keys.all[language]}`);
      const listed = await press('?');
      const { step, faster, look, save, prompt, speak, train } = labWords.keys;
      const named = [
        ['v', look],
        ['.', step],
        ['[ ]', faster],
        ['w', save],
        ['p', prompt],
        ['s', speak],
        ['Space', train],
      ] as const;
      for (const [key, label] of named) expect(listed).toMatch(lineOf(key, label[language]));
      expect(widthOf(listed)).toBeLessThanOrEqual(58);
      // The key that closes the list does nothing else.
      expect(await press('v')).toContain('●');
      expect(footer()).toContain(`? ${labWords.keys.all[language]}`);
      expect(await press()).toContain(language === 'zh' ? '瞎猜' : 'blind guess');
    },
  );

  test('where they have room there is no need of a list', async () => {
    const { press } = open('recite', { columns: 80, rows: 24 });
    const drawn = await press();
    expect(drawn).not.toContain('? keys');
    for (const key of ['v', '.', '[ ]', 'w', 'p'])
      expect(drawn).toMatch(new RegExp(`  ${escaped(key)} [a-z]`));
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
  const { backend } = openBackend({ sources: [smallLesson], facts: [{ kind: 'solved', lab: 'duel' }] });
  const opened: string[] = [];
  const { press } = show(
    <LabList labs={backend.labs()} onOpen={(id) => opened.push(id)} onLeave={() => opened.push('left')} />,
  );
  const drawn = await press(keys.down, keys.enter, '3', keys.esc);
  for (const { title } of shippedLabs) expect(drawn).toContain(title.en);
  expect(drawn).toMatch(/✓ The duel/);
  expect(opened).toEqual([shippedLabs[1]?.id, shippedLabs[2]?.id, 'left']);
});

test('the lab that was left last is the marked one', async () => {
  const { backend } = openBackend({ sources: [smallLesson] });
  const opened: string[] = [];
  const { press } = show(
    <LabList labs={backend.labs()} last="recite" onOpen={(id) => opened.push(id)} onLeave={() => {}} />,
  );
  expect(await press(keys.enter)).toMatch(/▸ +\d+ +The recital/);
  expect(opened).toEqual(['recite']);
});

test('a lab of two digits is opened by both, and the first waits for the second or for Enter', async () => {
  const { backend } = openBackend({ sources: [smallLesson] });
  const labs = backend.labs();
  const opened: string[] = [];
  const { press } = show(<LabList labs={labs} onOpen={(id) => opened.push(id)} onLeave={() => {}} />);
  await press('1', '2', '1', keys.enter);
  expect(opened).toEqual([labs[11]?.id, labs[0]?.id]);
});

const escaped = (text: string) => text.replace(/[.[\]?]/g, '\\$&');
const lineOf = (key: string, label: string) => new RegExp(`^ +${escaped(key)} +${escaped(label)}$`, 'm');

test('the goal of a run that learns by heart is drawn, and where new points were best once it is over', async () => {
  const { press } = open('overfit-or-dropout');
  const first = await press();
  expect(first).toMatch(/╌ goal 0\.4/);
  expect(first).toMatch(/ 0 +1500 steps/);
  expect(first).not.toContain('lowest');
  const steps = labCalled('overfit-or-dropout').knobs[0].settings[0].value;
  const over = await press(...Array.from({ length: 5 }, () => keys.left), keys.space);
  expect(over).toMatch(new RegExp(`step ${steps} [\\s\\S]*new ones lowest at step \\d+: `));
});

describe('a run that is left', () => {
  const { esc, space, right } = keys;
  const leave = async (id: string, ...pressed: readonly string[]) => {
    const app = showApp([smallLesson], { start: { at: 'lab', id }, columns: 60, rows: 20 });
    await app.press(...pressed);
    return { drawn: await app.press(esc), written: app.written };
  };

  test('before its end is told on the list, with how to see it again, and can be seen again', async () => {
    const { drawn, written } = await leave('break-it', '.', '.');
    expect(drawn).toContain('Left at step 2; nn-tutor replay plays it again.');
    expect(written).toContainEqual(
      expect.objectContaining({ kind: 'watched', params: expect.objectContaining({ steps: 2 }) }),
    );
  });

  test.for([
    ['before its first step', []],
    ['at its end', [...Array.from({ length: 7 }, () => right), space]],
  ] as const)('%s leaves nothing to be told', async ([, pressed]) => {
    expect((await leave('break-it', ...pressed)).drawn).not.toContain('Left at step');
  });

  test('what is told keeps to small terminals', () => {
    const lab = openBackend({ sources: [smallLesson] }).backend.openLab('playground');
    if (lab.kind !== 'knobs') throw new Error('it has no knobs');
    const told = tellLeft({ ...lab.session.view(), underWay: 99_999 });
    for (const language of languages) {
      expect(told?.[language]).toContain('99999');
      expect(widthOf(told?.[language] ?? '')).toBeLessThanOrEqual(56);
    }
  });
});

describe('the recital', () => {
  const knobs = labCalled('recite').knobs.map(({ param }) => param);
  /** Knobs of the run at other settings, so that it is over in no time. */
  const small = ['steps', 'width', 'context'].flatMap((param) => [
    ...Array.from({ length: knobs.indexOf(param) }, () => keys.down),
    keys.left,
    keys.left,
    ...Array.from({ length: knobs.indexOf(param) }, () => keys.up),
  ]);

  test('s has it speak, and a knob of speaking has it speak again without a new run', async () => {
    const { press } = open('recite', {}, { ownText });
    expect(await press()).not.toContain('Asked');
    const first = await press('.', 's');
    expect(first).toMatch(/step 1 [\s\S]*Asked, it says: \S/);
    const second = await press(keys.up, keys.up, keys.up, keys.right, keys.right);
    expect(second).toMatch(/▸ temperature ←1\.5→/);
    expect(second).toContain('step 1 ');
    const saying = (drawn: string) => drawn.slice(drawn.indexOf('Asked'), drawn.indexOf('text '));
    expect(saying(second)).not.toBe(saying(first));
  });

  test('p takes what it shall go on from, and no key of the lab means anything meanwhile', async () => {
    const { press, left } = open('recite', {}, { ownText });
    expect(await press('p')).toContain(labWords.promptHint.en);
    expect(await press(...'江流')).toContain('❯ 江流');
    expect(await press(keys.enter)).toContain('Asked, it says: 江流');
    expect(await press('p', 'w', 'q', keys.enter)).toContain('The text has no “w, q”');
    const drawn = await press('p', keys.esc);
    expect(drawn).not.toContain(labWords.promptHint.en);
    expect(left).toEqual([]);
  });

  test('at its end it recites, with a sign at what is wrong', async () => {
    const { press } = open('recite', {}, { ownText });
    const drawn = await press(...small, keys.space);
    expect(drawn).toMatch(/✗ Recites 67 tokens, \d+ wrong[\s\S]*line 1 .*\[.+→.+\]/);
    expect(drawn).toContain('It sees the true text before each token. [said→right]');
  });

  test('however small the terminal, what to bring about stays in sight, and the curve six rows high', async () => {
    for (const [columns, rows] of [
      [60, 20],
      [80, 24],
    ] as const) {
      const { press } = open('recite', { columns, rows }, { ownText });
      const asked = await press('.', 's');
      expect(asked).toContain('Make it recite a whole text: loss below 0.3 at the end.');
      const over = await press(...small, keys.space);
      expect(over).toContain('✗ Not learned: the loss is not below 0.3.');
      expect(over).toMatch(/line 1 .*\[.+→.+\]/);
      for (const drawn of [asked, over])
        expect(drawn.split('\n').filter((line) => line.includes('┤')).length).toBeGreaterThanOrEqual(6);
    }
  });

  test('in a large terminal what it says stands beside the curve, on the whole width', async () => {
    const { press } = open('recite', { columns: 120, rows: 40 }, { ownText });
    expect(await press('.')).toMatch(/┤.* What it says on its way\n[\s\S]*┤.* step 1 {2}\S/);
    const over = await press(...small, keys.space);
    expect(over).toMatch(/┤.* ✗ Recites 67 tokens/);
    expect(over).toMatch(/┤.* line 1 .*\[.+→.+\]/);
    expect(widthOf(over)).toBeGreaterThan(98);
    expect(widthOf(over)).toBeLessThanOrEqual(118);
  });

  test('w saves, and g goes on from there, today or another day', async () => {
    const savedRuns = savedRunsInMemory();
    const { press, unmount } = open('recite', {}, { ownText, savedRuns });
    expect(await press('.', '.', 'w')).toContain('Saved, at step 2');
    unmount();
    const again = open('recite', {}, { savedRuns });
    expect(await again.press()).toContain('One is saved, at step 2: g goes on from it.');
    const drawn = await again.press('g', '.');
    expect(drawn).toMatch(/step 3 /);
    expect(drawn).toContain('your own text');
  });

  test.for(isLong ? looks : looks.slice(0, 2))(
    'fits in $columns×$rows, $language, $glyphSet, whatever it says',
    { timeout: 60_000 },
    async (look) => {
      const screen = open('recite', look, { ownText, savedRuns: savedRunsInMemory('damaged') });
      for (const pressed of [[], ['s', 'p'], [keys.esc, 'w'], [...small, keys.space], ['s'], ['r']]) {
        const drawn = await screen.press(...pressed);
        expect(screen.rows()).toBeLessThanOrEqual(look.rows - 1);
        expect(widthOf(drawn)).toBeLessThanOrEqual(look.columns - 2);
        if (look.glyphSet === 'ascii') expect(drawn.replace(certain, '')).toBe('');
      }
    },
  );

  test('in English words it fits as well', { timeout: 60_000 }, async () => {
    const rhyme =
      'Twinkle, twinkle, extraordinarily incomprehensible little star,\nHow I wonder what you are!\n';
    for (const look of isLong ? looks : looks.slice(0, 2)) {
      const words = { text: rhyme.repeat(9), name: same('a long name…') };
      const screen = open('recite', look, { ownText: words });
      for (const pressed of [['s'], ['s'], [...small, keys.space]]) {
        const drawn = await screen.press(...pressed);
        expect(screen.rows()).toBeLessThanOrEqual(look.rows - 1);
        expect(widthOf(drawn)).toBeLessThanOrEqual(look.columns - 2);
      }
    }
  });
});
