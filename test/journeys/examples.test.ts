import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test('the example trains a Transformer through the package’s entry, and it recites the whole text', () => {
  const said = execFileSync(process.execPath, [join(root, 'examples/recite.mjs')], { encoding: 'utf8' });
  expect(said).toContain('人之初，性本善，性相近，习相远。');
  expect(said).toContain('1613 of 1613 characters recited.');
});
