// Draws docs/tutor.svg for the README: the built program, played in a pseudo-terminal, as a person would see it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [columns, rows] = [80, 26];
const cell = { width: 9, height: 19, margin: 12 };
const ground = '#1b1e25';
const ink = '#d8dee9';
const base16 = [
  ['#2e3440', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#d8dee9'],
  ['#7f8795', '#ef8b93', '#b5d99c', '#f0d399', '#8cc6f5', '#d9a0ea', '#84cdd6', '#ffffff'],
].flat();

/** Skips every question of a lesson until the screen shows what is looked for. */
async function playUntil(lesson, isShown) {
  const home = mkdtempSync(join(tmpdir(), 'nn-tutor-picture-'));
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const pty = spawn(
    process.execPath,
    [join(root, 'dist/cli.js'), 'learn', lesson, '--lang', 'en', '--no-animation'],
    {
      cols: columns,
      rows,
      name: 'xterm-256color',
      env: { PATH: process.env.PATH, NN_TUTOR_HOME: home },
    },
  );
  pty.onData((data) => screen.write(data));
  screen.onData((data) => pty.write(data));
  try {
    for (let keys = 0; keys < 200; keys++) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      const text = textOf(screen);
      if (isShown(text)) return cellsOf(screen);
      pty.write(text.includes('s skip') ? 's' : '\r');
    }
    throw new Error(`lesson ${lesson} never showed it; the last screen:\n${textOf(screen)}`);
  } finally {
    pty.kill();
    rmSync(home, { recursive: true, force: true });
  }
}

function textOf(screen) {
  const { active } = screen.buffer;
  return Array.from({ length: rows }, (_, row) =>
    active.getLine(active.baseY + row)?.translateToString(true),
  ).join('\n');
}

function cellsOf(screen) {
  const { active } = screen.buffer;
  return Array.from({ length: rows }, (_, row) => {
    const line = active.getLine(active.baseY + row);
    return Array.from({ length: columns }, (_, column) => line?.getCell(column)).flatMap((cell, column) =>
      cell && cell.getWidth() > 0
        ? [
            {
              column,
              row,
              char: cell.getChars(),
              width: cell.getWidth(),
              colour: cell.isFgPalette() ? base16[cell.getFgColor()] : ink,
              ground: cell.isBgPalette() ? base16[cell.getBgColor()] : undefined,
              bold: cell.isBold() !== 0,
              dim: cell.isDim() !== 0,
            },
          ]
        : [],
    );
  }).flat();
}

function drawSvg(cells) {
  const width = columns * cell.width + 2 * cell.margin;
  const height = rows * cell.height + 2 * cell.margin;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>nn-tutor in a terminal: a question answered, and gradient descent on the map of the loss</title>
<style>text { font: 15px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre }</style>
<rect width="100%" height="100%" rx="8" fill="${ground}"/>
${cells.map(drawGround).join('')}${cells.map(drawCell).join('')}
</svg>
`;
}

function drawGround({ column, row, width, ground }) {
  if (!ground) return '';
  const [x, y] = [cell.margin + column * cell.width, cell.margin + row * cell.height];
  return `<rect x="${x}" y="${y}" width="${width * cell.width}" height="${cell.height}" fill="${ground}"/>`;
}

/** Letters by a font; Braille dots, blocks and lines as shapes, which look the same in any font. */
function drawCell({ column, row, char, width, colour, bold, dim }) {
  if (char.trim() === '') return '';
  const [x, y] = [cell.margin + column * cell.width, cell.margin + row * cell.height];
  const fill = `fill="${colour}"${dim ? ' opacity="0.6"' : ''}`;
  const code = char.codePointAt(0);
  if (code >= 0x2800 && code <= 0x28ff) return drawDots(code - 0x2800, x, y, fill);
  if (char === '▌')
    return `<rect x="${x}" y="${y}" width="${cell.width / 2}" height="${cell.height}" ${fill}/>`;
  if (char === '█') return `<rect x="${x}" y="${y}" width="${cell.width}" height="${cell.height}" ${fill}/>`;
  if (char === '│') return `<rect x="${x + 4}" y="${y}" width="1" height="${cell.height}" ${fill}/>`;
  if (char === '─') return `<rect x="${x}" y="${y + 9}" width="${cell.width}" height="1" ${fill}/>`;
  const middle = x + (width * cell.width) / 2;
  const weight = bold ? ' font-weight="bold"' : '';
  const escaped = char.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
  return `<text x="${middle}" y="${y + 14}" text-anchor="middle" ${fill}${weight}>${escaped}</text>`;
}

function drawDots(bits, x, y, fill) {
  const places = [
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 0],
    [1, 1],
    [1, 2],
    [0, 3],
    [1, 3],
  ];
  return places
    .filter((_, bit) => bits & (1 << bit))
    .map(([dx, dy]) => `<circle cx="${x + 2.5 + 4 * dx}" cy="${y + 2.5 + 4.6 * dy}" r="1.3" ${fill}/>`)
    .join('');
}

const cells = await playUntil('learning-rate', (text) => text.includes('r again') && text.includes('b│'));
writeFileSync(join(root, 'docs/tutor.svg'), drawSvg(cells));
