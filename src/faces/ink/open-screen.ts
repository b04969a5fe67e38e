import type { Text } from '../../text/text.ts';
import type {
  Backend,
  Home,
  LabCard,
  LessonSession,
  NotebookEntry,
  OpenedLab,
  ProgressReport,
  RecentReplay,
  Replay,
} from '../backend.ts';
import type { NotebookPlace } from './screens/notebook-screen.tsx';

/** Where the learner goes. */
export type Destination =
  | { readonly at: 'home' }
  | { readonly at: 'lesson'; readonly id: string }
  | { readonly at: 'review'; readonly session: LessonSession }
  | { readonly at: 'revisit'; readonly session: LessonSession; readonly place: NotebookPlace }
  | { readonly at: 'notebook'; readonly place: NotebookPlace }
  | { readonly at: 'progress' }
  | { readonly at: 'labs'; readonly last?: string; readonly told?: Text }
  | { readonly at: 'lab'; readonly id: string }
  | { readonly at: 'runs' }
  | { readonly at: 'replay'; readonly replay: Replay };

/** A place with what was read and opened on the way in, so that drawing it reads nothing. */
export type Screen =
  | { readonly at: 'home'; readonly home: Home }
  | { readonly at: 'lesson'; readonly id: string; readonly session: LessonSession }
  | Extract<Destination, { at: 'review' | 'revisit' | 'replay' }>
  | { readonly at: 'notebook'; readonly entries: readonly NotebookEntry[]; readonly place: NotebookPlace }
  | { readonly at: 'progress'; readonly report: ProgressReport }
  | (Extract<Destination, { at: 'labs' }> & { readonly labs: readonly LabCard[] })
  | { readonly at: 'lab'; readonly id: string; readonly opened: OpenedLab }
  | { readonly at: 'runs'; readonly runs: readonly RecentReplay[] };

/** Opens a place. A lesson or a lab that is begun is written into the journal. */
export function openScreen(backend: Backend, to: Destination): Screen {
  switch (to.at) {
    case 'home':
      return { at: 'home', home: backend.home() };
    case 'lesson':
      return { ...to, session: backend.openLesson(to.id) };
    case 'review':
    case 'revisit':
    case 'replay':
      return to;
    case 'notebook':
      return { ...to, entries: backend.notebook() };
    case 'progress':
      return { at: 'progress', report: backend.progress() };
    case 'labs':
      return { ...to, labs: backend.labs() };
    case 'lab':
      return { ...to, opened: backend.openLab(to.id) };
    case 'runs':
      return { at: 'runs', runs: backend.recentRuns() };
  }
}
