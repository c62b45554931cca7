import type { Field } from '../schema/field.js';
import { equal, isContainer } from '../schema/pointer.js';
import { typesOf } from '../schema/types.js';
import { readNumber } from './number-text.js';

/** What a text in a control means: a value (undefined leaves the field out), or none of its type. */
export type Reading = { readonly value: unknown } | 'unreadable';

/** Reads the text of a control as a field's type. */
export type Read = (field: Field, text: string) => Reading;

/**
 * Reads the text of a field's control as the field's type. Empty text is no value, never 0. What
 * the texts of dates and of JSON mean, their controls say: see `date-text.ts` and `json-text.ts`.
 */
export function readText(field: Field, text: string): Reading {
  switch (field.kind) {
    case 'number':
      return readAs(readNumber, text);
    case 'toggle':
      return readAs((word) => ({ true: true, false: false })[word.toLowerCase()], text);
    case 'choice':
      return readChoice(field, text);
    default:
      return { value: text === '' ? undefined : text };
  }
}

/** A value as the text of a control; `""` for none. */
export function showText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return isContainer(value) ? JSON.stringify(value, null, 2) : String(value);
}

function readAs(read: (text: string) => unknown, text: string): Reading {
  const trimmed = text.trim();
  if (trimmed === '') return { value: undefined };
  const value = read(trimmed);
  return value === undefined ? 'unreadable' : { value };
}

function readChoice(field: Field & { kind: 'choice' }, text: string): Reading {
  if (text === '') return { value: undefined };
  const option = field.options.find(({ value }) => equal(value, text)) ?? field.options.find(({ value }) => showText(value) === text);
  if (option) return { value: option.value };
  const types = typesOf(field.schema);
  return types.length > 0 && types.every((type) => type === 'number' || type === 'integer')
    ? readAs(readNumber, text)
    : { value: text };
}
