// The picture of the rooms in docs/ARCHITECTURE.md, drawn from what the files of src import: `npm run docs`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const page = join(root, 'docs/ARCHITECTURE.md');
const [begin, end] = ['<!-- rooms: made by `npm run docs` -->', '<!-- end of rooms -->'];
/** Rooms whose own rooms stand in the picture. */
const opened = ['lessons', 'faces'];

/** The page with the picture as the imports are now. */
export function withRooms(text) {
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`docs/ARCHITECTURE.md has no “${begin}” … “${end}”`);
  return `${before}${begin}\n\n\`\`\`mermaid\n${drawRooms(roomsAndImports())}\n\`\`\`\n\n${end}${after}`;
}

/** Which rooms each room imports from. */
export function roomsAndImports() {
  const src = join(root, 'src');
  const rooms = new Map();
  const files = readdirSync(src, { recursive: true }).filter((name) => /\.tsx?$/.test(name));
  for (const name of files) {
    const room = roomOf(name);
    if (!rooms.has(room)) rooms.set(room, new Set());
    for (const [, path] of readFileSync(join(src, name), 'utf8').matchAll(
      /(?:from|import\()\s*'(\.[^']+)'/g,
    )) {
      const other = roomOf(relative(src, resolve(src, dirname(name), path)));
      if (other !== room) rooms.get(room).add(other);
    }
  }
  return rooms;
}

function roomOf(name) {
  const [room, inner, ...others] = name.replaceAll('\\', '/').split('/');
  if (inner === undefined) return room;
  return opened.includes(room) && others.length > 0 ? `${room}/${inner}` : room;
}

/** An arrow for each import that no chain of other arrows tells already. */
function drawRooms(rooms) {
  const reach = (from, but) => {
    const seen = new Set();
    const visit = (room) => {
      for (const next of rooms.get(room) ?? [])
        if (!(room === from && next === but) && !seen.has(next)) {
          seen.add(next);
          visit(next);
        }
    };
    visit(from);
    return seen;
  };
  const id = (room) => room.replace(/[^a-z]/g, '_');
  const nodes = [...rooms.keys()].sort().map((room) => `  ${id(room)}["${room}"]`);
  const arrows = [...rooms].flatMap(([room, others]) =>
    [...others]
      .filter((other) => !reach(room, other).has(other))
      .map((other) => `  ${id(room)} --> ${id(other)}`),
  );
  return ['flowchart RL', ...nodes, ...arrows.sort()].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(page, withRooms(readFileSync(page, 'utf8')));
