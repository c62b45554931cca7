import { badRequest } from './errors.js';

/** One page of a list, in the service's shape: `cursor` is where the next page starts, absent on the last. */
export function paginate<T>(
  all: readonly T[],
  query: Readonly<Record<string, unknown>>,
  pageSize = 100,
): { items: T[]; cursor?: string } {
  const start = readNumber('cursor', query.cursor) ?? 0;
  const end = start + (readNumber('limit', query.limit) ?? pageSize);
  return { items: all.slice(start, end), ...(end < all.length && { cursor: String(end) }) };
}

function readNumber(name: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' && typeof value !== 'number')
    throw badRequest(`The ${name} must be a number.`);
  const number = Number.parseInt(String(value), 10);
  return number > 0 ? number : undefined;
}
