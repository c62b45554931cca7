import type { Option } from '../../schema/field.js';
import { equal, isContainer } from '../../schema/pointer.js';

/** Where a value stands among options; -1 for none of them. */
export function indexOfValue(options: readonly Option[], value: unknown): number {
  if (value === undefined) return -1;
  const exact = options.findIndex((option) => equal(option.value, value));
  if (exact >= 0 || value === null || isContainer(value)) return exact;
  // The service compares loosely: the record 7 is meant by "7".
  return options.findIndex((option) => !isContainer(option.value) && String(option.value) === String(value));
}
