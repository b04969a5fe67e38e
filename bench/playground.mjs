// The playground training at full speed: from a key to the screen, how many moments are seen, and how tall they are.
import { hold, open, quantile, withHome } from './terminal.mjs';

const presses = 150;
const sizes = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
];
const right = '\x1b[C';
const down = '\x1b[B';
const up = '\x1b[A';

const held = [];
for (const size of sizes) await withHome(async (home) => held.push(await measure(home, size)));
process.exitCode = held.every(Boolean) ? 0 : 1;

async function measure(home, size) {
  const terminal = open(['lab', 'playground'], { home, ...size });
  const knob = () => terminal.text().match(/▸ (.+?) [← ]/)?.[1];
  const step = () => terminal.text().match(/step (\d+)/)?.[1];
  await terminal.when((text) => /step 0/.test(text));
  const goTo = async (name) => {
    while (knob() !== name) {
      const before = knob();
      terminal.press(down);
      await terminal.when(() => knob() !== before);
    }
  };
  // The spiral, 200 points; as many hidden layers as there can be with as many neurons, so that the run lasts; full speed.
  terminal.press(right.repeat(4));
  for (const [name, times] of [
    ['points', 1],
    ['layers', 9],
    ...Array.from({ length: 6 }, (_, layer) => [`layer ${layer + 1}`, 9]),
  ]) {
    await goTo(name);
    terminal.press(right.repeat(times));
  }
  terminal.press(']]] ');
  await terminal.when((text) => /pause/.test(text) && /step [1-9]/.test(text));
  // Until the program has been compiled: the first seconds are slower than the rest.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const times = [];
  const moments = new Set();
  let tallest = 0;
  const from = performance.now();
  const stopLooking = terminal.watch(() => {
    moments.add(step());
    tallest = Math.max(tallest, terminal.height());
  });
  for (let press = 0; press < presses; press++) {
    const before = knob();
    const began = performance.now();
    terminal.press(press % 2 === 0 ? down : up);
    times.push((await terminal.when(() => knob() !== before)) - began);
    await new Promise((resolve) => setTimeout(resolve, 20 + (press % 7) * 10));
    if (!/pause/.test(terminal.text())) throw new Error(`the run is over:\n${terminal.text()}`);
  }
  stopLooking();
  const seconds = (performance.now() - from) / 1000;
  await terminal.close();
  const where = `playground ${size.columns}×${size.rows}`;
  console.log(
    `     ${where}: key to screen, median ${quantile(times, 0.5).toFixed(1)} ms, step ${Math.max(...[...moments].map(Number))} in ${seconds.toFixed(1)} s`,
  );
  return [
    hold(`${where}: key to screen, p99`, quantile(times, 0.99), 50, ' ms'),
    hold(`${where}: milliseconds to a moment`, (1000 * seconds) / moments.size, 50, ' ms'),
    hold(`${where}: rows taken`, tallest, size.rows, ''),
  ].every(Boolean);
}
