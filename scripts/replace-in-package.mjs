import { readFileSync } from 'node:fs';

/** The source of a package's file with some pieces replaced. Each must be found, so that no new version slips past it. */
export function replaceInPackage(path, pairs) {
  return pairs.reduce(
    (source, [from, to]) => {
      if (!source.includes(from)) throw new Error(`${path} no longer has “${from}”`);
      return source.replace(from, () => to);
    },
    readFileSync(path, 'utf8'),
  );
}
