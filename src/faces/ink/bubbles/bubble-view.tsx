import { Box, Text } from 'ink';
import { wrap } from '../../../text/wrap.ts';
import type { Bubble } from '../../../tutor/bubble.ts';
import { drawFigure } from '../../figures/draw.ts';
import { drawLossBars } from '../../learner-charts/loss-bars.ts';
import { strings } from '../../words/strings.ts';
import { DrawnLines } from '../drawn-lines.tsx';
import { canvasOf, useLook } from '../look.ts';
import { BarredText } from './barred-text.tsx';
import { Card } from './card.tsx';
import { LessonTitle } from './lesson-title.tsx';
import { WorkingLines } from './working-lines.tsx';

type Props = {
  readonly bubble: Bubble;
  /** The tutor's name stands over its first bubble after somebody else's. */
  readonly named: boolean;
  readonly typed?: number;
};

/** Rows of a figure that stays in the conversation. */
const keptFigureRows = 12;

/** One bubble of the conversation. */
export function BubbleView({ bubble, named, typed }: Props) {
  const look = useLook();
  const { colours, signs, words } = look;
  switch (bubble.kind) {
    case 'title':
      return <LessonTitle title={bubble} />;
    case 'tutor': {
      const style =
        bubble.tone === 'hint' ? colours.second : bubble.tone === 'notebook' ? colours.dim : colours.tutor;
      return (
        <Box flexDirection="column" flexShrink={0} marginTop={named ? 1 : 0}>
          {named ? (
            <BarredText text={words(strings.tutorName)} bar={signs.bubble} style={colours.accent} />
          ) : null}
          <BarredText
            text={words(bubble.text)}
            bar={bubble.tone === 'notebook' ? signs.aside : signs.bubble}
            style={style}
            {...(typed === undefined ? {} : { typed })}
          />
        </Box>
      );
    }
    case 'learner': {
      const sign = {
        right: signs.right,
        wrong: signs.wrong,
        skipped: signs.ellipsis,
        noted: signs.ellipsis,
      }[bubble.mark];
      const style = { right: colours.right, wrong: colours.wrong, skipped: colours.dim, noted: colours.dim }[
        bubble.mark
      ];
      const lines = wrap(words(bubble.text), look.columns - 8);
      return (
        <Box flexShrink={0} marginTop={1}>
          <Text>
            {'  '}
            <Text {...colours.learner}>{signs.prompt}</Text> {lines.join('\n    ')}{' '}
            <Text {...style}>{sign}</Text>
          </Text>
        </Box>
      );
    }
    case 'working':
      return <WorkingLines lines={bubble.lines} />;
    case 'figure':
      return (
        <Box marginTop={1} flexShrink={0}>
          <DrawnLines lines={drawFigure(bubble.figure, bubble.frame, canvasOf(look, keptFigureRows))} />
        </Box>
      );
    case 'losses':
      return (
        <Box flexDirection="column" flexShrink={0}>
          <BarredText text={words(bubble.title)} bar={signs.aside} style={colours.dim} />
          <DrawnLines lines={drawLossBars(bubble, canvasOf(look, bubble.bars.length))} />
        </Box>
      );
    case 'card':
      return <Card card={bubble} />;
    case 'mended':
      return (
        <Box flexDirection="column" flexShrink={0} marginTop={1}>
          <BarredText
            text={`${words(strings.article)}${words(bubble.sentence)}`}
            bar={signs.wrong}
            style={colours.wrong}
          />
          <BarredText
            text={`${words(strings.shouldSay)}${words(bubble.repaired)}`}
            bar={signs.right}
            style={colours.right}
          />
        </Box>
      );
  }
}
