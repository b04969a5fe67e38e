import type { KnobLab } from '../../model/lab.ts';
import { labsSchema } from '../../source/lab-schema.ts';
import { ProblemList } from '../../source/problem-list.ts';
import { parse, type Read, readYaml } from '../../source/yaml-file.ts';
import { compileLabs } from './knob-lab.ts';

/** Reads the text of `labs.yaml`. */
export function readLabs(source: string): Read<readonly KnobLab[]> {
  return readYaml(source, (data) => {
    const file = parse(labsSchema, data, []);
    if ('problems' in file) return file;
    const report = new ProblemList();
    const labs = compileLabs(file.value, report);
    return report.problems.length > 0 ? { problems: report.problems } : { value: labs };
  });
}
