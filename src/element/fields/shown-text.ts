import type { Field } from '../../schema/field.js';

/** The value of a field as the text of its control. */
export function toText(field: Field, value: unknown): string {
  if (field.kind === 'json' && value !== undefined) return JSON.stringify(value, null, 2);
  return asText(value);
}

/** A value as text; one that is no text is shown as JSON rather than not at all. */
export function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
