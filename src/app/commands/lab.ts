import { withPlainTerminal } from '../runtime/plain-terminal.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { openWorkspace } from '../runtime/workspace.ts';
import { ExplainedError } from '../system/explained-error.ts';
import { openTextFile } from '../system/text-file.ts';

/** The labs, or the one that is named; with a text file, the one that learns a text. */
export async function lab(
  runtime: Runtime,
  name: string | undefined,
  textFile: string | undefined,
): Promise<number> {
  const ownText = textFile === undefined ? undefined : openTextFile(textFile);
  const workspace = openWorkspace(runtime);
  const { language } = workspace;
  const backend = workspace.backend(ownText && { ownText });
  const labs = backend.labs();
  const reader = labs.find(({ readsText }) => readsText);
  const chosen =
    name === undefined && ownText
      ? reader
      : labs.find(({ id }, index) => id === name || String(index + 1) === name);
  if (ownText && chosen && !chosen.readsText)
    throw new ExplainedError({
      zh: `“${chosen.id}”不学课文。自己的课文给 ${reader?.id}：nn-tutor lab ${reader?.id} --text 文件。`,
      en: `“${chosen.id}” learns no text. A text of your own goes to ${reader?.id}: nn-tutor lab ${reader?.id} --text FILE.`,
    });
  if (name !== undefined && !chosen) {
    const known = labs.map(({ id }, index) => `${index + 1} (${id})`).join(', ');
    throw new ExplainedError({
      zh: `没有“${name}”这个实验。现在有：${known}。`,
      en: `There is no lab “${name}”. There are: ${known}.`,
    });
  }
  if (runtime.face === 'ink') {
    const { renderApp } = await import('../../faces/ink/render-app.tsx');
    return renderApp({
      ...runtime,
      backend,
      language,
      start: chosen ? { at: 'lab', id: chosen.id } : { at: 'labs' },
    });
  }
  const { chooseLabPlainly, playLabPlainly } = await import('../../faces/plain/lab.ts');
  await withPlainTerminal(runtime, (terminal) =>
    chosen
      ? playLabPlainly(backend, chosen.id, language, terminal)
      : chooseLabPlainly(backend, language, terminal),
  );
  return 0;
}
