import type { Language, Text } from '../../text/text.ts';
import type { Confidence } from '../../tutor/fact.ts';
import { readNumber } from '../../tutor/grading/read-number.ts';
import type { Live } from '../../tutor/view.ts';
import type { Backend, LabSummary, LessonSession, Summary } from '../backend.ts';
import { readLetterCommand, readSlashCommand, slashWords, type TypedCommand } from '../commands.ts';
import { tellFinale } from '../learner-charts/finale.ts';
import { tellLessonEnd, xpOfLesson } from '../learner-charts/lesson-end.ts';
import { tellLosses } from '../learner-charts/loss-bars.ts';
import { tellMemory } from '../learner-charts/memory-curve.ts';
import { tellEarned } from '../words/game-words.ts';
import { tellScore } from '../words/lab-words.ts';
import { tellOutlook } from '../words/review-words.ts';
import { strings } from '../words/strings.ts';
import { readPadLine, readWorkshopLine } from './drawing-lines.ts';
import { type PlainTerminal, say } from './plain-terminal.ts';
import { printBubble } from './print-bubble.ts';
import { printLive } from './print-live.ts';

/** Where somebody who leaves a lesson goes, and in which language. */
export type Left = { readonly wants: 'map' | 'quit'; readonly language: Language };

/** Teaches one lesson line by line. */
export async function teachPlainly(
  backend: Backend,
  lessonId: string,
  language: Language,
  terminal: PlainTerminal,
): Promise<Left> {
  return sitPlainly(backend.openLesson(lessonId), backend, language, terminal);
}

/** Asks what is due, line by line, or says when something will be. */
export async function reviewPlainly(
  backend: Backend,
  language: Language,
  terminal: PlainTerminal,
): Promise<Left> {
  const session = backend.openReview();
  if (session) return sitPlainly(session, backend, language, terminal);
  say(terminal, tellOutlook(backend.home().review)[language]);
  return { wants: 'map', language };
}

/**
 * Where nothing is asked, somebody who sits there presses Enter, and a file goes on by itself. Leaves at the end of input,
 * with everything recorded.
 */
export async function sitPlainly(
  session: LessonSession,
  backend: Backend,
  first: Language,
  terminal: PlainTerminal,
  { isKept = true }: { readonly isKept?: boolean } = {},
): Promise<Left> {
  let language = first;
  let printed = 0;
  // Said instead of all that is in play, to somebody whose line was not understood.
  let refusal: Text | undefined;
  const sayNew = () => {
    const { said } = session.view();
    for (const bubble of said.slice(printed)) say(terminal, ...printBubble(bubble, language));
    printed = said.length;
  };
  for (;;) {
    sayNew();
    const view = session.view();
    const { live } = view;
    if (live.kind === 'done') {
      say(terminal, ...printSummary(session, language), ...printFinale(session.summary(), language));
      return { wants: 'map', language };
    }
    say(terminal, ...(refusal ? [refusal[language]] : printLive(view, language)));
    refusal = undefined;
    if (live.kind === 'playback') session.send({ kind: 'seek', frame: live.playback.frames });
    const needs = needsLine(live, terminal);
    if (needs) terminal.write('> ');
    else if (terminal.interactive) terminal.write(`[${strings.enter[language]}] `);
    const ahead = await terminal.lines.peek();
    const command = asCommand(ahead, live);
    const isPlayed = live.kind === 'try' && setsAllKnobs(ahead, live);
    if (!needs && !terminal.interactive && !isPlayed && command !== 'why') {
      session.send({ kind: 'next' });
      continue;
    }
    const line = await terminal.lines.take();
    if (line === undefined && isDrawn(live) && !terminal.interactive) {
      // A file may have said all that it has to say.
      session.send({ kind: 'next' });
      continue;
    }
    if (line === undefined || command === 'quit' || command === 'map') {
      if (isKept) say(terminal, '', strings.saved[language]);
      return { wants: command === 'map' ? 'map' : 'quit', language };
    }
    if (command === 'language') {
      language = language === 'zh' ? 'en' : 'zh';
      const { said } = session.view();
      backend.chooseLanguage(language);
      // A lesson may go on with another book.
      if (session.view().said !== said) printed = 0;
    } else if (command === 'help' || command === 'unknown') {
      const words = command === 'help' ? strings.commands : strings.unknownCommand;
      say(terminal, `${words[language]}${slashWords.join(' ')}`);
    }
    // Nothing was asked: whatever somebody types here is no answer to a question not yet seen.
    else refusal = send(session, live, line, needs || isPlayed ? command : (command ?? 'next'));
  }
}

