import { Box, Text } from 'ink';
import stringWidth from 'string-width';
import { formatNumber } from '../../../experiments/core/format-number.ts';
import { truncate, wrap, wrapHead, wrapTail } from '../../../text/wrap.ts';
import type { NotebookEntry } from '../../backend.ts';
import type { Style } from '../../look/colours.ts';
import { tellMachineError } from '../../words/notebook-words.ts';
import { strings } from '../../words/strings.ts';
import { rowsOf, WorkingRows } from '../bubbles/working-lines.tsx';
import { type Look, useLook } from '../look.ts';

/** What the question leaves to the working and to what was said, where not all has room. */
const fewestEach = 2;
/** Of an answer too long to be told whole. */
const fewestAnswerRows = 2;

type Props = { readonly entry: NotebookEntry; readonly rows: number };

/** All that is known of a miss, in `rows` rows; what is cut is marked, and the machine's errors go first. */
export function MissDetails({ entry, rows }: Props) {
  const look = useLook();
  const { colours, signs, words } = look;
  const { question, answers, working, isWorkingCut, said, aside, machine } = layOut(entry, look, rows);
  return (
    <Box flexDirection="column" marginTop={1} flexShrink={0}>
      <Lines lines={question} />
      <Lines lines={answers} />
      <WorkingRows rows={working} />
      {isWorkingCut ? <Lines lines={[`${signs.aside} ${signs.ellipsis}`]} style={colours.dim} /> : null}
      <Lines lines={said} style={colours.dim} />
      <Lines lines={aside} style={colours.dim} />
      {machine.length > 0 ? <Lines lines={[words(strings.machineNotebook)]} style={colours.heading} /> : null}
      <Lines lines={machine} style={colours.dim} />
    </Box>
  );
}

/** The rows of a miss without the machine's errors, if nothing is cut. */
export function neededRows(entry: NotebookEntry, look: Look): number {
  const { question, answers, working, said, aside } = layOut(entry, look, Number.POSITIVE_INFINITY);
  return question.length + answers.length + working.length + said.length + aside.length;
}

function layOut(entry: NotebookEntry, look: Look, rows: number) {
  const { columns, signs, words } = look;
  const { prompt, reply, why, machine } = entry;
  const working = rowsOf(entry.working, look);
  const mark = signs.ellipsis;
  const width = columns - 2;
  const asked = words(prompt).trim();
  const explained = words(reply ?? why).trim();
  const questionRows = wrap(asked, width).length;
  const saidRows = wrap(explained, width - 2).length;
  const whole = answersOf(entry, look, Number.POSITIVE_INFINITY);
  const fewestSaid = Math.min(saidRows, fewestEach);
  const fewestWorking = Math.min(working.length, fewestEach);

  const spared = rows - questionRows - fewestWorking - fewestSaid;
  const { answers, aside } =
    whole.answers.length <= spared ? whole : answersOf(entry, look, fewestAnswerRows);
  let left = rows - answers.length;
  const take = (wanted: number, kept: number) => {
    const taken = Math.max(0, Math.min(wanted, left - kept));
    left -= taken;
    return taken;
  };
  // A question that is cut loses its beginning: what is asked stands at its end.
  const question = wrapTail(asked, width, take(questionRows, fewestWorking + fewestSaid), mark);
  const workingRows = take(working.length, fewestSaid);
  const isWorkingCut = workingRows < working.length;
  const said = wrapHead(explained, width - 2, take(saidRows, 0), mark);
  const shownAside = aside.slice(0, take(aside.length, 0));
  const machineRows = left > 1 ? Math.min(machine.length, left - 1) : 0;
  return {
    question,
    answers,
    working: isWorkingCut ? working.slice(0, Math.max(0, workingRows - 1)) : working,
    isWorkingCut: isWorkingCut && workingRows > 0,
    said: said.map((line) => `${signs.aside} ${line}`),
    aside: shownAside,
    machine: machine.slice(0, machineRows).map((error, row) => {
      const line = words(tellMachineError(error));
      const goesOn = row === machineRows - 1 && machineRows < machine.length;
      return truncate(goesOn ? `${line} ${mark}` : line, width, mark);
    }),
  };
}

/** Both answers, on one line if they fit; and what else there is to say of the miss, where no line has room for it. */
function answersOf(entry: NotebookEntry, { columns, signs, words }: Look, mostRows: number) {
  const { given, right, squaredError, wasSure, when, tag } = entry;
  const width = columns - 2;
  const aside = [
    ...(squaredError === undefined ? [] : [`${words(strings.squaredError)} ${formatNumber(squaredError)}`]),
    ...(wasSure ? [words(strings.wasSure)] : []),
    when,
    ...(tag === undefined ? [] : [`#${tag}`]),
  ].join('   ');
  const fits = (line: string) => stringWidth(line) <= width;
  const together = `${signs.wrong} ${words(given)}   ${signs.right} ${words(right)}`;
  if (fits(`${together}   ${aside}`)) return { answers: [`${together}   ${aside}`], aside: [] };
  const asideLine = [truncate(aside, width, signs.ellipsis)];
  if (fits(together)) return { answers: [together], aside: asideLine };
  const answer = (sign: string, text: string) =>
    wrapHead(text, width - 2, mostRows, signs.ellipsis).map(
      (line, row) => `${row === 0 ? sign : ' '} ${line}`,
    );
  const [wrong, correct] = [answer(signs.wrong, words(given)), answer(signs.right, words(right))];
  const last = `${wrong.at(-1)}   ${aside}`;
  return fits(last)
    ? { answers: [...wrong.slice(0, -1), last, ...correct], aside: [] }
    : { answers: [...wrong, ...correct], aside: asideLine };
}

function Lines({ lines, style = {} }: { readonly lines: readonly string[]; readonly style?: Style }) {
  return lines.map((line, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a text may be alike, and keep their order
    <Text key={row} wrap="truncate" {...style}>{`  ${line}`}</Text>
  ));
}
