const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a reader calls the characters of a text: `👩‍💻` and `é` (e + accent) are one each, and so is CR LF. */
export function graphemes(text: string): string[] {
  // A single unit can't be divided; figures write thousands of those for each frame.
  if (text.length === 1) return [text];
  return Array.from(segmenter.segment(text), (part) => part.segment);
}
