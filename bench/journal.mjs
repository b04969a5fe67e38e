// From the start to the first screen with a journal of 100,000 facts, and with an empty one, in turns; and once with the long
// one read whole, as with a new version of the program.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hold, median, open, withHome } from './terminal.mjs';

const facts = 100_000;
const rounds = 11;
const header = `${JSON.stringify({ nnTutor: 'journal', format: 1 })}\n`;

const catalogue = JSON.parse(
  readFileSync(new URL('../dist/lessons/catalogue.json', import.meta.url), 'utf8'),
);
const factsAPass = 50;

/** A learner who passes through the lessons again and again: mostly answers, some of them missed, runs and hints between. */
function factAt(index) {
  const { id: lesson, questions } = catalogue[Math.floor(index / factsAPass) % catalogue.length];
  const question = questions[(index % factsAPass) % questions.length];
  const answer = {
    lesson,
    question,
    attempt: 1,
    raw: String(index % 13),
    verdict: index % 4 === 0 ? 'slip' : 'right',
    tag: 'forgot-b',
    hints: 0,
    options: 4,
  };
  if (index % factsAPass === 0) return { kind: 'started', lesson, questions: questions.length };
  if (index % factsAPass === factsAPass - 1) return { kind: 'finished', lesson };
  switch (index % 10) {
    case 0:
      return { kind: 'reached', lesson, scene: question };
    case 1:
      return { kind: 'hinted', question, rung: 1 };
    case 2:
      return { kind: 'watched', experiment: 'line', params: { k: index % 50 }, seed: index % 7 };
    case 3:
      return { kind: 'reviewed', ...answer, variation: 1 };
    default:
      return {
        kind: 'answered',
        ...answer,
        predict: index % 2 === 0,
        transfer: index % factsAPass === 7,
        confidence: 3,
      };
  }
}

function fill(home) {
  const start = Date.UTC(2026, 0, 1);
  const lines = Array.from({ length: facts }, (_, index) => {
    const stamp = { v: 1, id: `bench-${index}`, at: new Date(start + 60_000 * index).toISOString() };
    return JSON.stringify({ ...stamp, ...factAt(index) });
  });
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'journal.jsonl'), `${header}${lines.join('\n')}\n`);
}

await withHome((empty) =>
  withHome(async (full) => {
    fill(full);
    const times = { empty: [], full: [], 'full, read whole': [] };
    for (let round = 0; round < rounds; round++)
      for (const [home, list] of [
        [empty, times.empty],
        [full, times['full, read whole']],
        [full, times.full],
      ]) {
        if (list !== times.full) rmSync(join(home, 'progress.cache'), { force: true });
        const terminal = open([], { home });
        list.push((await terminal.when((text) => text.includes('Enter start'))) - terminal.began);
        await terminal.close();
      }
    for (const [what, list] of Object.entries(times))
      console.log(`     ${what}: median ${median(list).toFixed(0)} ms`);
    const held = hold(
      `first screen with ${facts} facts / with none`,
      median(times.full) / median(times.empty),
      2,
    );
    process.exitCode = held ? 0 : 1;
  }),
);
