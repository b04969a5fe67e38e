import { EventEmitter } from 'node:events';
import type { RawInput } from '../../../../src/faces/ink/terminal/raw-input.ts';
import type { Later } from '../../../../src/faces/ink/terminal/timer.ts';

/** A terminal's stdin that sends what it is told to and remembers what was asked of it. */
export class FakeInput extends EventEmitter implements RawInput {
  isTTY = true;
  isRaw = false;
  readonly calls: string[] = [];

  setRawMode(on: boolean) {
    this.isRaw = on;
    this.calls.push(`raw ${on}`);
  }
  ref() {
    this.calls.push('ref');
  }
  unref() {
    this.calls.push('unref');
  }
  pause() {
    this.calls.push('pause');
  }
  resume() {
    this.calls.push('resume');
  }
  send(chunk: string | Buffer) {
    this.emit('data', Buffer.from(chunk));
  }
}

/** A clock that stands still until it is told that the waiting is over. */
export function fakeLater() {
  const waiting = new Map<() => void, number>();
  const later: Later = (ms, run) => {
    waiting.set(run, ms);
    return () => waiting.delete(run);
  };
  const waits = () => [...waiting.values()];
  const timeOut = () => {
    const runs = [...waiting.keys()];
    waiting.clear();
    for (const run of runs) run();
  };
  return { later, waits, timeOut };
}
