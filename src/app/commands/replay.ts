import type { Replay } from '../../faces/backend.ts';
import { say } from '../../faces/plain/plain-terminal.ts';
import { withPlainTerminal } from '../runtime/plain-terminal.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { openWorkspace } from '../runtime/workspace.ts';
import { ExplainedError } from '../system/explained-error.ts';
import { openTextFile } from '../system/text-file.ts';

/** Shows the very run behind a code once more; without a code, the runs watched last. */
export async function replay(
  runtime: Runtime,
  code: string | undefined,
  textFile: string | undefined,
): Promise<number> {
  const ownText = textFile === undefined ? undefined : openTextFile(textFile);
  const { language, backend: openBackend } = openWorkspace(runtime);
  const backend = openBackend(ownText && { ownText });
  const chosen = code === undefined ? undefined : open(code);
  if (runtime.face === 'ink') {
    const { renderApp } = await import('../../faces/ink/render-app.tsx');
    const start = chosen ? ({ at: 'replay', replay: chosen } as const) : ({ at: 'runs' } as const);
    return renderApp({ ...runtime, backend, language, start });
  }
  const { printReplay, showRunsPlainly } = await import('../../faces/plain/replay.ts');
  await withPlainTerminal(runtime, async (terminal) => {
    if (chosen === undefined) return showRunsPlainly(backend, language, terminal);
    say(terminal, ...(await printReplay(chosen, backend, language)));
  });
  return 0;

  function open(typed: string): Replay {
    const opened = backend.openRun(typed);
    if ('problem' in opened) throw new ExplainedError(opened.problem);
    return opened;
  }
}
