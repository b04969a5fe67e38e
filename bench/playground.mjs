// Labs training at full speed: from a key to the screen, how many moments are seen, and how tall they are.
import { hold, open, quantile, withHome } from './terminal.mjs';

const presses = 150;
const sizes = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
];
const right = '\x1b[C';
const down = '\x1b[B';
const up = '\x1b[A';
/** The labs, with how often which knob is turned first, so that a run is heavy and lasts. */
const labs = [
  {
    lab: 'playground',
    turns: [
      ['data', 4],
      ['points', 1],
      ['layers', 9],
      ...Array.from({ length: 6 }, (_, layer) => [`layer ${layer + 1}`, 9]),
    ],
  },
  {
    lab: 'recite',
    turns: [
      ['steps', 1],
      ['width', 1],
      ['blocks', 1],
      ['context', 1],
    ],
  },
];

const held = [];
for (const lab of labs)
  for (const size of sizes) await withHome(async (home) => held.push(await measure(home, size, lab)));
process.exitCode = held.every(Boolean) ? 0 : 1;

async function measure(home, size, { lab, turns }) {
  const terminal = open(['lab', lab], { home, ...size });
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
  for (const [name, times] of turns) {
    await goTo(name);
    terminal.press(right.repeat(times));
  }
  terminal.press(']]] ');
  await terminal.when((text) => /pause/.test(text) && /step [1-9]/.test(text));
  // Until the program has been compiled: the first seconds are slower than the rest.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const times = [];
  let moments = 0;
  let shown = step();
  let furthest = 0;
  let tallest = 0;
  const from = performance.now();
  const stopLooking = terminal.watch(() => {
    if (step() !== shown) moments++;
    shown = step();
    furthest = Math.max(furthest, Number(shown ?? 0));
    tallest = Math.max(tallest, terminal.height());
  });
  for (let press = 0; press < presses; press++) {
    const before = knob();
    const began = performance.now();
    terminal.press(press % 2 === 0 ? down : up);
    times.push((await terminal.when(() => knob() !== before)) - began);
    await new Promise((resolve) => setTimeout(resolve, 20 + (press % 7) * 10));
    // On a fast machine the run ends early: once more from its start.
    if (!/pause/.test(terminal.text())) {
      terminal.press(' ');
      await terminal.when((text) => /pause/.test(text));
    }
  }
  stopLooking();
  const seconds = (performance.now() - from) / 1000;
  await terminal.close();
  const where = `${lab} ${size.columns}×${size.rows}`;
  console.log(
    `     ${where}: key to screen, median ${quantile(times, 0.5).toFixed(1)} ms, step ${furthest} in ${seconds.toFixed(1)} s`,
  );
  return [
    hold(`${where}: key to screen, p99`, quantile(times, 0.99), 50, ' ms'),
    hold(`${where}: milliseconds to a moment`, (1000 * seconds) / moments, 50, ' ms'),
    hold(`${where}: rows taken`, tallest, size.rows, ''),
  ].every(Boolean);
}
