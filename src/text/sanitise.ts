import stripAnsi from 'strip-ansi';

// Controls, halves of surrogate pairs, and the marks that reverse the direction of the rest of the line.
const UNSHOWABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** Text that cannot move the cursor or colour the screen: escapes and controls go, a tab is a space, a line ends in LF. */
export function sanitise(text: string): string {
  return stripAnsi(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .split('\n')
    .map((line) => line.replace(UNSHOWABLE, ''))
    .join('\n');
}
