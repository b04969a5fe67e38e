import type { LabSession } from '../faces/stage.ts';
import type { KnobLab } from '../lessons/lab.ts';
import type { LabEffect } from '../tutor/lab/effect.ts';
import { startLab } from '../tutor/lab/state.ts';
import { updateLab } from '../tutor/lab/update.ts';
import { viewLab } from '../tutor/lab/view.ts';
import type { Memory } from './memory.ts';
import type { OpenTrainer, Trainer } from './trainer.ts';

/** One lab being played: facts into the memory, runs to the trainer, and what the trainer tells back into the lab. */
export function openLabSession(lab: KnobLab, memory: Memory, openTrainer: OpenTrainer): LabSession {
  const listeners = new Set<() => void>();
  let trainer: Trainer | undefined;
  let [state, effects] = startLab(lab);

  const send: LabSession['send'] = (event) => {
    [state, effects] = updateLab(state, event);
    carryOut(effects);
    for (const listener of listeners) listener();
  };

  function carryOut(effects: readonly LabEffect[]): void {
    for (const effect of effects) {
      switch (effect.kind) {
        case 'record':
          memory.record(effect.fact);
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
