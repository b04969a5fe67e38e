// The package ships no types.
declare module 'linebreak' {
  type Break = { position: number; required: boolean };
  export default class LineBreaker {
    constructor(text: string);
    /** The next place where a line may end (offset after it), or null at the end of the text. */
    nextBreak(): Break | null;
  }
}
