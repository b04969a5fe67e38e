// What the whole processes on Node share: they train on the workload of a file, and tell the mean loss of the last 20 steps, and
// where a text is to be recited, how many of its tokens are wrong.
import { readFileSync } from 'node:fs';

export async function trainWhole(start, countWrong) {
  const [file, steps] = process.argv.slice(2);
  const workload = JSON.parse(readFileSync(file, 'utf8'));
  const step = await start(workload);
  let reached = 0;
  for (let at = 0; at < Number(steps); at++) {
    const loss = step(at);
    if (at >= Number(steps) - 20) reached += loss / 20;
  }
  const wrong = workload.given ? countWrong(workload) : undefined;
  console.log(JSON.stringify({ reached, wrong }));
}
