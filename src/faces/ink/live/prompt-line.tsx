import { Box, useInput } from 'ink';
import { useState } from 'react';
import type { Text } from '../../../text/text.ts';
import { AnswerBox } from '../input/answer-box.tsx';
import { useLook } from '../look.ts';

type Props = {
  readonly hint: Text;
  readonly onPrompt: (prompt: string) => void;
  readonly onClose: () => void;
};

/** One row in which to write something for a run: a word, or what its network shall go on from. Esc closes it. */
export function PromptLine({ hint, onPrompt, onClose }: Props) {
  const { colours, columns, signs, words } = useLook();
  const [value, setValue] = useState('');
  useInput((_, key) => {
    if (key.escape) onClose();
  });
  return (
    <Box paddingLeft={2} flexShrink={0}>
      <AnswerBox
        value={value}
        onChange={setValue}
        onSubmit={(typed) => onPrompt(typed.trim())}
        prompt={`${signs.prompt} `}
        promptStyle={colours.learner}
        placeholder={words(hint)}
        width={columns - 4}
      />
    </Box>
  );
}
