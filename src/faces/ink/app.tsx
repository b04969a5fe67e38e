import { Box, Text, useApp, useInput, useWindowSize } from 'ink';
import { useCallback, useMemo, useState } from 'react';
import type { Language } from '../../lessons/text.ts';
import type { GlyphSet } from '../glyphs.ts';
import type { LessonSession, Stage } from '../stage.ts';
import { strings } from '../strings.ts';
import { LookContext, makeLook } from './look.ts';
import { HomeScreen } from './screens/home-screen.tsx';
import { LessonScreen } from './screens/lesson-screen.tsx';

export type Start = { readonly at: 'home' } | { readonly at: 'lesson'; readonly id: string };

type Props = {
  readonly stage: Stage;
  readonly start: Start;
  readonly language: Language;
  readonly glyphSet: GlyphSet;
  readonly colour: boolean;
  readonly animation: boolean;
};

type Screen =
  | { readonly at: 'home' }
  | { readonly at: 'lesson'; readonly id: string; readonly session: LessonSession };

const smallest = { columns: 60, rows: 20 };

/** What somebody who pressed Ctrl+C expects of a program. */
const interrupted = 130;

export function App({ stage, start, language: first, glyphSet, colour, animation }: Props) {
  const { exit } = useApp();
  const { columns, rows } = useWindowSize();
  const [language, setLanguage] = useState(first);
  const [screen, setScreen] = useState<Screen>(() => open(start));
  const look = useMemo(
    () => makeLook({ language, glyphSet, colour, animation, columns, rows }),
    [language, glyphSet, colour, animation, columns, rows],
  );
  useInput((input, key) => {
    if (key.ctrl && input === 'c') exit(interrupted);
  });
  const goHome = useCallback(() => setScreen({ at: 'home' }), []);
  const switchLanguage = () => {
    const other = language === 'zh' ? 'en' : 'zh';
    stage.chooseLanguage(other);
    setLanguage(other);
  };
  if (columns < smallest.columns || rows < smallest.rows)
    return <Text>{look.words(strings.tooSmall(columns, rows))}</Text>;
  return (
    <LookContext.Provider value={look}>
      <Box flexDirection="column">
        {screen.at === 'home' ? (
          <HomeScreen
            home={stage.home()}
            onOpen={(id) => setScreen(open({ at: 'lesson', id }))}
            onLanguage={switchLanguage}
            onQuit={() => exit(0)}
          />
        ) : (
          <LessonScreen
            key={screen.id}
            session={screen.session}
            onLeave={goHome}
            onQuit={() => exit(0)}
            onNextLesson={(id) => setScreen(open({ at: 'lesson', id }))}
            onLanguage={switchLanguage}
          />
        )}
      </Box>
    </LookContext.Provider>
  );

  function open(to: Start): Screen {
    return to.at === 'home' ? to : { ...to, session: stage.openLesson(to.id) };
  }
}
