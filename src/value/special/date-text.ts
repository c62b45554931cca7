import type { DateField } from '../../schema/field.js';
import type { TextReader } from '../field-text.js';
import { trimText } from '../reactions/trim-text.js';

export const readDate: TextReader = (field, text) => {
  const trimmed = trimText(text);
  if (trimmed === '') return { value: undefined };
  return {
    value: field.kind === 'date' && field.precision === 'date-time' ? toUtc(trimmed, field) : trimmed,
  };
};

/** The text itself, where the user may write the zone. */
export const readDateText: TextReader = (_field, text) => ({ value: trimText(text) || undefined });

/** For a control that is filled in only in part. */
export const readIncomplete: TextReader = () => ({ keyword: 'incomplete', params: {} });

/**
 * Whether a moment is entered in UTC, as it is sent: where the schema speaks of it, in a text or in a pattern that
 * may leave room for no other hour. Else it is entered in the customer's own time zone.
 */
export function isEnteredInUtc({ schema }: DateField): boolean {
  return (
    schema.pattern !== undefined || /\bUTC\b/.test(`${String(schema.title)} ${String(schema.description)}`)
  );
}

const TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d)(\.\d+)?)?$/;
const MOMENT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::(\d\d)(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** A date control gives time without a zone. What is no such time stays as it is. */
function toUtc(text: string, field: DateField): string {
  const [, date, time, seconds = '00', fraction = ''] = TIME.exec(text) ?? [];
  if (date === undefined) return text;
  const moment = Date.parse(`${date}T${time}:${seconds}${isEnteredInUtc(field) ? 'Z' : ''}`);
  const sent = withoutZone(moment);
  return sent === undefined ? text : `${sent}${fraction}Z`;
}

/** A moment as a date control has it: without a zone, and with milliseconds at most. */
export function toControl(text: string, field: DateField): string {
  const [, minutes, seconds = '00', fraction = '', zone = ''] = MOMENT.exec(text) ?? [];
  if (minutes === undefined) return text;
  const moment = Date.parse(`${minutes}:${seconds}${zone.replace(/(\d\d)(\d\d)$/, '$1:$2')}`);
  const offset = isEnteredInUtc(field) ? 0 : new Date(moment).getTimezoneOffset();
  const shown = withoutZone(moment - offset * 60_000);
  return shown === undefined ? text : shown + fraction.slice(0, 4);
}

/** Undefined for what is no moment, or falls out of the years that have four digits in its new zone. */
function withoutZone(moment: number): string | undefined {
  return isNaN(moment) ? undefined : /^\d{4}-.{14}/.exec(new Date(moment).toISOString())?.[0];
}
