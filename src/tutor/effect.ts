import type { Fact } from './fact.ts';

/** What the world outside must do for the tutor, as data. A fact reaches the disk before the next view is drawn. */
export type Effect = { readonly kind: 'record'; readonly fact: Fact } | { readonly kind: 'leave' };
