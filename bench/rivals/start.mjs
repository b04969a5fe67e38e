// Rivals in processes of their own, each of which answers every line that it is asked.
import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { spawnPyTorch } from '../find-pytorch.mjs';

export function startRival(rival, workload) {
  const child = fork(fileURLToPath(new URL('./run.mjs', import.meta.url)), [rival, workload.name], {
    stdio: ['pipe', 'pipe', 'ignore', 'ipc'],
  });
  return talkTo(child, rival);
}

export function startPyTorch(workload) {
  const child = spawnPyTorch('./rivals/pytorch.py');
  child.stdin.write(`${JSON.stringify(workload)}\n`);
  return talkTo(child, 'PyTorch');
}

function talkTo(child, name) {
  const lines = createInterface({ input: child.stdout });
  const answers = [];
  const waiting = [];
  lines.on('line', (line) => (waiting.shift() ?? ((text) => answers.push(text)))(line));
  // Its last words come before the end of its output, which its exit may precede.
  const ended = new Promise((resolve) => lines.once('close', () => resolve(undefined)));
  // One that has ended cannot be asked; that it does not answer says so.
  child.stdin.on('error', () => {});
  const answer = async () => {
    const line =
      answers.shift() ?? (await Promise.race([new Promise((resolve) => waiting.push(resolve)), ended]));
    return line === undefined ? undefined : JSON.parse(line);
  };
  return { name, answer, ask: (what) => child.stdin.write(`${what}\n`), stop: () => child.kill() };
}
