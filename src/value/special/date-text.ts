import type { TextReader } from '../field-text.js';
import { trimText } from '../reactions/trim-text.js';

export const readDate: TextReader = (field, text) => {
  const trimmed = trimText(text);
  if (trimmed === '') return { value: undefined };
  return { value: field.kind === 'date' && field.precision === 'date-time' ? inUtc(trimmed) : trimmed };
};

/** The text itself, where the user may write the zone. */
export const readDateText: TextReader = (_field, text) => ({ value: trimText(text) || undefined });

/** For a control that is filled in only in part. */
export const readIncomplete: TextReader = () => ({ keyword: 'incomplete', params: {} });

/** A date control gives local time without a zone; the form shows that UTC is expected. */
function inUtc(text: string): string {
  const [, date, time, seconds = ':00'] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?$/.exec(text) ?? [];
  return date === undefined ? text : `${date}T${time}${seconds}Z`;
}
