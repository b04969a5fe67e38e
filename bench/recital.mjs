// The recital: does the built engine learn a text by heart whatever the seed, and how long does a process take from its start to
// its end? A Transformer of 1 block, width 32, 2 heads and a context of 16 trains 2,000 steps of 128 tokens, then says the text
// from a line break and the first three tokens on, always the likeliest token next.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { hold, holdAtLeast, median } from './terminal.mjs';
import { timeProcess } from './time-process.mjs';

const script = fileURLToPath(new URL('./whole/recite.mjs', import.meta.url));
const sanzijing = ['--text', 'sanzijing', '--tokens', 'characters'];
const motherGoose = ['--text', 'mother-goose', '--tokens', 'words'];

const held = [
  ...(await reciteBySeeds('三字经', sanzijing, { perfect: 20, loss: 0.25 })),
  ...(await reciteBySeeds('Mother Goose', motherGoose, { perfect: 18 })),
  await compareWithPairs(),
  ...(await reciteOnPlainKernels()),
];
process.exitCode = held.every(Boolean) ? 0 : 1;

/** Twenty seeds, one after the other. */
async function reciteBySeeds(name, args, bars) {
  const runs = [];
  for (let seed = 1; seed <= 20; seed++) runs.push(await recite([...args, '--seed', String(seed)]));
  const [{ tokens, vocabulary }] = runs;
  const times = runs.map(({ ms }) => ms);
  const losses = runs.map(({ loss }) => loss);
  const perfect = runs.filter(({ isPerfect }) => isPerfect).length;
  console.log(`\n${name}: ${tokens} tokens of ${vocabulary} kinds, 20 seeds`);
  // Where others compute on the same cores, the time of the core tells more than the clock.
  const cpuMs = median(runs.map((run) => run.cpuMs));
  console.log(
    `     median ${median(times).toFixed(0)} ms, ${cpuMs.toFixed(0)} ms of a core; loss at the end ${toRange(losses)}`,
  );
  return [
    holdAtLeast('said without an error, of 20', perfect, bars.perfect, 0),
    hold('longest process', Math.max(...times), 2500, ' ms', 0),
    hold(
      'first loss, away from ln V',
      Math.max(...runs.map(({ first }) => Math.abs(first - Math.log(vocabulary)))),
      0.03,
      '',
      3,
    ),
    ...(bars.loss ? [hold('largest loss at the end', Math.max(...losses), bars.loss, '', 3)] : []),
  ];
}

/** Without attention each token sees itself only: a table of pairs of tokens knows as much. */
async function compareWithPairs() {
  const runs = [];
  for (let seed = 1; seed <= 3; seed++)
    runs.push(await recite([...sanzijing, '--seed', String(seed), '--without-attention']));
  const [{ pairs }] = runs;
  console.log(`\nWithout attention, 3 seeds: loss at the end ${toRange(runs.map(({ loss }) => loss))}`);
  const away = Math.max(...runs.map(({ loss }) => Math.abs(loss - pairs)));
  return hold(`away from the table of pairs, ${pairs.toFixed(3)}`, away, 0.12, '', 3);
}

async function reciteOnPlainKernels() {
  const { ms, isPerfect } = await recite([...sanzijing, '--seed', '1', '--kernels', 'plain']);
  console.log('\nOn plain kernels, 1 seed');
  return [
    holdAtLeast('said without an error, of 1', Number(isPerfect), 1, 0),
    hold('process', ms, 15_000, ' ms', 0),
  ];
}

async function recite(args) {
  const { ms, answer } = await timeProcess(() =>
    spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  if (!answer) throw new Error(`${args.join(' ')} failed.`);
  return { ms, ...answer };
}

function toRange(numbers) {
  return `${Math.min(...numbers).toFixed(3)} to ${Math.max(...numbers).toFixed(3)}`;
}
