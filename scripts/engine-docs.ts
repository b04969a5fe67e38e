// Writes docs/engine.md: one page of all that `nn-tutor/engine` exports.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Declaration, readEngineTypes } from './engine-types.ts';

/** The page as it should be now. */
export function engineDocs(root: string): string {
  const order = readingOrder(readFileSync(join(root, 'src/engine/README.md'), 'utf8'));
  const declarations = readEngineTypes(root);
  const chapters = [...new Set(declarations.map(({ file }) => file))]
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((file) => ({ file, declared: declarations.filter((declaration) => declaration.file === file) }));
  const links = linksTo(chapters.flatMap(({ declared }) => declared.map(({ name }) => name)));
  return [
    '# The engine, name by name',
    '',
    'All that `nn-tutor/engine` exports, in the reading order of [its README](../src/engine/README.md). This page is made from the',
    'declarations and their comments by `npm run docs`.',
    '',
    ...chapters.map(
      ({ file, declared }) => `- \`${file}\`: ${declared.map(({ name }) => links.get(name)).join(', ')}`,
    ),
    ...chapters.flatMap(({ file, declared }) => [
      '',
      `## [${file}](../src/engine/${file})`,
      ...declared.flatMap((declaration) => ['', ...section(declaration, links)]),
    ]),
    '',
  ].join('\n');
}

/** A link to the heading of each name, as GitHub makes them: of headings alike but for their case, the second gets a number. */
function linksTo(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    names.map((name, index) => {
      const anchor = name.toLowerCase();
      const before = names.slice(0, index).filter((other) => other.toLowerCase() === anchor).length;
      return [name, `[${name}](#${anchor}${before === 0 ? '' : `-${before}`})`];
    }),
  );
}

/** The files that a README names, in the order in which it names them. */
export function readingOrder(readme: string): string[] {
  return [...readme.matchAll(/`([\w/-]+\.ts)`/g)].map(([, file = '']) => file);
}

function section({ name, doc, code }: Declaration, links: ReadonlyMap<string, string>): string[] {
  const types = new Set(code.match(/\b[A-Z]\w+\b/g));
  const others = [...types].filter((type) => type !== name).flatMap((type) => links.get(type) ?? []);
  return [
    `### ${name}`,
    '',
    '```ts',
    code,
    '```',
    '',
    ...markdown(doc),
    ...(others.length === 0 ? [] : ['', `See ${others.join(', ')}.`]),
  ];
}

/** A doc comment as Markdown: its parameters become a list. */
function markdown(doc: string): string[] {
  const lines = doc.split('\n');
  return lines.flatMap((line, index) => {
    const [, name, text] = line.match(/^@param (\w+) (.*)/) ?? [];
    if (name === undefined) return [line];
    const isInList = lines[index - 1] === '' || lines[index - 1]?.startsWith('@param');
    return [...(isInList ? [] : ['']), `- \`${name}\`: ${text}`];
  });
}
