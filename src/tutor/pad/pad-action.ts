/** What is done at a drawing pad. */
export type PadAction =
  | { readonly do: 'move'; readonly down: number; readonly right: number }
  /** Ink or no ink where the pencil is. */
  | { readonly do: 'toggle' }
  | { readonly do: 'erase' }
  | { readonly do: 'pen' }
  | { readonly do: 'clear' }
  /** A row at once, and on to the next; it may be shorter than the sheet. On an untouched sheet the first is the top one. */
  | { readonly do: 'row'; readonly ink: readonly boolean[] }
  /** Ink or no ink where something points, and the pencil goes there. */
  | { readonly do: 'paint'; readonly row: number; readonly column: number; readonly ink: 0 | 1 }
  /** Another of the characters is what it was meant to be. */
  | { readonly do: 'rename'; readonly by: 1 | -1 }
  | { readonly do: 'name'; readonly label: number }
  /** Back to the pencil, the drawing as it is. */
  | { readonly do: 'redraw' }
  /** Time passes while it learns. */
  | { readonly do: 'beat' }
  | { readonly do: 'done' }
  /** In a workshop: what was drawn goes to the exam and is not taught. */
  | { readonly do: 'keep' }
  /** The drawing that was taught or kept last is thrown away. */
  | { readonly do: 'undo' }
  /** From the pencil to the knobs, or back. */
  | { readonly do: 'switch' }
  | { readonly do: 'turn'; readonly knob: number; readonly to: number };
