import { encodeRun } from '../../experiments/run-code/run-code.ts';
import type { Text } from '../../text/text.ts';
import type { FigureName } from '../model/figure.ts';
import type { Lesson } from '../model/lesson.ts';

/** How a lesson shows a run, found by the run's code. */
export type WatchedRun = {
  readonly code: string;
  readonly figure: FigureName;
  readonly labels: readonly Text[];
  readonly caption: Text;
};

/** The runs that are watched in a lesson, in their order. */
export function watchedRuns({ scenes }: Lesson): readonly WatchedRun[] {
  return scenes.flatMap((scene) => {
    if (scene.kind !== 'watch') return [];
    const { caption, figure } = scene;
    const code = encodeRun(figure.trace);
    return code === undefined ? [] : [{ code, figure: figure.name, labels: figure.labels, caption }];
  });
}
