import stringWidth from 'string-width';
import type { Text } from '../../../text/text.ts';
import { padEnd, truncate, wrap } from '../../../text/wrap.ts';
import type { ProgressReport } from '../../backend.ts';
import type { Drawn } from '../../figures/canvas/canvas.ts';
import { span } from '../../figures/canvas/spans.ts';
import { drawCalibration } from '../../learner-charts/calibration.ts';
import { drawLosses } from '../../learner-charts/learner-losses.ts';
import { drawMemory, tellMemory } from '../../learner-charts/memory-curve.ts';
import { badgeWords, tellGame, tellRhythm, tellToNextRank } from '../../words/game-words.ts';
import { tellAsked, tellGiven } from '../../words/notebook-words.ts';
import { tellOutlook } from '../../words/review-words.ts';
import { shareCard } from '../../words/share-card.ts';
import { strings, text } from '../../words/strings.ts';
import { canvasOf, type Look } from '../look.ts';
import { starsText } from '../stars.ts';

/** A page of the progress in lines, two columns in. A picture keeps to `rows`; more lines than that are scrolled. */
type Page = {
  readonly title: Text;
  readonly draw: (report: ProgressReport, look: Look, rows: number) => readonly Drawn[];
};

export const progressPages: readonly Page[] = [
  { title: strings.map, draw: drawMap },
  { title: strings.yourLoss, draw: drawLossPage },
  { title: strings.weakSpots, draw: drawWeakSpots },
  { title: strings.yourForgetting, draw: drawMemoryPage },
  { title: strings.shareCard, draw: drawShareCard },
];

const mapColumns = 56;
const tallestChart = { losses: 10, memory: 14 } as const;
/** A chart of fewer rows says nothing. */
const lowestChart = 4;
const calibrationRows = 4;
const blank: Drawn = [];

function drawMap({ lessons, game }: ProgressReport, look: Look): readonly Drawn[] {
  const { columns, signs, words } = look;
  const width = Math.min(columns - 2, mapColumns);
  const map = lessons.map(({ number, title, stars, stop, stops }): Drawn => {
    const done = game ? starsText(stars, signs) : stars > 0 ? signs.right : signs.dot;
    const tail = stop > 0 ? `${stop}/${stops} ${done}` : done;
    const head = `${String(number ?? '').padStart(2)}  `;
    const rest = width - stringWidth(head) - stringWidth(tail) - 1;
    return [span(`${head}${padEnd(truncate(words(title), rest, signs.ellipsis), rest)} ${tail}`)];
  });
  if (!game) return map;
  const badges = game.badges.map((id) => badgeWords[id].name);
  return [
    ...map,
    blank,
    ...[tellGame(game), tellToNextRank(game), tellRhythm(game)].flatMap((line) => say(line, look)),
    ...(badges.length > 0
      ? say(
          text(
            `徽章：${badges.map(({ zh }) => zh).join('、')}`,
            // Some of the names have commas of their own.
            `Badges: ${badges.map(({ en }) => en).join(' · ')}`,
          ),
          look,
        )
      : []),
  ];
}

function drawLossPage(report: ProgressReport, look: Look, rows: number): readonly Drawn[] {
  const { losses, calibration, sureMisses } = report;
  const rest = [
    blank,
    [span(look.words(strings.calibration), 'heading')],
    ...(calibration.length > 0
      ? drawCalibration(calibration, canvasOf(look, calibrationRows))
      : say(strings.noConfidence, look)),
    ...(sureMisses > 0 ? say(strings.sureMisses(sureMisses), look) : []),
  ];
  const chartRows = chartRowsIn(rows - rest.length, tallestChart.losses);
  return [
    ...(losses.length >= 2 ? drawLosses(losses, canvasOf(look, chartRows)) : say(strings.lossVeiled, look)),
    ...rest,
  ];
}

function drawWeakSpots({ weak, misses }: ProgressReport, look: Look): readonly Drawn[] {
  const { columns, words, signs } = look;
  const room = columns - 4;
  if (weak.length === 0) return say(misses === 0 ? strings.noMisses : strings.noWeakSpots, look);
  return weak.flatMap(({ misses, open, last }): readonly Drawn[] => {
    const head = `${open > 0 ? signs.wrong : signs.right} ${words(strings.weakSpot(misses, open))}`;
    return [
      [span(head, open > 0 ? 'accent' : undefined)],
      [span(`  ${truncate(words(tellAsked(last)), room, signs.ellipsis)}`)],
      ...wrap(words(tellGiven(last)), room).map((line): Drawn => [span(`  ${line}`)]),
      ...wrap(words(last.reply ?? last.why).trim(), room - 2).map(
        (line): Drawn => [span(`  ${signs.aside} ${line}`, 'dim')],
      ),
    ];
  });
}

function drawMemoryPage({ memory, review }: ProgressReport, look: Look, rows: number): readonly Drawn[] {
  const rest = [
    blank,
    ...tellMemory(memory, look.language).flatMap((line) => say(line, look)),
    ...say(tellOutlook(review), look),
  ];
  const chartRows = chartRowsIn(rows - rest.length, tallestChart.memory);
  return [...drawMemory(memory, canvasOf(look, chartRows)), ...rest];
}

function drawShareCard(report: ProgressReport, look: Look): readonly Drawn[] {
  const { columns, signs, language, words } = look;
  return [
    ...shareCard(report, language, signs).map(
      (line): Drawn => [span(truncate(words(line), columns - 2, signs.ellipsis))],
    ),
    blank,
    ...say(strings.shareHow, look),
  ];
}

function chartRowsIn(rows: number, tallest: number): number {
  return Math.max(lowestChart, Math.min(tallest, rows));
}

function say(said: Text | string, { columns, words }: Look): readonly Drawn[] {
  return wrap(words(said), columns - 2).map((line) => [span(line)]);
}
