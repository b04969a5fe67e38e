import type { LabSession } from '../../faces/backend.ts';
import type { KnobLab } from '../../lessons/model/lab.ts';
import type { LabEffect } from '../../tutor/lab/effect.ts';
import type { LabEvent } from '../../tutor/lab/event.ts';
import { startLab } from '../../tutor/lab/state.ts';
import { updateLab } from '../../tutor/lab/update.ts';
import { viewLab } from '../../tutor/lab/view.ts';
import type { ProgressStore } from '../journal/progress-store.ts';
import { ExplainedError } from '../system/explained-error.ts';
import type { SavedRuns } from '../training/saved-run.ts';
import type { OpenTrainer, Trainer } from '../training/trainer.ts';

type World = {
  readonly store: ProgressStore;
  readonly openTrainer: OpenTrainer;
  readonly savedRuns: SavedRuns;
};

/**
 * One lab being played: facts into the store, runs to the trainer, what was put aside to the disk, and what comes of it
 * back into the lab.
 */
export function openLabSession(lab: KnobLab, { store, openTrainer, savedRuns }: World): LabSession {
  const listeners = new Set<() => void>();
  let trainer: Trainer | undefined;
  let [state, effects] = startLab(lab, lab.speaking.length > 0 ? savedRuns.read() : undefined);

  const send: LabSession['send'] = (event) => {
    [state, effects] = updateLab(state, event);
    carryOut(effects);
    for (const listener of listeners) listener();
  };

  function carryOut(effects: readonly LabEffect[]): void {
    for (const effect of effects) {
      switch (effect.kind) {
        case 'record':
          store.record(effect.fact);
          break;
        case 'keep':
          send(keep(effect.bytes));
          break;
        case 'close':
          trainer?.close();
          trainer = undefined;
          break;
        default:
          trainer ??= openTrainer(send);
          trainer.obey(effect);
      }
    }
  }

  function keep(bytes: Uint8Array): LabEvent {
    try {
      return { kind: 'kept', saved: savedRuns.write(bytes), path: savedRuns.path };
    } catch (error) {
      if (error instanceof ExplainedError) return { kind: 'unkept', problem: error.text };
      throw error;
    }
  }

  carryOut(effects);
  return {
    view: () => viewLab(state),
    send,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
