import { expect, test } from 'vitest';
import { drawFigure, tellFigure } from '../../src/faces/figures/draw.ts';
import { checkTerms } from '../../src/lessons/check/terms.ts';
import type { Figure } from '../../src/lessons/model/figure.ts';
import type { Scene } from '../../src/lessons/model/lesson.ts';
import { type Language, mapText } from '../../src/text/text.ts';
import { lastOf, sheet, textOf } from '../faces/figures/sheet.ts';
import { allEditions, glossary } from './shipped-lessons.ts';

test.for(allEditions)('no figure of $name says a term before its lesson', ({ file, lesson }) => {
  const scenes = lesson.scenes.flatMap(figuresOf).map((figure) => ({
    head: 'say' as const,
    say: mapText((language) => wordsOf(figure, language)),
  }));
  expect(checkTerms({ ...file, scenes }, glossary).map(({ what }) => what)).toEqual([]);
});

function figuresOf(scene: Scene): Figure[] {
  switch (scene.kind) {
    case 'watch':
    case 'spell':
      return [scene.figure];
    case 'ask':
      return scene.question.figure ? [scene.question.figure] : [];
    case 'try': {
      const { figure: name, run: trace, labels } = scene.steerable;
      return [{ name, trace, labels, hide: [] }];
    }
    default:
      return [];
  }
}

/** All that a figure writes and tells at its end. */
function wordsOf(figure: Figure, language: Language): string {
  const drawn = textOf(drawFigure(figure, lastOf(figure), sheet(100, 20, { language })));
  return [drawn, ...tellFigure(figure, lastOf(figure), language)].join('\n');
}
