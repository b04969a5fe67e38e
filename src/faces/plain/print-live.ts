import { formatNumber } from '../../experiments/core/format-number.ts';
import type { Language, Text } from '../../text/text.ts';
import type { Miss } from '../../tutor/learner-record.ts';
import type { AskedQuestion, KnobBoard, Live, View } from '../../tutor/view.ts';
import { tellDrawing, tellNames } from '../figures/characters/pad.ts';
import { axesOf } from '../figures/contour/direction.ts';
import { tellFigure } from '../figures/draw.ts';
import { labWords } from '../words/lab-words.ts';
import { strings } from '../words/strings.ts';
import { padHelp } from './drawing-lines.ts';
import { printWorkshop } from './workshop.ts';

/** The part still in play, as lines. What was a bubble already is not said again. */
export function printLive({ live, progress }: View, language: Language): readonly string[] {
  switch (live.kind) {
    case 'question': {
      const { prompt, figure, sentence } = live.question;
      if (live.notice) return [live.notice[language]];
      // Whoever listens cannot look up at what there was to choose from.
      if (live.attempt > 0) return [prompt[language], ...printInput(live.question, language)];
      return [
        '',
        ...(progress.bet ? [labWords.bet(progress.bet)[language]] : []),
        ...(figure ? tellFigure(figure, 0, language) : []),
        ...(sentence ? [`${strings.article[language]}${sentence[language]}`] : []),
        prompt[language],
        ...printInput(live.question, language),
        ...(live.knobs ? printKnobs(live.knobs, language) : []),
      ];
    }
    case 'confidence':
      return [`${strings.confidence[language]} ${numbered(strings.confidenceLevels, language).join('  ')}`];
    case 'playback':
      return ['', live.caption[language]];
    case 'try':
      return ['', live.prompt[language], ...printKnobs(live.knobs, language), strings.knobHelp[language]];
    case 'spell': {
      if (live.notice) return [live.notice[language]];
      const { figure, prompt } = live;
      const drawn = tellFigure(figure, figure.trace.frames.length - 1, language);
      return ['', ...drawn, prompt[language], strings.spellHelp[language]];
    }
    case 'teach':
      return printPad(live, language);
    case 'workshop':
      return printWorkshop(live, language);
    case 'notebook': {
      const { misses, losses } = live.record;
      const table = misses.map((miss) => `  ${printMiss(miss, language)}`);
      const loss =
        losses.length === 0 ? '' : `${strings.yourLoss[language]}: ${losses.map(formatNumber).join(', ')}`;
      const machine = tellFigure(
        { name: 'samples', trace: live.trace, labels: [], hide: [] },
        live.trace.frames.length - 1,
        language,
      );
      return [
        '',
        live.text[language],
        strings.yourNotebook[language],
        ...(table.length > 0 ? table : [strings.noMisses[language]]),
        loss,
        strings.machineNotebook[language],
        ...machine,
      ];
    }
    case 'settled':
    case 'done':
      return [];
  }
}

/** The drawing while it is drawn and guessed at; what it is all about only where nothing is drawn yet. */
function printPad(live: Extract<Live, { kind: 'teach' }>, language: Language): readonly string[] {
  const { stage, pixels, prompt, tells, naming } = live;
  const drawing = stage === 'drawing' || stage === 'guessed' ? tellDrawing(live, language) : [];
  const about = !pixels.includes(1) ? ['', prompt[language]] : [];
  const names = naming ? [tellNames(naming)] : [];
  return [...about, ...drawing, tells[language], ...names, padHelp(live)[language]];
}

/** Question, what was answered, what is right, squared error. */
function printMiss({ prompt, given, right, squaredError }: Miss, language: Language): string {
  const error =
    squaredError === undefined ? [] : [`${strings.squaredError[language]} ${formatNumber(squaredError)}`];
  return [...[prompt, given, right].map((each) => each[language]), ...error].join(' | ');
}

function printInput({ input, figure }: AskedQuestion, language: Language): readonly string[] {
  switch (input.kind) {
    case 'number':
      return input.tolerance > 1e-6 ? [strings.tolerance(formatNumber(input.tolerance))[language]] : [];
    case 'choice':
      return numbered(input.options, language);
    case 'chips':
      return [...numbered(input.options, language), strings.chipsHelp[language]];
    case 'fill':
      return [input.sentence[language], ...numbered(input.options, language)];
    case 'order':
      return [...numbered(input.items, language), strings.orderHelp[language]];
    case 'match':
      return [
        ...input.left.map((left) => `- ${left[language]}`),
        ...numbered(input.right, language),
        strings.matchHelp[language],
      ];
    case 'draw':
      return [strings.drawHelp(...axesOf(figure))[language]];
    case 'steer':
      return [strings.knobHelp[language]];
  }
}

function printKnobs({ knobs, shows, movesLeft }: KnobBoard, language: Language): readonly string[] {
  const settings = knobs.map(
    (knob) =>
      `${knob.label[language]} = ${formatNumber(knob.at)} (${formatNumber(knob.from)}…${formatNumber(knob.to)})`,
  );
  const numbers = shows.map(({ label, number }) => `${label[language]} = ${formatNumber(number)}`);
  const moves = movesLeft === undefined ? [] : [strings.movesLeft(movesLeft)[language]];
  return [settings.join('  '), numbers.join('  '), ...moves];
}

function numbered(items: readonly Text[], language: Language): readonly string[] {
  return items.map((item, index) => `${index + 1}. ${item[language]}`);
}
