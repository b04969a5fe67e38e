import { Box, Text } from 'ink';
import { wrap } from '../../../text/wrap.ts';
import type { Event } from '../../../tutor/event.ts';
import type { Live } from '../../../tutor/view.ts';
import { axesOf } from '../../figures/contour/direction.ts';
import { strings } from '../../words/strings.ts';
import { useLook } from '../look.ts';
import { ArrowDial } from './answers/arrow-dial.tsx';
import { ChipsList } from './answers/chips-list.tsx';
import { MatchList } from './answers/match-list.tsx';
import { NumberBox } from './answers/number-box.tsx';
import { OptionList } from './answers/option-list.tsx';
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
  const left = rows - textRows - inputRows(input) - 1;
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
        return <OptionList key={live.attempt} options={input.options} {...typing} />;
      case 'chips':
        return <ChipsList key={live.attempt} options={input.options} {...typing} />;
      case 'order':
        return <OrderList key={live.attempt} items={input.items} {...typing} />;
      case 'match':
        return <MatchList key={live.attempt} left={input.left} right={input.right} {...typing} />;
      case 'draw':
        return (
          <ArrowDial rows={dialRows} axes={axes} help={helpLines} isActive={isActive} onAnswer={answer} />
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

/** Rows that an input takes in any case; a dial and knobs share the rest with their figure. */
function inputRows(input: Props['live']['question']['input']): number {
  switch (input.kind) {
    case 'choice':
    case 'fill':
      return input.options.length + 2;
    case 'chips':
      return input.options.length + 1;
    case 'order':
      return input.items.length;
    case 'match':
      return input.left.length + input.right.length + 2;
    case 'number':
    case 'steer':
      return 1;
    case 'draw':
      return 0;
  }
}
