// Two packages that do at import what the first screen does not need. Measured in bench/: the first screen comes after 2.5
// times bare Node instead of 3.3.
import { readFileSync } from 'node:fs';
import { replaceInPackage } from './replace-in-package.mjs';

export const lighterStart = {
  name: 'lighter-start',
  setup(bundler) {
    // The largest regular expression of all, built at import, is needed for clusters of several code points alone: an
    // emoji of one code point is East Asian wide, two columns by either rule (test/build/emoji-width.test.ts).
    bundler.onLoad({ filter: /node_modules\/string-width\/index\.js$/ }, ({ path }) => ({
      contents: replaceInPackage(path, [
        [
          'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
          'let rgiEmoji; const rgiEmojiRegex = { test: (segment) => (rgiEmoji ??= /^\\p{RGI_Emoji}$/v).test(segment) };',
        ],
        [
          'if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {',
          'if (segment.length > String.fromCodePoint(segment.codePointAt(0)).length && (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment))) {',
        ],
      ]),
    }));
    // Yoga fetches its own WebAssembly from a data: address, for which Node loads its HTTP client.
    bundler.onLoad({ filter: /node_modules\/yoga-layout\/dist\/src\/index\.js$/ }, ({ path }) => {
      const binaries = readFileSync(path.replace('src/index.js', 'binaries/yoga-wasm-base64-esm.js'), 'utf8');
      const [, wasm] = binaries.match(/"data:application\/octet-stream;base64,([^"]+)"/) ?? [];
      if (!wasm) throw new Error('yoga-layout no longer holds its WebAssembly as base64');
      return {
        contents: replaceInPackage(path, [
          [
            'await loadYoga()',
            `await loadYoga({ instantiateWasm(imports, done) { const wasm = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from("${wasm}", "base64")), imports); done(wasm); return wasm.exports; } })`,
          ],
        ]),
      };
    });
    bundler.onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/data:application\/octet-stream;base64,[^"]+/, 'data:,'),
    }));
  },
};
