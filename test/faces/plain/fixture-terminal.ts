import type { Backend, LessonSession } from '../../../src/faces/backend.ts';
import { showHomePlainly } from '../../../src/faces/plain/home.ts';
import { playLabPlainly } from '../../../src/faces/plain/lab.ts';
import { readLines } from '../../../src/faces/plain/line-reader.ts';
import type { PlainTerminal } from '../../../src/faces/plain/plain-terminal.ts';
import { teachPlainly } from '../../../src/faces/plain/teach.ts';
import type { Language } from '../../../src/text/text.ts';
import type { View } from '../../../src/tutor/view.ts';
import { smallLesson } from '../../lessons/small-lesson.ts';
import { type Opening, openBackend } from '../ink/fixture-backend.ts';

/** Lines as they are typed; one that depends on what is shown is typed when it is wanted. */
export type Typed = readonly (string | ((view: View) => string))[];

type Options = Partial<Opening> & { readonly language?: Language; readonly interactive?: boolean };

/** Teaches the first lesson to somebody who types these lines and then ends the input. */
export async function teach(source: string, typed: Typed, options: Options = {}) {
  const { language = 'en', interactive = true, ...opening } = options;
  const { backend, opened, written } = openBackend({ sources: [source], ...opening });
  const { terminal, text, view, watched } = fakeTerminal(backend, typed, interactive);
  const left = await teachPlainly(watched, opened().lesson.id, language, terminal);
  // What the learner did, without the stops that were reached and passed by themselves.
  const did = written.filter(({ kind }) => !['started', 'reached', 'watched', 'finished'].includes(kind));
  return { text: text(), left, written, did, view: view() };
}

/** Shows the map to somebody who types these lines and then ends the input. */
export async function showHome(sources: readonly string[], typed: Typed, options: Options = {}) {
  const { language = 'en', interactive = true, ...opening } = options;
  const { backend, opened, written } = openBackend({ ...opening, sources });
  const { terminal, text, watched } = fakeTerminal(backend, typed, interactive);
  await showHomePlainly(watched, language, terminal);
  return { text: text(), written, opened };
}

/** Plays a lab with somebody who types these lines and then ends the input. */
export async function playLab(
  id: string,
  typed: readonly string[],
  language: Language = 'en',
  opening: Partial<Opening> = {},
) {
  const { backend, written } = openBackend({ sources: [smallLesson], ...opening });
  const { terminal, text } = fakeTerminal(backend, typed, true);
  await playLabPlainly(backend, id, language, terminal);
  return { text: text(), written };
}

function fakeTerminal(backend: Backend, typed: Typed, interactive: boolean) {
  let text = '';
  let session: LessonSession | undefined;
  const view = () => {
    if (!session) throw new Error('no lesson was opened');
    return session.view();
  };
  const watched: Backend = {
    ...backend,
    openLesson(id) {
      session = backend.openLesson(id);
      return session;
    },
  };
  async function* lines() {
    for (const line of typed) yield typeof line === 'string' ? line : line(view());
  }
  const terminal: PlainTerminal = {
    lines: readLines(lines()),
    write: (piece) => {
      text += piece;
    },
    interactive,
  };
  return { terminal, text: () => text, view, watched };
}

/** How often a part stands in a text. */
export function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}
