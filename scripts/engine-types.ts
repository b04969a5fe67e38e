// Reads what `nn-tutor/engine` exports from the declarations that the compiler emits for it. (The compiler's own interface
// for tools is still unstable; what it emits is plain and regular.)
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Something that a file declares: a function, a class, a type or a constant. */
export type Declaration = {
  readonly name: string;
  /** The file of src/engine that it stands in, such as `layers/dense.ts`. */
  readonly file: string;
  /** Its doc comment without the stars; empty where there is none. */
  readonly doc: string;
  /** The declaration itself, with the comments inside it. */
  readonly code: string;
};

/** What the engine exports, in the order of its door. */
export function readEngineTypes(root: string): Declaration[] {
  const folder = mkdtempSync(join(tmpdir(), 'nn-tutor-types-'));
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const project = join(root, 'tsconfig.build.json');
    execFileSync(process.execPath, [tsc, '-p', project, '--outDir', folder], { stdio: 'pipe' });
    return declarationsIn(
      (file) => readFileSync(join(folder, 'engine', file.replace(/\.ts$/, '.d.ts')), 'utf8'),
      'index.ts',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the door exports from other files. Throws where it exports what is declared nowhere. */
export function declarationsIn(read: (file: string) => string, door: string): Declaration[] {
  const exports = [...read(door).matchAll(/^export (?:type )?\{([^}]*)\} from '\.\/([^']+)';/gm)];
  return exports.flatMap(([, names = '', file = '']) => {
    const declared = splitDeclarations(read(file), file);
    return names
      .split(',')
      .map((name) => name.trim().replace(/^type /, ''))
      .filter((name) => name !== '')
      .map((name) => {
        const found = declared.find((declaration) => declaration.name === name);
        if (!found) throw new Error(`${file} declares no ${name}`);
        return found;
      });
  });
}

const HEAD = /^export (?:declare )?(?:abstract )?(class|function|const|type|interface) ([\w$]+)/;

/** The exported declarations of a file, each with the doc comment before it. */
export function splitDeclarations(text: string, file: string): Declaration[] {
  const found: Declaration[] = [];
  let doc = '';
  for (const piece of piecesOf(text)) {
    if (piece.startsWith('/**')) {
      doc = uncomment(piece);
      continue;
    }
    const [, kind, name] = piece.match(HEAD) ?? [];
    if (name) found.push({ name, file, doc, code: tidy(piece, kind) });
    doc = '';
  }
  return found;
}

/** The statements and the comments between them, one after the other. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  const close = (to: number) => {
    pieces.push(text.slice(from, to).trim());
    from = to;
  };
  // Comments and strings are stepped over as a whole: brackets in them are none.
  for (const { 0: token, index } of text.matchAll(
    /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[(){}[\];]/g,
  )) {
    const end = index + token.length;
    const isFirst = text.slice(from, index).trim() === '';
    if (token.startsWith('/*') && isFirst) close(end);
    else if ('({['.includes(token)) depth++;
    else if (')}]'.includes(token)) depth--;
    const isBlock = /^export (?:declare )?(?:abstract )?(?:class|interface)\b/.test(
      text.slice(from).trimStart(),
    );
    if (depth === 0 && (token === ';' || (token === '}' && isBlock))) close(end);
  }
  return pieces;
}

/** The text of a doc comment. */
function uncomment(comment: string): string {
  return comment
    .replace(/^\/\*\*\s?|\s*\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .trim();
}

/** Without what says only that it is exported, and without what is private. */
function tidy(code: string, kind: string | undefined): string {
  const shown = code
    .replace(/^export (?:declare )?/, '')
    .replace(/^ {4}(?:#private|private [^;]*);\n/gm, '')
    .replace(/^( +)/gm, (spaces) => ' '.repeat(spaces.length / 2));
  return kind === 'class' ? shown : shown.replace(/;$/, '');
}
