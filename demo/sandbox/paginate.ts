/** One page of a list, in the service's shape: `cursor` is where the next page starts, absent on the last. */
export function paginate<T>(
  all: readonly T[],
  query: Record<string, string>,
  pageSize = 100,
): { items: T[]; cursor?: string } {
  const start = positive(query.cursor) ?? 0;
  const end = start + (positive(query.limit) ?? pageSize);
  return { items: all.slice(start, end), ...(end < all.length && { cursor: String(end) }) };
}

function positive(text: string | undefined): number | undefined {
  const value = Number.parseInt(text ?? '', 10);
  return value > 0 ? value : undefined;
}
