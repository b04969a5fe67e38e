import { formatNumber } from '../../experiments/core/format-number.ts';
import { isNonEmpty } from '../../experiments/core/trace.ts';
import type { Lesson } from '../../lessons/model/lesson.ts';
import type { ChipsGame, Question, Rival } from '../../lessons/model/question.ts';
import type { Bubble, Losses } from '../bubble.ts';
import type { Result, TutorState } from '../state.ts';
import { tutorWords } from '../tutor-words.ts';

/** Mean losses over the bets so far. */
export type Standing = {
  readonly bets: number;
  readonly learner: number;
  readonly rivals: ChipsGame['rivals'];
};

/** How a bet went for everybody, and at the end of a round how all went so far. Nothing where it is no game. */
export function gameBubbles({ lesson, results }: TutorState, question: Question, loss: number): Bubble[] {
  if (question.kind !== 'chips' || question.game === undefined) return [];
  const { rivals, place } = question.game;
  const percent = formatNumber(Number((100 * Math.exp(-loss)).toPrecision(3)));
  const title = tutorWords.cameNext(question.reveal.answer, percent);
  // After the last bet of all the end tells it.
  const last = lesson.scenes.findLast((scene) => scene.kind === 'ask');
  const isLast = last?.id === question.id;
  const standing = place.bet === place.bets && !isLast ? standingOf(lesson, results) : undefined;
  return [
    { kind: 'losses', ...lossesOf(title, loss, rivals) },
    ...(standing ? [{ kind: 'losses', ...standingLosses(standing) } as const] : []),
  ];
}

/** Undefined where no bet was laid against machines. */
export function standingOf({ scenes }: Lesson, results: readonly Result[]): Standing | undefined {
  const bets = results.flatMap(({ question, loss }) => {
    const scene = scenes.find((each) => each.kind === 'ask' && each.id === question);
    const asked = scene?.kind === 'ask' ? scene.question : undefined;
    const game = asked?.kind === 'chips' ? asked.game : undefined;
    return game && loss !== undefined ? [{ loss, rivals: game.rivals }] : [];
  });
  if (!isNonEmpty(bets)) return undefined;
  const [first] = bets;
  const mean = (lossOf: (bet: (typeof bets)[number]) => number) =>
    bets.reduce((sum, bet) => sum + lossOf(bet), 0) / bets.length;
  const meanOf = (rival: Rival, index: number): Rival => ({
    ...rival,
    loss: mean(({ rivals }) => rivals[index]?.loss ?? Number.NaN),
  });
  const [rival, ...others] = first.rivals;
  const rivals = [meanOf(rival, 0), ...others.map((each, index) => meanOf(each, index + 1))] as const;
  return { bets: bets.length, learner: mean(({ loss }) => loss), rivals };
}

export function isAheadOf(standing: Standing | undefined, id: string): boolean {
  const rival = standing?.rivals.find((each) => each.id === id);
  return standing !== undefined && rival !== undefined && standing.learner < rival.loss;
}

function standingLosses({ bets, learner, rivals }: Standing): Losses {
  const best = rivals.reduce((low, rival) => (rival.loss < low.loss ? rival : low));
  return lossesOf(tutorWords.standing(bets, best.name, learner < best.loss), learner, rivals);
}

export function finalLosses({ bets, learner, rivals }: Standing): Losses {
  return lossesOf(tutorWords.finalLosses(bets), learner, rivals);
}

function lossesOf(title: Losses['title'], learner: number, rivals: ChipsGame['rivals']): Losses {
  return {
    title,
    bars: [
      { name: tutorWords.you, loss: learner, isLearner: true },
      ...rivals.map(({ name, loss }) => ({ name, loss, isLearner: false })),
    ],
  };
}
