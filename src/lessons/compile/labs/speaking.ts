import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { LiveRun } from '../../../experiments/core/live-run.ts';
import { same } from '../../../text/text.ts';
import type { LabKnob, Setting } from '../../model/lab.ts';
import type { LabFile } from '../../source/lab-schema.ts';
import type { Path } from '../../source/problem.ts';
import type { ProblemList } from '../../source/problem-list.ts';

type KnobFile = NonNullable<LabFile['speaks']>[number];

/** The knobs by which a lab's network is asked to speak, each setting one that it can be asked with. */
export function compileSpeaking(
  { speaks = [] }: LabFile,
  live: LiveRun,
  path: Path,
  report: ProblemList,
): readonly LabKnob[] {
  if (speaks.length > 0 && !live.sample)
    report.add(path, 'the run has no network that speaks', 'Leave `speaks` out.');
  return speaks.map((knob, at) => compileKnob(knob, [...path, at], report));
}

export function compileSetting(setting: KnobFile['settings'][number]): Setting {
  return typeof setting === 'number'
    ? { value: setting, shown: same(formatNumber(setting)) }
    : { value: setting.is, shown: setting.label };
}

function compileKnob(
  { label, param, settings, start: first }: KnobFile,
  path: Path,
  report: ProblemList,
): LabKnob {
  const compiled = settings.map(compileSetting);
  const start = compiled.findIndex(({ value }) => value === first);
  if (start < 0)
    report.add(
      [...path, 'start'],
      `“${param}” starts at ${first}, which is none of its settings`,
      'Add it, or start elsewhere.',
    );
  for (const { value } of compiled)
    if (!isAllowed(param, value))
      report.add(
        [...path, 'settings'],
        `no network can be asked to speak with ${param} = ${value}`,
        'A temperature is 0 or more, a topK whole from 0, a topP above 0 and at most 1.',
      );
  const [head = { value: 0, shown: same('') }, ...others] = compiled;
  return {
    label,
    param,
    index: undefined,
    settings: [head, ...others],
    start: Math.max(0, start),
    startInEnglish: Math.max(0, start),
    while: {},
  };
}

function isAllowed(param: KnobFile['param'], value: Setting['value']): boolean {
  if (typeof value !== 'number' || value < 0) return false;
  switch (param) {
    case 'temperature':
      return true;
    case 'topK':
      return Number.isInteger(value);
    case 'topP':
      return value > 0 && value <= 1;
  }
}
