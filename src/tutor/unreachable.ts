/** Ends a switch over a union: the compiler names the case that was forgotten. */
export function unreachable(never: never): never {
  throw new Error(`unreachable: ${JSON.stringify(never)}`);
}
