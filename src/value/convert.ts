import type { Field } from '../schema/field.js';
import { equal, isContainer } from '../schema/pointer.js';
import { typesOf } from '../schema/types.js';
import { readNumber } from './number-text.js';

/** What a text in a control means: a value (undefined leaves the field out), or none of its type. */
export type Reading = { readonly value: unknown } | 'unreadable';

/** Reads the text of a field's control as the field's type. Empty text is no value, never 0. */
export function readText(field: Field, text: string): Reading {
  switch (field.kind) {
    case 'number':
      return readAs(readNumber, text);
    case 'toggle':
      return readAs((word) => ({ true: true, false: false })[word.toLowerCase()], text);
    case 'date':
      return { value: text.trim() === '' ? undefined : field.precision === 'date-time' ? inUtc(text.trim()) : text.trim() };
    case 'choice':
      return readChoice(field, text);
    case 'json':
      return readJson(text, typesOf(field.schema));
    default:
      return { value: text === '' ? undefined : text };
  }
}

/** A value as the text of a control; `""` for none. */
export function showText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return isContainer(value) ? JSON.stringify(value, null, 2) : String(value);
}

/** A JSON value as the text of an editor; unlike `showText` it tells `"5"` from `5`. */
export function showJson(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : undefined;
  const reading = text === undefined ? 'unreadable' : readJson(text, []);
  // A bare word is read back as the text that it is.
  return text !== undefined && reading !== 'unreadable' && reading.value === text ? text : JSON.stringify(value, null, 2);
}

function readAs(read: (text: string) => unknown, text: string): Reading {
  const trimmed = text.trim();
  if (trimmed === '') return { value: undefined };
  const value = read(trimmed);
  return value === undefined ? 'unreadable' : { value };
}

/** A date control gives local time without a zone; the form says that it means UTC. */
function inUtc(text: string): string {
  const [, date, time, seconds = ':00'] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?$/.exec(text) ?? [];
  return date === undefined ? text : `${date}T${time}${seconds}Z`;
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

/**
 * JSON, or a bare word where a string is accepted. What begins like JSON must be JSON, so that a
 * slip in an object does not turn it into a string.
 */
function readJson(text: string, types: readonly string[]): Reading {
  const trimmed = text.trim();
  if (trimmed === '') return { value: undefined };
  try {
    const value: unknown = JSON.parse(trimmed);
    return holdsExactly(trimmed) ? { value } : 'unreadable';
  } catch {
    const stringsFit = types.length === 0 || types.includes('string');
    return stringsFit && !/^[[{"]/.test(trimmed) ? { value: text } : 'unreadable';
  }
}

/** Whether every number in a JSON text can be held as it is written. */
function holdsExactly(json: string): boolean {
  const tokens = json.match(/"(?:\\.|[^"\\])*"|-?\d[\d.eE+-]*/g) ?? [];
  return tokens.every((token) => token.startsWith('"') || readNumber(token) !== undefined);
}
