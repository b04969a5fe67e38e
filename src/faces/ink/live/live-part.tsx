import type { Event } from '../../../tutor/event.ts';
import type { Live } from '../../../tutor/view.ts';
import type { Summary } from '../../backend.ts';
import { Spelling } from './answers/spelling.tsx';
import { Confidence } from './confidence.tsx';
import { Pad } from './drawing/pad.tsx';
import { Workshop } from './drawing/workshop.tsx';
import { Finished } from './finished.tsx';
import { Notebooks } from './notebooks.tsx';
import { Playback } from './playback.tsx';
import { Question } from './question.tsx';
import { QuestionFigure } from './question-text.tsx';
import { TryKnobs } from './try-knobs.tsx';

type Props = {
  readonly live: Live;
  readonly rows: number;
  readonly typedAhead: string;
  readonly isActive: boolean;
  readonly send: (event: Event) => void;
  readonly onCommandKey: (input: string) => void;
  readonly summary: () => Summary;
};

/** Whatever is in play now. */
export function LivePart({ live, rows, typedAhead, isActive, send, onCommandKey, summary }: Props) {
  switch (live.kind) {
    case 'question':
      return (
        <Question
          key={live.question.prompt.en}
          live={live}
          rows={rows}
          typedAhead={typedAhead}
          isActive={isActive}
          send={send}
          onCommandKey={onCommandKey}
        />
      );
    case 'confidence':
      return (
        <Confidence
          live={live}
          rows={rows}
          isActive={isActive}
          onConfide={(confidence) => send({ kind: 'confide', confidence })}
        />
      );
    case 'playback':
      return <Playback live={live} rows={rows} isActive={isActive} send={send} />;
    case 'try':
      return <TryKnobs live={live} rows={rows} isActive={isActive} send={send} />;
    case 'spell':
      return <Spelling live={live} rows={rows} isActive={isActive} send={send} onCommandKey={onCommandKey} />;
    case 'teach':
      return <Pad live={live} rows={rows} isActive={isActive} send={send} />;
    case 'workshop':
      return <Workshop live={live} rows={rows} isActive={isActive} send={send} />;
    case 'notebook':
      return <Notebooks live={live} rows={rows} />;
    case 'done':
      return <Finished summary={summary()} rows={rows} />;
    case 'settled':
      return live.figure ? <QuestionFigure figure={live.figure} room={rows} /> : null;
  }
}
