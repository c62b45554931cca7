import type { Field } from '../schema/field.js';
import { isContainer } from '../schema/json.js';
import { readNumber } from './number-text.js';

/** What a text was read as: undefined for no value, `unreadable` if it is none of the field's type. */
export type TextReading = { readonly value: unknown } | 'unreadable';

export type TextReader = (field: Field, text: string) => TextReading;

/**
 * Reads the text of a field's control as the field's type. Empty text is no value, never 0. Dates,
 * JSON and choices have readers of their own, which their views pass: `special/date-text.ts` and others.
 */
export function readText(field: Field, text: string): TextReading {
  switch (field.kind) {
    case 'number':
      return readAs(readNumber, text);
    case 'toggle':
      return readAs((word) => ({ true: true, false: false })[word.toLowerCase()], text);
    default:
      return { value: text === '' ? undefined : text };
  }
}

/** A value as the text of a control; `""` for none. */
export function showText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return isContainer(value) ? JSON.stringify(value, null, 2) : String(value);
}

/** Empty text is no value; what can't be read is unreadable. */
export function readAs(read: (text: string) => unknown, text: string): TextReading {
  const trimmed = text.trim();
  if (trimmed === '') return { value: undefined };
  const value = read(trimmed);
  return value === undefined ? 'unreadable' : { value };
}
