import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { engineDocs } from '../../scripts/engine-docs.ts';
import {
  type Declaration,
  declarationsIn,
  readEngineTypes,
  splitDeclarations,
} from '../../scripts/engine-types.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const declarations = readEngineTypes(ROOT);

test('docs/engine.md is what the engine exports now', () => {
  const page = readFileSync(join(ROOT, 'docs/engine.md'), 'utf8');
  expect(page === engineDocs(ROOT), 'docs/engine.md is stale; `npm run docs` writes it anew').toBe(true);
});

/** Types of the language, and one letter that stands for any. */
const LANGUAGE = [
  'Error',
  'Float32Array',
  'Float64Array',
  'Generator',
  'Partial',
  'Pick',
  'Omit',
  'T',
  'Uint8Array',
];

/** Those of the names for which something is wrong, with what it is. */
function faults(find: (declaration: Declaration) => readonly string[]): string[] {
  return declarations.flatMap((declaration) =>
    find(declaration).map((fault) => `${declaration.file}, ${declaration.name}: ${fault}`),
  );
}

test('each name has a comment that stands alone in the pop-up of an editor', () => {
  expect(declarations.length).toBeGreaterThan(100);
  expect(faults(({ doc }) => (doc === '' ? ['has none'] : []))).toEqual([]);
  expect(faults(({ doc }) => doc.match(/^(?:The same|As)\b.*/) ?? [])).toEqual([]);
  // What comes after a parameter is taken for a part of it.
  expect(faults(({ doc }) => doc.match(/@param.*\n(?:.*\n)*\n.*/) ?? [])).toEqual([]);
});

test('each member of a class has one too', () => {
  const bare = faults(({ code }) => {
    const lines = code.startsWith('class ') ? code.split('\n') : [];
    return lines.filter((line, index) => /^ {2}[a-z]/.test(line) && !lines[index - 1]?.endsWith('*/'));
  });
  expect(bare).toEqual([]);
});

test('no name is of a type that its users cannot import', () => {
  const known = new Set([...declarations.map(({ name }) => name), ...LANGUAGE]);
  const hidden = faults(({ code }) => {
    const types = code.replace(/\/\*[\s\S]*?\*\/|'[^']*'|"[^"]*"/g, '').match(/\b[A-Z]\w*\b/g) ?? [];
    return types.filter((type) => !known.has(type));
  });
  expect(hidden).toEqual([]);
});

describe('the reader of declarations', () => {
  test('takes the comment right before a declaration, and steps over brackets in strings and comments', () => {
    const text = `import type { B } from './b.ts';
/** A file's first words. */
/** What it is; a { in it is no bracket. */
export declare class A {
    #private;
    /** Such as '}'. */
    readonly b: '{' | B;
}
type Hidden = {
    readonly c: number;
};
/** Either. */
export type Either =
/** One. */
{
    readonly kind: 'one';
}
/** Or the other. */
 | {
    readonly kind: 'other';
};
export declare const d: readonly {
    readonly e: number;
}[];
export {};
`;
    expect(splitDeclarations(text, 'a.ts')).toEqual([
      {
        name: 'A',
        file: 'a.ts',
        doc: 'What it is; a { in it is no bracket.',
        code: "class A {\n  /** Such as '}'. */\n  readonly b: '{' | B;\n}",
      },
      {
        name: 'Either',
        file: 'a.ts',
        doc: 'Either.',
        code: "type Either =\n/** One. */\n{\n  readonly kind: 'one';\n}\n/** Or the other. */\n| {\n  readonly kind: 'other';\n}",
      },
      { name: 'd', file: 'a.ts', doc: '', code: 'const d: readonly {\n  readonly e: number;\n}[]' },
    ]);
  });

  test('follows the door to the files, and refuses what is declared nowhere', () => {
    const files: { readonly [file: string]: string } = {
      'index.ts': "export { a, type B, } from './a.ts';\n",
      'a.ts': 'export declare const a: B;\nexport type B = number;\n',
    };
    const read = (file: string) => files[file] ?? '';
    expect(declarationsIn(read, 'index.ts').map(({ name }) => name)).toEqual(['a', 'B']);
    const empty = (file: string) => (file === 'a.ts' ? '' : read(file));
    expect(() => declarationsIn(empty, 'index.ts')).toThrow('a.ts declares no a');
  });
});
