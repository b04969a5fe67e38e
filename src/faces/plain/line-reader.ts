/** Lines that can be looked at before they are taken; undefined at the end of input. */
export type LineReader = { peek(): Promise<string | undefined>; take(): Promise<string | undefined> };

export function readLines(lines: AsyncIterable<string>): LineReader {
  const source = lines[Symbol.asyncIterator]();
  let ahead: Promise<string | undefined> | undefined;
  const next = async () => {
    const { value, done } = await source.next();
    return done ? undefined : value;
  };
  return {
    peek() {
      ahead ??= next();
      return ahead;
    },
    take() {
      const line = ahead ?? next();
      ahead = undefined;
      return line;
    },
  };
}
