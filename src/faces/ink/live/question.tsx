import { Box, Text } from 'ink';
import { wrap } from '../../../text/wrap.ts';
import type { Event } from '../../../tutor/event.ts';
import type { Live } from '../../../tutor/view.ts';
import { axesOf } from '../../figures/contour/direction.ts';
import { strings } from '../../words/strings.ts';
import { type Look, useLook } from '../look.ts';
import { ArrowDial } from './answers/arrow-dial.tsx';
import { ChipsList } from './answers/chips-list.tsx';
import { MatchList } from './answers/match-list.tsx';
import { NumberBox } from './answers/number-box.tsx';
import { OptionList, optionRows } from './answers/option-list.tsx';
import { OrderList } from './answers/order-list.tsx';
import { Knobs } from './knobs.tsx';
import { QuestionText, questionRows } from './question-text.tsx';

type Props = {
  readonly live: Extract<Live, { kind: 'question' }>;
  readonly rows: number;
  /** What was typed while the tutor still spoke, before the input was there. */
  readonly typedAhead: string;
  readonly isActive: boolean;
  readonly send: (event: Event) => void;
  readonly onCommandKey: (input: string) => void;
};

/** A question with its figure, and the input of its kind. */
export function Question({ live, rows, typedAhead, isActive, send, onCommandKey }: Props) {
  const look = useLook();
  const { colours, columns, words } = look;
  const { figure, input } = live.question;
  const noticeLines = live.notice ? wrap(words(live.notice), columns - 6) : [];
  const axes = axesOf(figure);
  const helpLines = input.kind === 'draw' ? wrap(words(strings.drawHelp(...axes)), columns - 4) : [];
  const textRows = questionRows(live.question, look) + noticeLines.length + helpLines.length;
  const room = rows - textRows - 1;
  const isPaired = figure !== undefined && isCramped(input, room, look);
  const left = room - inputRows(input, isPaired, look);
  // A dial shares what is left with its figure.
  const dialRows =
    input.kind === 'draw' ? Math.max(3, Math.min(figure ? 7 : 9, figure ? left - 7 : left)) : 0;
  const answer = (raw: string) => send({ kind: 'answer', raw });
  return (
    <Box flexDirection="column" flexShrink={0}>
      <QuestionText question={live.question} roomForFigure={left - dialRows} />
      {noticeLines.map((line, row) => (
        <Text key={line} {...colours.second} wrap="truncate">{`  ${row === 0 ? '!' : ' '} ${line}`}</Text>
      ))}
      {inputOf()}
    </Box>
  );

  function inputOf() {
    const typing = { typedAhead, isActive, onAnswer: answer };
    switch (input.kind) {
      case 'number':
        return <NumberBox {...typing} onCommandKey={onCommandKey} />;
      case 'choice':
      case 'fill':
        return <OptionList key={live.attempt} options={input.options} isPaired={isPaired} {...typing} />;
      case 'chips':
        return <ChipsList key={live.attempt} options={input.options} {...typing} />;
      case 'order':
        return <OrderList key={live.attempt} items={input.items} {...typing} />;
      case 'match':
        return <MatchList key={live.attempt} left={input.left} right={input.right} {...typing} />;
      case 'draw':
        return (
          <ArrowDial rows={dialRows} axes={axes} help={helpLines} onCommandKey={onCommandKey} {...typing} />
        );
      case 'steer':
        return live.knobs ? (
          <Knobs
            board={live.knobs}
            rows={left}
            isActive={isActive}
            onTurn={(knob, to) => send({ kind: 'turn', knob, to })}
            onDone={() => answer('')}
          />
        ) : null;
    }
  }
}

type Input = Props['live']['question']['input'];

/** With a list of options under it, a figure of fewer rows than this would be coarse: then they stand in two columns. */
const roomyFigure = 12;

function isCramped(input: Input, room: number, look: Look): boolean {
  if (input.kind !== 'choice' && input.kind !== 'fill') return false;
  const isCoarse = room - inputRows(input, false, look) <= roomyFigure;
  return isCoarse && optionRows(input.options, look).paired !== undefined;
}

/** Rows that an input takes in any case; a dial and knobs share the rest with their figure. */
function inputRows(input: Input, isPaired: boolean, look: Look): number {
  switch (input.kind) {
    case 'choice':
    case 'fill': {
      const { listed, paired } = optionRows(input.options, look);
      // Two more, so that what was said last is still in sight.
      return isPaired && paired !== undefined ? paired + 2 : Math.max(listed, input.options.length + 2);
    }
    case 'chips':
      return input.options.length + 1;
    case 'order':
      return input.items.length;
    case 'match':
      return input.left.length + input.right.length + 2;
    case 'number':
    case 'steer':
    case 'draw':
      return 1;
  }
}
