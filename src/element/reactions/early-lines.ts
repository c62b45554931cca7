import { trimText } from '../../value/reactions/trim-text.js';

/**
 * Gives a text its lines back, of which a control of one line has made blanks or nothing. The event before that
 * input tells what was pasted or dropped.
 */
export function withLines(text: string, event: Event | undefined): string {
  const inserted = trimText((event as InputEvent | undefined)?.data ?? '');
  const flat = ['', ' '].map((gap) => inserted.replaceAll('\n', gap)).find((each) => text.includes(each));
  return flat ? text.replace(flat, () => inserted) : text;
}
