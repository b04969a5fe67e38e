import { chmodSync, chownSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportJournal } from '../../../src/app/journal/journal-export.ts';
import { importJournal } from '../../../src/app/journal/journal-import.ts';
import { resetJournal } from '../../../src/app/journal/journal-reset.ts';
import { explaining } from '../../../src/app/system/disk-errors.ts';
import {
  explanationOf,
  fileOf,
  folderWith,
  header,
  newFolder,
  noon,
  open,
  reached,
  write,
} from './journal-fixture.ts';

describe('a file in the journal’s place that is not ours', () => {
  const foreign = [
    'my notes\n',
    '{"nnTutor":"settings","format":1}\n',
    '{"format":1}\n',
    '[1]\n',
    ` ${'x'.repeat(5000)}`,
    `\n${header}`,
    '\u0000\u00ff',
  ];

  test.each(foreign)('is refused and stays as it is, byte for byte: %j', (content) => {
    const folder = newFolder();
    write(folder, content);
    const before = { bytes: readFileSync(fileOf(folder)), changed: statSync(fileOf(folder)).mtimeMs };
    const refusals = [
      () => open(folder),
      () => exportJournal(folder, join(folder, 'copy')),
      () => importJournal(folder, fileOf(folderWith([reached('a')]))),
      () => resetJournal(folder, noon),
    ];
    for (const refusal of refusals) expect(explanationOf(refusal)).toContain(fileOf(folder));
    expect({ bytes: readFileSync(fileOf(folder)), changed: statSync(fileOf(folder)).mtimeMs }).toEqual(
      before,
    );
  });

  test('is not appended to either when it came there later', () => {
    const folder = newFolder();
    const journal = open(folder);
    write(folder, 'my notes');
    expect(explanationOf(() => journal.append(reached('a')))).toContain(fileOf(folder));
    expect(readFileSync(fileOf(folder), 'utf8')).toBe('my notes');
  });

  test('is left alone too when a newer nn-tutor wrote it, with the advice to update', () => {
    const folder = newFolder();
    write(folder, '{"nnTutor":"journal","format":2}\n');
    expect(explanationOf(() => open(folder))).toMatch(/请先更新[\s\S]*update nn-tutor/);
  });
});

describe('a disk that refuses is explained', () => {
  test('when the journal is a folder', () => {
    const folder = newFolder();
    mkdirSync(fileOf(folder));
    expect(explanationOf(() => open(folder))).toMatch(/文件夹[\s\S]*is a folder/);
  });

  test('when the data folder is a file, or lies below one', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(explanationOf(() => open(file).append(reached('a')))).toContain(file);
    expect(explanationOf(() => open(join(file, 'below')).append(reached('a')))).toContain(file);
  });

  test.skipIf(process.platform === 'win32')(
    'when the folder or the journal may not be written or read',
    () => {
      const folder = folderWith([reached('a')]);
      const empty = newFolder();
      const isRoot = process.getuid?.() === 0;
      const nobody = 65534;
      if (isRoot) for (const path of [folder, fileOf(folder), empty]) chownSync(path, nobody, nobody);
      chmodSync(empty, 0o500);
      chmodSync(fileOf(folder), 0o400);
      // Root may do anything, so the test does it as somebody else.
      if (isRoot) process.seteuid?.(nobody);
      try {
        expect(open(folder).facts).toHaveLength(1);
        expect(explanationOf(() => open(folder).append(reached('b')))).toMatch(
          /没有权限写[\s\S]*no permission to write/,
        );
        expect(explanationOf(() => open(empty).append(reached('a')))).toContain(fileOf(empty));
        expect(explanationOf(() => open(join(empty, 'new')).append(reached('a')))).toContain(
          join(empty, 'new'),
        );
        expect(explanationOf(() => exportJournal(folder, join(empty, 'copy')))).toContain(
          join(empty, 'copy'),
        );
        chmodSync(fileOf(folder), 0);
        expect(explanationOf(() => open(folder))).toMatch(/没有权限读[\s\S]*no permission to read/);
      } finally {
        if (isRoot) process.seteuid?.(0);
      }
    },
  );

  test.each([
    ['ENOSPC', /磁盘满了[\s\S]*disk is full/],
    ['EROFS', /没有权限写[\s\S]*no permission to write/],
    ['EIO', /EIO[\s\S]*Could not write .* \(EIO\)/],
  ])('when it says %s', (code, words) => {
    const failing = () => {
      throw Object.assign(new Error(`${code}: something at the disk`), { code });
    };
    const explanation = explanationOf(() => explaining('write', '/data/journal.jsonl', failing));
    expect(explanation).toMatch(words);
    expect(explanation.match(/\/data\/journal\.jsonl/g)).toHaveLength(2);
  });

  test('but a mistake of the program’s own is not dressed up as one of the disk', () => {
    const failing = () => {
      throw new TypeError('a bug');
    };
    expect(() => explaining('write', '/data', failing)).toThrow(TypeError);
  });
});
