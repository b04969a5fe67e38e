import { Box } from 'ink';
import { readLetterCommand } from '../../../commands.ts';
import { TextLine } from '../../input/text-line.tsx';
import { useLook } from '../../look.ts';

type Props = {
  /** What was typed before the box was there. */
  readonly typedAhead: string;
  readonly isActive: boolean;
  readonly onAnswer: (raw: string) => void;
  readonly onCommandKey: (input: string) => void;
};

/** The box for a number. While it is empty, a letter that is a command, or a slash, belongs to the screen. */
export function NumberBox({ typedAhead, isActive, onAnswer, onCommandKey }: Props) {
  const { colours, columns, signs } = useLook();
  return (
    <Box paddingLeft={2} flexShrink={0}>
      <TextLine
        initial={isCommandKey(typedAhead) ? '' : typedAhead}
        onSubmit={(raw) => {
          if (raw.trim() !== '') onAnswer(raw);
        }}
        onKey={(input, _, typed) => {
          const isCommand = typed.trim() === '' && isCommandKey(input);
          if (isCommand) onCommandKey(input);
          return isCommand;
        }}
        prompt={`${signs.prompt} `}
        promptStyle={colours.learner}
        isActive={isActive}
        width={columns - 4}
      />
    </Box>
  );
}

function isCommandKey(input: string): boolean {
  return readLetterCommand(input) !== undefined || input === '/';
}
