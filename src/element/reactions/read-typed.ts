import type { Field } from '../../schema/field.js';
import type { TextReading } from '../../value/field-text.js';
import { readThoroughly } from '../../value/reactions/read-text.js';
import type { TypedText } from '../fields/form-context.js';

/** Reads a text as a number. */
export type ReadNumber = (text: string) => TextReading;

/** Reads a text as the field's type, cleaned where it is text. Notes of the typed text whether that came key by key. */
export function readTyped(
  field: Field,
  text: string,
  readNumber: ReadNumber,
  typed?: TypedText,
): TextReading {
  const isInserted = isInsertion(typed?.event);
  if (typed) typed.isInserted = text !== '' && (typed.isInserted || isInserted);
  return readThoroughly(field, text, typed?.isInserted === false, readNumber);
}

/** Has the control with the focus read its text, where it would only when it is left. */
export function finishTyping({ activeElement }: ShadowRoot): void {
  if (activeElement?.matches('input:not([type=checkbox], [type=radio])'))
    activeElement.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Whether the text was not typed key by key: no input method and no program tells of each key. */
export function isInsertion(event: Event | undefined): boolean {
  return !(event && 'inputType' in event) || /^insert(From|Replacement)/.test(String(event.inputType));
}
