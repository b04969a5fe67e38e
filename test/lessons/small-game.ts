const round = (id: string) => `  - bets: book
    id: ${id}
    count: 8
    prompt: { zh: 下一个？, en: Next? }
    hints:
      - { zh: 念一念。, en: Read it aloud. }
      - { zh: 排掉几个。, en: Rule some out. }
`;

/** A game of two short rounds against machines that were hardly trained. */
export const smallGame = `format: 1
id: small-game
title: { zh: 小赌局, en: A small game }
lab:
  task: { zh: 赢了表就行。, en: Beat the table. }
  goal: { aheadOf: pairs }
  won: { zh: 赢了。, en: You won. }
  lost: { zh: 再来。, en: Again. }
editions:
  en:
    book: { text: mother-goose }
runs:
  book: { bets: { steps: 40, rounds: 3 } }
scenes:
${round('first')}${round('second')}`;
