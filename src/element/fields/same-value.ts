import type { Option } from '../../schema/field.js';

/** Where a value stands among options; -1 for none of them. */
export function indexOfValue(options: readonly Option[], value: unknown): number {
  if (value === undefined) return -1;
  const exact = options.findIndex((option) => sameValue(option.value, value));
  if (exact >= 0 || value === null || typeof value === 'object') return exact;
  // The service compares loosely: the record 7 is meant by "7".
  return options.findIndex((option) => typeof option.value !== 'object' && String(option.value) === String(value));
}

/** Equal as JSON, whatever the order of keys. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) &&
        sameValue((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}
