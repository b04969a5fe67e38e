const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a reader calls the characters of a text: `👩‍💻` and `é` (e + accent) are one each, and so is CR LF. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}
