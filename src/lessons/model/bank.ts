import type { Text } from '../../text/text.ts';

/** One reply for each misconception, by its tag. */
export type Bank = { readonly [tag: string]: Text };
