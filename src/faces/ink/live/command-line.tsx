import { Box, Text, useInput } from 'ink';
import { readSlashCommand, slashWords, type TypedCommand } from '../../commands.ts';
import { TextLine } from '../input/text-line.tsx';
import { useLook } from '../look.ts';

type Props = { readonly onCommand: (command: TypedCommand) => void; readonly onClose: () => void };

/** A slash opened it: the commands by their words. Esc, or Backspace in the empty box, closes it. */
export function CommandLine({ onCommand, onClose }: Props) {
  const { colours, columns } = useLook();
  useInput((_, key) => {
    if (key.escape) onClose();
  });
  return (
    <Box flexDirection="column" flexShrink={0} marginTop={1} paddingLeft={2}>
      <TextLine
        onSubmit={(typed) => {
          const command = readSlashCommand(`/${typed.replace(/^\//, '')}`);
          if (command !== undefined && command !== 'unknown' && command !== 'help') onCommand(command);
        }}
        onBack={onClose}
        prompt="/"
        promptStyle={colours.learner}
        width={columns - 4}
      />
      <Text wrap="truncate" {...colours.dim}>
        {slashWords.join('  ')}
      </Text>
    </Box>
  );
}
