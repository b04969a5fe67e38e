import { dealLab, isSceneLabFile, type SceneLabFile } from '../../src/lessons/compile/labs/scene-lab.ts';
import { editionOf } from '../../src/lessons/source/edition.ts';
import { readLesson } from '../../src/lessons/source/read-lesson.ts';
import type { Language } from '../../src/text/text.ts';
import { smallLab } from './small-lab.ts';
import { smallBank } from './small-lesson.ts';

/** A lab from its source. */
export function readLab(source: string): SceneLabFile {
  const read = readLesson(source);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  if (!isSceneLabFile(read.file)) throw new Error('this is no lab');
  return read.file;
}

export const smallSceneLab = readLab(smallLab);

/** The lab as it is played with this seed. */
export function deal(file: SceneLabFile, seed: number, language: Language = 'en') {
  return dealLab(editionOf(file, language), smallBank, seed);
}
