import { countPairs, lossOf, lossOn, type Transformer, type TransformerParts } from '../../engine/index.ts';
import type { LiveRun } from '../core/live-run.ts';
import type { End, Frame, Params } from '../core/trace.ts';
import { type LeftOut, settingsWithout } from './left-out.ts';
import { openRecital, type RecitalRun } from './recital-run.ts';
import { settingsWith } from './recital-settings.ts';

/** What is switched off afterwards in the net that was trained with all its parts. */
const switches: { readonly [name: string]: Partial<TransformerParts> } = {
  offAttention: { attention: false },
  offFeedForward: { feedForward: false },
  offPositions: { positions: false },
  offHead: { silencedHeads: [0] },
};

type LeaveOneOutRun = LiveRun & {
  readonly whole: RecitalRun;
  /** The loss of a table of pairs on the same text. */
  readonly pairs: number;
  /** Of each net, the whole one first: of its last few steps, and at the end on the whole text. */
  losses(): readonly number[];
  /** The loss of the whole net with each of its parts switched off. */
  switchedOff(): { readonly [name: string]: number };
};

/**
 * Five nets on their way, from the same first numbers: one with all its parts, and four that lack one each. `bet` is the
 * number of the net, from 1, that somebody expects to end with the lowest loss.
 */
export function openLeaveOneOut(
  settings: Params,
  leftOut: readonly LeftOut[],
  bet: number,
  seed: number,
): LeaveOneOutRun {
  const open = (parts: Params) => openRecital(settingsWith({ ...settings, ...parts }), seed);
  const whole = open({});
  const firstLosses = [whole.loss, ...leftOut.map((part) => whole.firstLossWithout(settingsWithout(part)))];
  // The others are opened with the first step, so that the first picture doesn't wait for them.
  let nets: readonly RecitalRun[] = [];
  const { ids, tokeniser } = whole.text;
  const pairs = lossOf(countPairs(ids, tokeniser.vocabulary.length), ids);
  let end: End | undefined;

  const onText = (network: Transformer) => lossOn(network, ids, whole.network.context);
  const isOver = () => end !== undefined && end.kind !== 'diverged';
  const losses = () =>
    nets.length === 0 ? firstLosses : nets.map(({ network, loss }) => (isOver() ? onText(network) : loss));
  const switchedOff = () =>
    Object.fromEntries(
      Object.entries(switches).map(([name, parts]) => [
        name,
        isOver() ? onText(whole.network.with(parts)) : whole.loss,
      ]),
    );

  function frame(): Frame {
    const now = losses();
    const leader = now.indexOf(Math.min(...now)) + 1;
    // Which of them knows least badly before anything is learned is chance.
    const ahead = whole.at > 0 ? { leader } : {};
    const atEnd = isOver() ? { off: Object.values(switchedOff()), hit: bet === leader ? 1 : 0 } : {};
    return {
      at: whole.at,
      loss: now[0] ?? whole.loss,
      marks: { losses: now, pairs, ...ahead, ...atEnd },
      working: [],
    };
  }

  return {
    whole,
    pairs,
    losses,
    switchedOff,
    foreknown: undefined,
    get at() {
      return whole.at;
    },
    frame,
    step() {
      if (nets.length === 0) nets = [whole, ...leftOut.map((part) => open(settingsWithout(part)))];
      const ends = nets.map((net) => net.step());
      // Runs of as many steps end together; where one explodes, all have.
      end = ends.find((each) => each?.kind === 'diverged') ?? ends[0];
      return end;
    },
  };
}
