// A terminal that gets smaller wraps the lines that stand on it, and Ink takes back as many rows as it has written lines: the
// rest of the frame stays above the next one (https://github.com/vadimdemedes/ink/issues/816). Here the rows are counted as
// they stand now. And Ink draws once more what was laid out for the old size, which may be too tall for the new one: here it
// waits for React, which hears of the new size as well.
import { replaceInPackage } from './replace-in-package.mjs';

export const cleanResize = {
  name: 'clean-resize',
  setup(bundler) {
    bundler.onLoad({ filter: /node_modules\/ink\/build\/ink\.js$/ }, ({ path }) => ({
      contents: `import stringWidth from 'string-width';
${replaceInPackage(path, [
  [
    `(currentHeight < this.lastTerminalHeight &&
                this.log.getCursorPosition() !== undefined)`,
    'currentHeight < this.lastTerminalHeight',
  ],
  [
    `            this.log.clear();
            this.lastOutput = '';
            this.lastOutputToRender = '';
            this.lastOutputHeight = 0;
        }
        this.calculateLayout();`,
    `            this.options.stdout.write(eraseWrapped(this.lastOutput, currentWidth, this.log.getCursorPosition()));
            this.log.reset();
            this.lastOutput = '';
            this.lastOutputToRender = '';
            this.lastOutputHeight = 0;
            // What React has drawn for the old size may be taller than the terminal now. The new size draws it anew.
            this.lastTerminalWidth = currentWidth;
            this.lastTerminalHeight = currentHeight;
            return;
        }
        this.calculateLayout();`,
  ],
])}
/** From where the cursor stands, below the frame or in a box of it, to the frame's first row, and erases all from there. */
function eraseWrapped(frame, columns, cursor) {
    const lines = frame.split('\\n');
    const above = cursor ? lines.slice(0, cursor.y) : lines;
    const rows = above.reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / columns)), 0);
    const up = rows + (cursor ? Math.floor(cursor.x / columns) : 0);
    return (up > 0 ? \`\\u001b[\${up}A\` : '') + '\\r\\u001b[J';
}`,
    }));
  },
};
