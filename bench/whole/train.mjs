// What the whole processes on Node share: they train on the workload of a file, and tell the mean loss of the last 20 steps.
import { readFileSync } from 'node:fs';

export async function trainWhole(start) {
  const [file, steps] = process.argv.slice(2);
  const step = await start(JSON.parse(readFileSync(file, 'utf8')));
  let reached = 0;
  for (let at = 0; at < Number(steps); at++) {
    const loss = step(at);
    if (at >= Number(steps) - 20) reached += loss / 20;
  }
  console.log(JSON.stringify({ reached }));
}
