/** Runs something after a while, unless the returned function is called first. Passed in, so that tests hold the clock. */
export type Later = (ms: number, run: () => void) => () => void;

export const later: Later = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
