import type { RecitalSettings } from './recital-settings.ts';

/** What a net can lack from the start, as settings of a recital. */
const without = {
  attention: { attention: 'off' },
  feedForward: { feedForward: 'off' },
  positions: { positions: 'off' },
  neither: { attention: 'off', feedForward: 'off' },
  norms: { norms: 'off' },
  residuals: { residuals: 'off' },
} as const satisfies { readonly [part: string]: Partial<RecitalSettings> };

export type LeftOut = keyof typeof without;

export function settingsWithout(part: LeftOut): Partial<RecitalSettings> {
  return without[part];
}

/** The value that tells the loss of a net without this part. */
export function valueName(part: LeftOut): string {
  return part === 'neither' ? part : `no${part.charAt(0).toUpperCase()}${part.slice(1)}`;
}
