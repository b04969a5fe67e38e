import { existsSync } from 'node:fs';
import type { Lesson } from '../../lessons/model/lesson.ts';
import { withPlainTerminal } from '../runtime/plain-terminal.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { openWorkspace, type Workspace } from '../runtime/workspace.ts';
import { ExplainedError } from '../system/explained-error.ts';

/** Starts or resumes a lesson: by number, by id, or from a file; without a name the one to go on with. */
export async function learn(runtime: Runtime, name: string | undefined): Promise<number> {
  const workspace = openWorkspace(runtime);
  const { language } = workspace;
  const { id, extra } = await findLesson(workspace, runtime, name);
  const backend = workspace.backend(extra && { extra });
  if (runtime.face === 'ink') {
    const { renderApp } = await import('../../faces/ink/render-app.tsx');
    return renderApp({ ...runtime, backend, language, start: { at: 'lesson', id } });
  }
  const { teachPlainly } = await import('../../faces/plain/teach.ts');
  await withPlainTerminal(runtime, async (terminal) => {
    await teachPlainly(backend, id, language, terminal);
  });
  return 0;
}

type Found = { readonly id: string; readonly extra?: Lesson };

async function findLesson(workspace: Workspace, runtime: Runtime, name: string | undefined): Promise<Found> {
  const { shipped } = workspace;
  const known = name === undefined ? workspace.backend().home().next : shipped.find(name)?.id;
  if (known !== undefined) return { id: known };
  if (name !== undefined && (/\.ya?ml$/i.test(name) || existsSync(name))) {
    const { openLessonFile } = await import('../sessions/lesson-file.ts');
    const extra = openLessonFile(name, runtime.lessonSources);
    return { id: extra.id, extra };
  }
  const list = shipped.catalogue.map(({ id, number }) => `${number} (${id})`).join(', ');
  throw new ExplainedError({
    zh: `没有“${name}”这一课。现在有：${list}；也可以写一个课文文件的路径。`,
    en: `There is no lesson “${name}”. There are: ${list}; or give the path of a lesson file.`,
  });
}
