/** Where what is known of a field by its id belongs once parts have moved; undefined when the field is gone. */
export type Rename = (id: string) => string | undefined;

/** What is known by id, by the ids of now. */
export function renameKeys<T>(known: ReadonlyMap<string, T>, rename: Rename): Map<string, T> {
  const renamed = new Map<string, T>();
  for (const [id, each] of known) {
    const now = rename(id);
    if (now !== undefined) renamed.set(now, each);
  }
  return renamed;
}

export function renameIds(ids: ReadonlySet<string>, rename: Rename): Set<string> {
  return new Set([...ids].flatMap((id) => rename(id) ?? []));
}
