import { expect, test } from 'vitest';
import type { LessonSession } from '../../../../src/faces/backend.ts';
import { LessonScreen } from '../../../../src/faces/ink/screens/lesson-screen.tsx';
import { printLive } from '../../../../src/faces/plain/print-live.ts';
import { languages } from '../../../../src/text/text.ts';
import { deal, readLab } from '../../../lessons/scene-labs.ts';
import { smallGame } from '../../../lessons/small-game.ts';
import { next, openLesson, type Played, send, skip } from '../../../tutor/play.ts';
import { show } from '../fixture-screen.tsx';

const { lesson } = deal(readLab(smallGame), 0);

/** The game at one of its bets, those before it skipped. */
function betAt(number: number): Played {
  let played = openLesson(lesson);
  for (let bet = 1; bet < number; ) {
    bet += played.view.live.kind === 'settled' ? 1 : 0;
    played = send(played, played.view.live.kind === 'question' ? skip : next);
  }
  return played;
}

function footerOf({ view }: Played, columns: number, language: (typeof languages)[number]): string {
  const session: LessonSession = {
    view: () => view,
    send: () => {},
    hasLeft: () => false,
    summary: () => ({ kind: 'revisit' }),
  };
  const nothing = () => {};
  const screen = show(
    <LessonScreen
      session={session}
      onLeave={nothing}
      onQuit={nothing}
      onNextLesson={nothing}
      onReview={nothing}
      onLanguage={nothing}
    />,
    { columns, language },
  );
  return screen.live().trimEnd().split('\n').slice(-2).join('\n');
}

test.for([
  [1, 1, 1],
  [8, 1, 8],
  [11, 2, 3],
] as const)(
  'bet %i is told as that of its round, on both faces and in both languages',
  ([number, round, bet]) => {
    const played = betAt(number);
    expect(footerOf(played, 60, 'en')).toContain(`round ${round}/2, bet ${bet}/8`);
    expect(footerOf(played, 60, 'zh')).toContain(`${round}/2 轮 ${bet}/8 个`);
    // No other count beside it.
    for (const language of languages) expect(footerOf(played, 100, language)).not.toMatch(/\/16/);
    expect(printLive(played.view, 'en')).toContain(`Round ${round} of 2, bet ${bet} of 8`);
    expect(printLive(played.view, 'zh')).toContain(`第 ${round}/2 轮，第 ${bet}/8 个`);
  },
);
