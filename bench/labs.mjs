// From the key in the list of labs to the first picture of each.
import { hold, median, open, withHome } from './terminal.mjs';

const rounds = 3;
const down = '\x1b[B';
/** A lab shows more than its name, its goal and its keys: something is drawn between them. */
const leastRows = 12;

const held = [];
await withHome(async (home) => {
  const list = open(['--no-animation', 'lab'], { home });
  await list.when((text) => /^ *▸ /m.test(text) && /Esc/.test(text));
  const titles = [...list.text().matchAll(/^ [ ▸]+ *\d+ +(.+?)(?: {2,}.*)?$/gm)].map(([, title]) => title);
  await list.close();
  for (const [index, title] of titles.entries()) {
    const times = [];
    for (let round = 0; round < rounds; round++) {
      const terminal = open(['--no-animation', 'lab'], { home });
      await terminal.when((text) => text.includes(titles[0]) && /Esc/.test(text));
      for (let at = 0; at < index; at++) terminal.press(down);
      await terminal.when((text) =>
        text.split('\n').some((line) => line.includes('▸') && line.includes(title)),
      );
      const began = performance.now();
      terminal.press('\r');
      const isDrawn = (text) =>
        titles.every((other) => other === title || !text.includes(other)) &&
        (text.includes('▌') || text.split('\n').filter((line) => line.trim() !== '').length >= leastRows);
      times.push((await terminal.when(isDrawn)) - began);
      await terminal.close();
    }
    held.push(hold(`${title}: key to its first picture, median`, median(times), 300, ' ms', 0));
  }
});
process.exitCode = held.every(Boolean) ? 0 : 1;
