/** What a record itself holds under a key: a name out of a lesson file must not find `toString`. */
export function own<T>(record: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
