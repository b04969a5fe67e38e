import { formatNumber } from '../../experiments/core/format-number.ts';
import { lacksItsKernels } from '../../experiments/core/kernels-of-run.ts';
import { encodeRun } from '../../experiments/run-code/run-code.ts';
import type { Language } from '../../text/text.ts';
import type { LabView } from '../../tutor/lab/view.ts';
import type { Backend, LabSession } from '../backend.ts';
import { tellFigure } from '../figures/draw.ts';
import { tellSpeech } from '../figures/recital/speech.ts';
import { isOver, labWords, tellLeft, tellNotice, tellStatus } from '../words/lab-words.ts';
import { strings, text } from '../words/strings.ts';
import { ask, type PlainTerminal, say } from './plain-terminal.ts';
import { sitPlainly } from './teach.ts';

/** The list of labs, from which one is opened by its number or name; again after each. */
export async function chooseLabPlainly(
  backend: Backend,
  language: Language,
  terminal: PlainTerminal,
): Promise<void> {
  for (;;) {
    const labs = backend.labs();
    say(terminal, strings.labs[language]);
    for (const [index, { title, id, solved }] of labs.entries())
      say(
        terminal,
        `${index + 1}. ${title[language]} (${id})${solved ? ` ${labWords.solved[language]}` : ''}`,
      );
    say(terminal, labWords.whichLab[language]);
    const line = await ask(terminal);
    if (line === undefined || line === '') return;
    const chosen = labs.find(({ id }, index) => id === line || String(index + 1) === line);
    if (chosen) await playLabPlainly(backend, chosen.id, language, terminal);
    else say(terminal, labWords.noSuchLab[language]);
  }
}

/** One lab line by line, until somebody leaves it or the input ends. */
export async function playLabPlainly(
  backend: Backend,
  id: string,
  language: Language,
  terminal: PlainTerminal,
): Promise<void> {
  const opened = backend.openLab(id);
  if (opened.kind === 'knobs') return turnPlainly(opened.session, language, terminal);
  say(terminal, opened.session.view().progress.title[language]);
  // Nothing of it is kept to go on with.
  await sitPlainly(opened.session, backend, language, terminal, { isKept: false });
}

async function turnPlainly(session: LabSession, language: Language, terminal: PlainTerminal): Promise<void> {
  const { lab, savedAt } = session.view();
  say(terminal, lab.title[language], labWords.goal[language] + lab.task[language], labWords.help[language]);
  if (lab.speaking.length > 0) say(terminal, labWords.speakHelp[language]);
  if (lab.takesWord) say(terminal, labWords.wordHelp[language]);
  if (savedAt !== undefined) say(terminal, labWords.offer(savedAt, text('resume ', 'resume'))[language]);
  say(terminal, ...printBoard(session.view(), language));
  let [wasReached, wasMissed] = [false, false];
  for (;;) {
    const { reached, missed } = session.view();
    if (reached && !wasReached) say(terminal, labWords.reached[language] + lab.won[language]);
    if (missed && !wasMissed && lab.lost) say(terminal, labWords.missed[language] + lab.lost[language]);
    [wasReached, wasMissed] = [reached, missed];
    const line = await ask(terminal);
    if (line === undefined) break;
    say(terminal, ...obey(session, line, language));
  }
  const left = tellLeft(session.view());
  if (left) say(terminal, left[language]);
  session.send({ kind: 'leave' });
}

/** Does what a line says; what to answer. */
function obey(session: LabSession, line: string, language: Language): readonly string[] {
  if (/^say\b/.test(line) && session.view().lab.speaking.length > 0) {
    const prompt = line.slice('say'.length).trim();
    session.send({ kind: 'speak', ...(prompt && { prompt }) });
    return printSpeech(session.view(), language);
  }
  if (/^word\b/.test(line) && session.view().lab.takesWord) {
    session.send({ kind: 'word', raw: line.slice('word'.length) });
    const view = session.view();
    return view.notice ? printNotice(view, language) : printMoment(view, language);
  }
  switch (line) {
    case '':
      return printBoard(session.view(), language);
    case 'go':
      session.send({ kind: 'train' });
      return printMoment(session.view(), language);
    case 'step':
      session.send({ kind: 'step' });
      return printMoment(session.view(), language);
    case 'reset':
    case 'resume':
      session.send({ kind: line });
      return printBoard(session.view(), language);
    case 'save':
      session.send({ kind: 'save' });
      return printNotice(session.view(), language);
    default:
      return turn(session, line, language);
  }
}

function turn(session: LabSession, line: string, language: Language): readonly string[] {
  const { lab, knobs } = session.view();
  const [, name = line, wanted = ''] = line.match(/^(.*\S)\s+(\S+)$/) ?? [];
  const index = knobs.findIndex(
    ({ label, param }, at) => name === String(at + 1) || name === param || name === label[language],
  );
  const knob = knobs[index];
  if (!knob) return [labWords.noSuchKnob[language], labWords.help[language]];
  const shownOf = ({ shown }: (typeof knob.settings)[number]) => shown[language];
  const to = knob.settings.findIndex(
    (setting) => String(setting.value) === wanted || shownOf(setting) === wanted,
  );
  if (to < 0) {
    const settings = knob.settings.map(shownOf).join(strings.listComma[language]);
    return [labWords.noSuchSetting(knob.label[language], settings)[language]];
  }
  const at = knob.settings.findIndex(({ shown }) => shown.en === knob.shown.en);
  session.send({ kind: 'turn', knob: index, by: to - at });
  const view = session.view();
  const turned = printKnobs(view, language).filter((line) => line.startsWith(`${index + 1}. `));
  return [
    ...turned,
    ...(index < lab.knobs.length ? printMoment(view, language) : printSpeech(view, language)),
  ];
}

function printBoard(view: LabView, language: Language): readonly string[] {
  return [...printKnobs(view, language), ...printMoment(view, language)];
}

function printKnobs({ knobs }: LabView, language: Language): readonly string[] {
  return knobs.flatMap(({ label, shown, isThere }, index) =>
    isThere ? [`${index + 1}. ${label[language]} = ${shown[language]}`] : [],
  );
}

function printMoment(view: LabView, language: Language): readonly string[] {
  const { picture, shows, status, turnsLeft, run, ownTokens } = view;
  const numbers = shows.flatMap(({ label, number }) =>
    number === undefined ? [] : [`${label[language]} = ${formatNumber(number)}`],
  );
  const told = tellStatus(status);
  const code = isOver(status) ? encodeRun(run) : undefined;
  return [
    ...(picture ? tellFigure(picture.figure, picture.frame, language) : []),
    ...(numbers.length > 0 ? [numbers.join('  ')] : []),
    ...(turnsLeft === undefined ? [] : [strings.movesLeft(turnsLeft)[language]]),
    ...(told ? [told[language]] : []),
    ...(code ? [strings.replayOf(code)[language]] : []),
    ...(code && lacksItsKernels(run) ? [strings.otherKernels[language]] : []),
    ...(ownTokens ? [labWords.tokens(ownTokens)[language]] : []),
    ...printSpeech(view, language),
  ];
}

/** What the network said last, or why it says nothing. */
function printSpeech(view: LabView, language: Language): readonly string[] {
  const { speech, notice } = view;
  return notice || speech === undefined ? printNotice(view, language) : tellSpeech(speech, language);
}

function printNotice({ notice }: LabView, language: Language): readonly string[] {
  return notice ? [tellNotice(notice)[language]] : [];
}