/** At these the learner has something to say; everything else goes on by itself. A file need not play with knobs. */
function needsLine(live: Live, { interactive }: PlainTerminal): boolean {
  const { kind } = live;
  const isAsked = kind === 'question' || kind === 'confidence' || isDrawn(live);
  return isAsked || ((kind === 'try' || kind === 'spell') && interactive);
}

type DrawnLive = Extract<Live, { kind: 'teach' | 'workshop' }>;

function isDrawn(live: Live): live is DrawnLive {
  return live.kind === 'teach' || live.kind === 'workshop';
}

function asCommand(line: string | undefined, live: Live): TypedCommand | 'next' | 'unknown' | undefined {
  if (line === undefined) return undefined;
  if (line.trim() === '') return 'next';
  const takesWords =
    live.kind === 'spell' ||
    (live.kind === 'question' &&
      (live.question.input.kind === 'fill' || live.question.input.kind === 'draw'));
  return readSlashCommand(line) ?? (takesWords && line !== '?' ? undefined : readLetterCommand(line));
}

/** Does what a line asks for; if it is not understood at the pad, what would be. */
function send(
  session: LessonSession,
  live: Live,
  line: string,
  command: ReturnType<typeof asCommand>,
): Text | undefined {
  if (isDrawn(live) && (command === 'next' || command === undefined)) return drawAll(session, live, line);
  if (
    command === 'hint' ||
    command === 'why' ||
    command === 'skip' ||
    command === 'restart' ||
    command === 'next'
  )
    session.send({ kind: command });
  else if (live.kind === 'confidence') session.send({ kind: 'confide', confidence: readConfidence(line) });
  else if (live.kind === 'try') turnAll(session, live, line);
  else session.send({ kind: 'answer', raw: line });
  return undefined;
}

/** In free play a line of numbers sets the knobs, one by one; anything else is not understood and changes nothing. */
function turnAll(session: LessonSession, live: TryLive, line: string): void {
  const numbers = numbersIn(line);
  live.knobs.knobs.forEach((_, knob) => {
    const to = numbers[knob];
    if (to !== undefined) session.send({ kind: 'turn', knob, to });
  });
}

type TryLive = Extract<Live, { kind: 'try' }>;

/** Whether a line in a file is meant for the knobs. For a single one it may as well be the answer to what is asked next. */
function setsAllKnobs(line: string | undefined, { knobs: { knobs } }: TryLive): boolean {
  const numbers = numbersIn(line ?? '');
  return knobs.length > 1 && numbers.length === knobs.length && !numbers.includes(undefined);
}

function numbersIn(line: string): readonly (number | undefined)[] {
  return line
    .trim()
    .split(/[\s,，]+/)
    .filter((word) => word !== '')
    .map(readNumber);
}

/** A line at the drawing pad or in the workshop. Enter alone on the pad's blank sheet passes on. */
function drawAll(session: LessonSession, live: DrawnLive, line: string): Text | undefined {
  const isPassedOver = live.kind === 'teach' && live.stage === 'drawing' && !live.pixels.includes(1);
  if (line.trim() === '' && isPassedOver) {
    session.send({ kind: 'next' });
    return undefined;
  }
  const read = live.kind === 'teach' ? readPadLine(line, live) : readWorkshopLine(line, live);
  if ('refusal' in read) return read.refusal;
  for (const action of read.actions) session.send({ kind: 'draw', action });
  return undefined;
}

function readConfidence(line: string): Confidence | undefined {
  const level = Number(line.trim());
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : undefined;
}

function printFinale(summary: Summary, language: Language): readonly string[] {
  const finale = summary.kind === 'lesson' ? summary.finale : undefined;
  return finale === undefined ? [] : ['', ...tellFinale(finale, language), strings.finale[language]];
}

function printSummary(session: LessonSession, language: Language): readonly string[] {
  const summary = session.summary();
  if (summary.kind === 'revisit') return [];
  if (summary.kind === 'lab') return printLabSummary(summary, language);
  const { earned } = summary;
  const news = earned ? tellEarned(earned).map((line) => line[language]) : [];
  if (summary.kind === 'review') {
    const { asked, right, memory, outlook } = summary;
    const done = strings.reviewed(right, asked, earned?.xp)[language];
    return ['', done, ...news, ...tellMemory(memory, language), tellOutlook(outlook)[language]];
  }
  const { stars } = summary;
  const shown = `${'*'.repeat(stars)}${'.'.repeat(3 - stars)}`;
  const done = earned ? strings.finished(xpOfLesson(summary), shown) : strings.finishedPlainly;
  return ['', done[language], ...tellLessonEnd(summary).map((line) => line[language]), ...news];
}

function printLabSummary(summary: LabSummary, language: Language): readonly string[] {
  const { losses, said } = summary;
  const table = losses ? [losses.title[language], tellLosses(losses, language)] : [];
  return ['', tellScore(summary)[language], said[language], ...table];
}
