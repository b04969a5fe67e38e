// Ink forgets after each frame which characters and colours a line of text is made of, and string-width takes every line of a
// picture apart again. Remembered from frame to frame, a line that has not changed costs nothing: a key in the playground is on
// the screen in half the time (bench/).
import { replaceInPackage } from './replace-in-package.mjs';

const remembered = 4096;

export const lighterFrames = {
  name: 'lighter-frames',
  setup(bundler) {
    bundler.onLoad({ filter: /node_modules\/ink\/build\/output\.js$/ }, ({ path }) => ({
      contents: `import QuickLRU from 'quick-lru';
${replaceInPackage(path, [
  ['widths = new Map()', `widths = new QuickLRU({ maxSize: ${remembered} })`],
  ['blockWidths = new Map()', `blockWidths = new QuickLRU({ maxSize: ${remembered} })`],
  ['styledChars = new Map()', `styledChars = new QuickLRU({ maxSize: ${remembered} })`],
  ['caches = new OutputCaches()', 'caches = lasting'],
])}
const lasting = new OutputCaches();`,
    }));
    bundler.onLoad({ filter: /node_modules\/string-width\/index\.js$/ }, ({ path }) => ({
      contents: `import QuickLRU from 'quick-lru';
${replaceInPackage(path, [['export default function stringWidth(input, options = {})', 'function measure(input, options = {})']])}
const widths = new QuickLRU({ maxSize: ${remembered} });
export default function stringWidth(input, options) {
	if (options !== undefined || typeof input !== 'string') return measure(input, options);
	const known = widths.get(input);
	if (known !== undefined) return known;
	const width = measure(input);
	widths.set(input, width);
	return width;
}`,
    }));
  },
};
