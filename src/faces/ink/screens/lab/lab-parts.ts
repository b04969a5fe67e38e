import { formatNumber } from '../../../../experiments/core/format-number.ts';
import { encodeRun } from '../../../../experiments/run-code/run-code.ts';
import { wrap, wrapSentences } from '../../../../text/wrap.ts';
import type { LabView } from '../../../../tutor/lab/view.ts';
import type { Drawn } from '../../../figures/canvas/canvas.ts';
import { packLines, span } from '../../../figures/canvas/spans.ts';
import { isOver, labWords, tellNotice, tellStatus } from '../../../words/lab-words.ts';
import { strings, text } from '../../../words/strings.ts';
import type { KeyLabel } from '../../keys.ts';
import type { Look } from '../../look.ts';

/** What to bring about, in one row if it must be; at the end of a run what it shows, or what to look at. */
export function taskLines({ lab, missed, reached }: LabView, isShort: boolean, look: Look) {
  const { colours, columns, signs, words } = look;
  const { sign, style, told } =
    missed && lab.lost
      ? { sign: `${signs.wrong} `, style: colours.heading, told: lab.lost }
      : reached
        ? { sign: `${signs.right} `, style: colours.right, told: lab.won }
        : { sign: '', style: {}, told: lab.task };
  const lines = isShort
    ? wrapSentences(words(told), columns - 2 - sign.length, 1, words('…'))
    : wrap(words(told), columns - 4);
  return { style, lines: lines.map((line, row) => `  ${row === 0 ? sign : ''}${line}`) };
}

/** What is to be said of the last key; at first, that there is something to go on from. */
export function noticeLines(
  { notice, savedAt, status }: LabView,
  { columns, words }: Look,
): readonly Drawn[] {
  const offer =
    savedAt !== undefined && status === 'ready' ? labWords.offer(savedAt, text('g ', 'g')) : undefined;
  const told = notice ? tellNotice(notice) : offer;
  return told ? wrap(words(told), columns - 4).map((line): Drawn => [span(line, 'heading')]) : [];
}

/** The knobs, packed into lines: all, or so many around the one in hand, which shows the ways it turns. */
export function knobLines(
  { knobs }: LabView,
  at: number,
  { columns, signs, words }: Look,
  most: number,
): readonly Drawn[] {
  const parts = knobs.flatMap(({ label, shown, down, up, isThere }, index): Drawn[] => {
    if (!isThere) return [];
    const isChosen = index === at;
    const name = `${words(label)} `;
    const value = words(shown);
    if (!isChosen) return [[span(`  ${name}`, 'dim'), span(`${value}  `)]];
    const [left, right] = [down ? signs.arrowLeft : ' ', up ? signs.arrowRight : ' '];
    return [[span(`${signs.selected} ${name}`, 'accent'), span(`${left}${value}${right}`, 'accent')]];
  });
  const lines = packLines(parts, columns - 4);
  if (lines.length <= most) return lines;
  const inHand = lines.findIndex((line) => line.some(({ style }) => style === 'accent'));
  const first = Math.max(0, Math.min(lines.length - most, inHand - Math.floor(most / 2)));
  const more = (isMore: boolean, sign: string) => (isMore ? [span(` ${sign}`, 'dim')] : []);
  return lines
    .slice(first, first + most)
    .map((line, row) => [
      ...line,
      ...more(row === 0 && first > 0, signs.arrowUp),
      ...more(row === most - 1 && first + most < lines.length, signs.arrowDown),
    ]);
}

/** Its numbers, how it stands, and the code by which it is seen again; there, what a token is has been read. */
export function numberLines(
  { shows, turnsLeft, status, pace, run, ownTokens }: LabView,
  isRoomy: boolean,
  { columns, words }: Look,
): readonly Drawn[] {
  const parts = shows.flatMap(({ label, number }): Drawn[] =>
    number === undefined ? [] : [[span(`${words(label)} `, 'dim'), span(words(formatNumber(number)))]],
  );
  const left = turnsLeft === undefined ? [] : [[span(words(strings.movesLeft(turnsLeft)), 'heading')]];
  const told = tellStatus(status);
  const code = isOver(status) ? encodeRun(run) : undefined;
  const speed = status === 'at-once' ? [] : [[span(words(labWords.pace(pace)), 'dim')]];
  return packLines(
    [
      ...parts,
      ...left,
      ...(told ? [[span(words(told), 'heading')]] : []),
      ...(code ? [[span(code, 'dim')]] : speed),
      ...(ownTokens && (isRoomy || !code) ? [[span(words(labWords.tokens(ownTokens)), 'dim')]] : []),
    ],
    columns - 2,
  );
}

/** That which lists them all. */
export const allKeys: KeyLabel = { key: '?', label: labWords.keys.all };

/** The keys that work now, those that are needed most first. */
export function keysOf({ status, lab, savedAt }: LabView): KeyLabel[] {
  const { train, pause, step, faster, look, turn, again, speak, prompt, word, save, resume } = labWords.keys;
  const isTrained = status !== 'at-once';
  const speaks = lab.speaking.length > 0;
  return [
    { key: '↑↓ ←→', label: turn },
    ...(isTrained ? [{ key: 'Space', label: status === 'going' ? pause : train }] : []),
    ...(speaks ? [{ key: 's', label: speak }] : []),
    { key: 'Esc', label: strings.back },
    ...(lab.takesWord ? [{ key: 'p', label: word }] : []),
    { key: 'r', label: again },
    ...(lab.figures.length > 1 ? [{ key: 'v', label: look }] : []),
    ...(isTrained
      ? [
          { key: '.', label: step },
          { key: '[ ]', label: faster },
        ]
      : []),
    ...(speaks
      ? [
          { key: 'w', label: save },
          { key: 'p', label: prompt },
        ]
      : []),
    ...(speaks && savedAt !== undefined ? [{ key: 'g', label: resume }] : []),
  ];
}
