import { Box, Text, useInput } from 'ink';
import { type ReactNode, useState } from 'react';
import stringWidth from 'string-width';
import type { Text as Words } from '../../../lessons/text.ts';
import { drawCalibration } from '../../figures/calibration.ts';
import { drawLosses } from '../../figures/losses.ts';
import { drawMemory, tellMemory } from '../../figures/memory-curve.ts';
import { badgeWords, tellGame, tellRhythm, tellToNextRank } from '../../game-words.ts';
import { tellOutlook } from '../../review-words.ts';
import { shareCard } from '../../share-card.ts';
import type { ProgressReport } from '../../stage.ts';
import { strings } from '../../strings.ts';
import { padEnd, truncate, wrap } from '../../wrap.ts';
import { DrawnLines } from '../drawn-lines.tsx';
import { Footer } from '../footer.tsx';
import { canvasOf, useLook } from '../look.ts';
import { starsText } from '../stars.ts';

type Props = {
  readonly report: ProgressReport;
  readonly onGame: () => void;
  readonly onConfidence: () => void;
  readonly onLeave: () => void;
};

type Page = { readonly title: Words; readonly draw: (props: { report: ProgressReport }) => ReactNode };

const pages: readonly Page[] = [
  { title: strings.map, draw: MapPage },
  { title: strings.yourLoss, draw: LossPage },
  { title: strings.weakSpots, draw: WeakPage },
  { title: strings.yourForgetting, draw: MemoryPage },
  { title: strings.shareCard, draw: SharePage },
];

/** How far the learner is: one page at a time. */
export function ProgressScreen({ report, onGame, onConfidence, onLeave }: Props) {
  const { colours, columns, words } = useLook();
  const [at, setAt] = useState(0);
  useInput((input, key) => {
    if (key.ctrl) return;
    if (key.escape || input === 'q') onLeave();
    else if (key.rightArrow || key.tab || key.return) setAt((at + 1) % pages.length);
    else if (key.leftArrow) setAt((at + pages.length - 1) % pages.length);
    else if (/^[1-9]$/.test(input)) setAt(Math.min(pages.length, Number(input)) - 1);
    else if (input === 'g') onGame();
    else if (input === 'c') onConfidence();
  });
  const page = pages[at] ?? pages[0];
  if (page === undefined) return null;
  const Draw = page.draw;
  return (
    <Box flexDirection="column">
      <Box width={columns} justifyContent="space-between" flexShrink={0}>
        <Text {...colours.heading}>{`  ${words(page.title)}`}</Text>
        <Text {...colours.dim}>{`${at + 1}/${pages.length}`}</Text>
      </Box>
      <Box flexDirection="column" marginTop={1} flexShrink={0}>
        <Draw report={report} />
      </Box>
      <Footer
        keys={[
          { key: '←→', label: strings.page },
          { key: 'Esc', label: strings.back },
          { key: 'g', label: report.game ? strings.gameOff : strings.gameOn },
          { key: 'c', label: report.asksConfidence ? strings.confidenceOff : strings.confidenceOn },
        ]}
        place={['', '']}
      />
    </Box>
  );
}

type PageProps = { readonly report: ProgressReport };

function MapPage({ report: { lessons, game } }: PageProps) {
  const { columns, glyphs, rows, words } = useLook();
  const width = Math.min(columns, 60) - 4;
  const said = game ? [tellGame(game), tellToNextRank(game), tellRhythm(game)] : [];
  const room = rows - said.length - (game && game.badges.length > 0 ? 2 : 0) - 6;
  return (
    <>
      {lessons.slice(0, room).map(({ id, number, title, stars, stop, stops }) => {
        const done = game ? starsText(stars, glyphs) : stars > 0 ? glyphs.right : glyphs.dot;
        const tail = stop > 0 ? `${stop}/${stops} ${done}` : done;
        const head = `${String(number ?? '').padStart(2)}  `;
        const rest = width - stringWidth(head) - stringWidth(tail) - 1;
        return (
          <Text key={id} wrap="truncate">
            {`  ${head}${padEnd(truncate(words(title), rest), rest)} ${tail}`}
          </Text>
        );
      })}
      {said.length > 0 ? <Text> </Text> : null}
      {said.map((line) => (
        <Said key={line.en} text={line} />
      ))}
      {game && game.badges.length > 0 ? (
        <Said
          text={{
            zh: `徽章：${game.badges.map((id) => badgeWords[id].name.zh).join('、')}`,
            en: `Badges: ${game.badges.map((id) => badgeWords[id].name.en).join(', ')}`,
          }}
        />
      ) : null}
    </>
  );
}

function LossPage({ report: { losses, calibration, sureMisses } }: PageProps) {
  const look = useLook();
  const { colours, rows, words } = look;
  const chartRows = Math.min(10, rows - 13);
  return (
    <>
      {losses.length >= 2 ? (
        <DrawnLines lines={drawLosses(losses, canvasOf(look, chartRows))} />
      ) : (
        <Said text={strings.lossVeiled} />
      )}
      <Text> </Text>
      <Text {...colours.heading}>{`  ${words(strings.calibration)}`}</Text>
      {calibration.length > 0 ? (
        <DrawnLines lines={drawCalibration(calibration, canvasOf(look, 4))} />
      ) : (
        <Said text={strings.noConfidence} />
      )}
      {sureMisses > 0 ? <Said text={strings.sureMisses(sureMisses)} /> : null}
    </>
  );
}

function WeakPage({ report: { weak, misses } }: PageProps) {
  const { columns, rows, words, colours, glyphs } = useLook();
  if (weak.length === 0) return <Said text={misses === 0 ? strings.noMisses : strings.noWeakSpots} />;
  const room = Math.floor((rows - 6) / 3);
  return (
    <>
      {weak.slice(0, room).map(({ tag, about, misses, open }) => (
        <Box key={tag} flexDirection="column" flexShrink={0}>
          <Text wrap="truncate" {...(open > 0 ? colours.accent : {})}>
            {`  ${open > 0 ? glyphs.wrong : glyphs.right} ${words(strings.weakSpot(misses, open))}`}
          </Text>
          {wrap(words(about), columns - 6)
            .slice(0, 2)
            .map((line) => (
              <Text key={line} wrap="truncate" {...colours.dim}>{`    ${line}`}</Text>
            ))}
        </Box>
      ))}
    </>
  );
}

function MemoryPage({ report: { memory, review } }: PageProps) {
  const look = useLook();
  const { language, rows } = look;
  const [told] = tellMemory(memory, language);
  return (
    <>
      <DrawnLines lines={drawMemory(memory, canvasOf(look, Math.min(14, rows - 9)))} />
      <Text> </Text>
      {told === undefined ? null : <Said text={{ zh: told, en: told }} />}
      <Said text={tellOutlook(review)} />
    </>
  );
}

function SharePage({ report }: PageProps) {
  const { columns, glyphs, language, words } = useLook();
  return (
    <>
      {shareCard(report, language, glyphs).map((line) => (
        <Text key={line} wrap="truncate">{`  ${truncate(words(line), columns - 2)}`}</Text>
      ))}
      <Text> </Text>
      <Said text={strings.shareHow} />
    </>
  );
}

function Said({ text }: { readonly text: Words }) {
  const { columns, words } = useLook();
  return wrap(words(text), columns - 4).map((line) => <Text key={line} wrap="truncate">{`  ${line}`}</Text>);
}
