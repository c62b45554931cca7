import type { Field } from '../schema/field.js';
import { isContainer } from '../schema/json.js';

/** Why a text gives no value: the keyword and the params of the violation that is reported for it. */
export interface Unread {
  readonly keyword: 'unreadable' | 'incomplete' | 'ambiguousNumber';
  readonly params: Readonly<Record<string, unknown>>;
}

/** The text is none of the field's type. */
export const UNREADABLE: Unread = { keyword: 'unreadable', params: {} };

/** What a text was read as: undefined for no value. */
export type TextReading = { readonly value: unknown } | Unread;

export type TextReader = (field: Field, text: string) => TextReading;

/**
 * Reads the text of a field's control as the field's type. Blank text is no value, never 0. This is for
 * the time before the chunk `reactions` is loaded, whose `reactions/read-text.ts` knows more of what people
 * type; what it may read in another way is unreadable here. Dates, JSON and choices have readers of their
 * own, which their views pass: `special/date-text.ts` and others.
 */
export function readText(field: Field, text: string): TextReading {
  switch (field.kind) {
    case 'number':
      return readAs(readPlainNumber, text);
    case 'toggle':
      return readAs((word) => ({ true: true, false: false })[word.toLowerCase()], text);
    default: {
      const trimmed = text.trim();
      return { value: (field.kind === 'text' && !field.multiline ? trimmed : trimmed && text) || undefined };
    }
  }
}

/** A number that is written alike everywhere. Before three digits, a point may also separate thousands. */
const readPlainNumber = (text: string): number | undefined =>
  /^-?\d{1,12}(\.\d\d?)?$/.test(text) ? Number(text) : undefined;

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
  return value === undefined ? UNREADABLE : { value };
}
