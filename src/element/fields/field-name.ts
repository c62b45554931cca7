import type { Field } from '../../schema/field.js';
import { say } from '../strings/sentence.js';
import type { Strings } from '../strings/strings.js';

/** The name of a field in sentences: its label, else its position in a list. */
export function fieldName({ label, kind, path }: Field, { field: strings }: Strings): string {
  const last = path.at(-1);
  if (label) return label;
  if (typeof last === 'number') return say(strings.item, { number: last + 1 });
  return say(kind === 'variant' ? strings.branch : strings.unnamed);
}
