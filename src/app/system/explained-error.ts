import type { Text } from '../../text/text.ts';

/** An error that a user can cause: one or two plain sentences, what is wrong, where, and what to do. Exit code 1. */
export class ExplainedError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}
