import fc from 'fast-check';
import { Box } from 'ink';
import { describe, expect, test } from 'vitest';
import { BubbleView } from '../../../../src/faces/ink/bubbles/bubble-view.tsx';
import { strings } from '../../../../src/faces/words/strings.ts';
import { countLines } from '../../../../src/text/bubble-lines.ts';
import { languages, same } from '../../../../src/text/text.ts';
import type { Bubble } from '../../../../src/tutor/bubble.ts';
import { isLong } from '../../../long.ts';
import { openBackend, playTo } from '../fixture-backend.ts';
import { openSource, wholeLesson } from '../fixture-lesson.ts';
import { certain, type LookOptions, looks, show, showLesson, widthOf } from '../fixture-screen.tsx';

/** Everything that is said to somebody who first misses each question of the lesson. */
function conversation(): readonly Bubble[] {
  const { backend, opened } = openBackend({ sources: [wholeLesson] });
  const session = backend.openLesson(opened().lesson.id);
  playTo(session, opened(), Number.POSITIVE_INFINITY, { missesFirst: true });
  return session.view().said;
}

async function draw(bubble: Bubble, { named = false, ...look }: LookOptions & { named?: boolean } = {}) {
  const { press } = show(<BubbleView bubble={bubble} named={named} />, look);
  return (await press()).trimEnd();
}

const text = { zh: '你算了乘积。', en: 'You have the product.' };
const said = conversation();

function first<K extends Bubble['kind']>(kind: K): Extract<Bubble, { kind: K }> {
  const isIt = (bubble: Bubble): bubble is Extract<Bubble, { kind: K }> => bubble.kind === kind;
  const found = said.find(isIt);
  if (!found) throw new Error(`nothing is said as ${kind}`);
  return found;
}

describe('a bubble', () => {
  test('is drawn with as many lines as check counts, whatever its text', async () => {
    const part = fc.constantFrom(
      '一',
      '，',
      '（',
      '）',
      'word',
      'a',
      ' ',
      '\n',
      '✓',
      '…',
      '“',
      '”',
      '1.5',
      'é',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 120 }), async (parts) => {
        const random = parts.join('');
        const { press, unmount } = show(
          <BubbleView bubble={{ kind: 'tutor', tone: 'say', text: same(random) }} named={false} />,
          { columns: 60, rows: 60 },
        );
        const drawn = await press();
        unmount();
        expect(drawn.split('\n').filter((line) => line.startsWith('  ▌'))).toHaveLength(
          countLines('bubble', random),
        );
      }),
      { numRuns: isLong ? 1000 : 60 },
    );
  });

  test('of the tutor stands behind a bar, and under the name if it is the first', async () => {
    const bubble: Bubble = { kind: 'tutor', tone: 'say', text };
    expect(await draw(bubble)).toBe(`  ▌ ${text.en}`);
    expect(await draw(bubble, { named: true })).toBe(`\n  ▌ Yuan\n  ▌ ${text.en}`);
    expect(await draw(bubble, { named: true, language: 'zh' })).toBe(`\n  ▌ 小元\n  ▌ ${text.zh}`);
  });

  test('that goes into the error notebook stands behind a thinner bar', async () => {
    expect(await draw({ kind: 'tutor', tone: 'notebook', text })).toBe(`  │ ${text.en}`);
  });

  test.for([
    ['right', '✓'],
    ['wrong', '✗'],
    ['skipped', '…'],
  ] as const)('of the learner ends in a sign: %s', async ([mark, sign]) => {
    expect(await draw({ kind: 'learner', mark, text })).toBe(`\n  ❯ ${text.en} ${sign}`);
  });

  test('with a working has its equals signs one below the other', async () => {
    const drawn = await draw({
      kind: 'working',
      lines: [
        { left: '误差', right: 'y − t' },
        { left: '', right: '9 − 13' },
        { left: 'L', right: '16' },
      ],
    });
    expect(drawn).toBe('  │ 误差 = y − t\n  │      = 9 − 13\n  │    L = 16');
  });

  test('with a mended sentence has what was wrong and what is right', async () => {
    const mended = first('mended');
    expect(await draw(mended)).toBe(
      `\n  ✗ ${strings.article.en}${mended.sentence.en}\n  ✓ ${strings.shouldSay.en}${mended.repaired.en}`,
    );
  });

  test('with a figure keeps it at a dozen rows', async () => {
    const drawn = await draw(first('figure'), { rows: 50 });
    expect(drawn.split('\n').length).toBeGreaterThan(5);
    expect(drawn.split('\n').length).toBeLessThanOrEqual(1 + 12);
  });

  test('with the card has the title, the points and the formulas', async () => {
    const card = first('card');
    const drawn = await draw(card);
    expect(drawn).toContain(`${strings.card.en} · ${openSource(wholeLesson).lesson.title.en}`);
    for (const point of card.points) expect(drawn).toContain(`  • ${point.en}`);
    for (const { right } of card.formulas) expect(drawn).toContain(` = ${right}`);
  });

  test('that is typed keeps the lines of the whole text', async () => {
    const long: Bubble = {
      kind: 'tutor',
      tone: 'say',
      text: { zh: '一'.repeat(60), en: 'word '.repeat(30) },
    };
    const whole = (await draw(long, { columns: 60 })).split('\n');
    const { press } = show(<BubbleView bubble={long} named={false} typed={70} />, { columns: 60 });
    const typed = (await press()).trimEnd().split('\n');
    expect(typed[0]).toBe(whole[0]);
    expect(whole[1]?.startsWith(typed[1] ?? '?')).toBe(true);
    expect(typed).toHaveLength(2);
  });
});

test.for(looks)('a conversation fits into $columns×$rows, $language, $glyphSet', async (look) => {
  const { press } = show(
    <Box flexDirection="column">
      {said.map((bubble, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a conversation only grows
        <BubbleView key={index} bubble={bubble} named={bubble.kind === 'tutor'} />
      ))}
    </Box>,
    look,
  );
  const drawn = await press();
  expect(said.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['tutor', 'learner', 'figure', 'mended', 'card']),
  );
  expect(widthOf(drawn)).toBeLessThanOrEqual(look.columns - 2);
  if (look.glyphSet === 'ascii') expect(drawn.replace(certain, '')).toBe('');
});

test.for(languages)(
  'on the screen in %s the name stands over the first bubble of each turn',
  async (language) => {
    const { press, frame, session } = showLesson(wholeLesson, { language, stop: 4, missesFirst: true });
    await press();
    const turns = session
      .view()
      .said.filter(({ kind }, index, all) => kind === 'tutor' && all[index - 1]?.kind !== 'tutor');
    expect(turns.length).toBeGreaterThan(3);
    expect(frame().split(`▌ ${strings.tutorName[language]}\n`)).toHaveLength(turns.length + 1);
  },
);
