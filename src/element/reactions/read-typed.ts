import type { Field } from '../../schema/field.js';
import type { TextReading } from '../../value/field-text.js';
import { readThoroughly } from '../../value/reactions/read-text.js';
import type { FormContext, TypedText } from '../fields/form-context.js';
import { withLines } from './early-lines.js';

/** Reads a text as a number. */
export type ReadNumber = (text: string) => TextReading;

/** Reads a text as the field's type, cleaned where it is text. Notes in `typed` what it finds out. */
export function readTyped(
  field: Field,
  text: string,
  readNumber: ReadNumber,
  typed?: TypedText,
): TextReading {
  const isInserted = isInsertion(typed?.event);
  if (typed) typed.isInserted = text !== '' && (typed.isInserted || isInserted);
  const reading = readThoroughly(field, text, typed?.isInserted === false, readNumber);
  if (typed && isInserted) typed.isCleaned = 'value' in reading && isLess(reading.value, text);
  return reading;
}

/** The user has left a field: true where it has to say from now on that something was left out. */
export function saysLess(typed: TypedText | undefined): boolean {
  if (!typed || typed.isCleaned) return false;
  return (typed.isCleaned = isLess(typed.value, typed.text));
}

/** Reads again what was typed before this chunk was loaded, and tells of what it reads otherwise. */
export function readAgain(
  states: Iterable<{ readonly typed?: TypedText }>,
  context: FormContext,
  root: ShadowRoot,
): void {
  for (const { typed } of states) {
    if (!typed) continue;
    const { field, value, event } = typed;
    const text = withLines(typed.text, event);
    // Of a choice, only what was none of its options.
    const isOwn = field.kind === 'choice' && field.allowCustom && context.draft.unreadText(field);
    if (!isOwn && !/^(text|secret|number)$/.test(field.kind)) continue;
    const reading = context.read(field, text, { ...typed });
    if ('value' in reading && reading.value === value) continue;
    const hasFocus = root.activeElement?.id === context.domId(field, 'control');
    context.type(field, text, undefined, event);
    // What shows lines comes in the place of a control of one line.
    if (hasFocus) context.focus(field);
  }
}

/** Has the control with the focus read its text, where it would only when it is left. */
export function finishTyping({ activeElement }: ShadowRoot): void {
  if (activeElement?.matches('input:not([type=checkbox], [type=radio])'))
    activeElement.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Whether a value is a text of which something was left out. */
const isLess = (value: unknown, text: string): boolean =>
  typeof value === 'string' && value !== '' && text.length > value.length;

/** Whether the text was not typed key by key: no input method and no program tells of each key. */
function isInsertion(event: Event | undefined): boolean {
  return !(event && 'inputType' in event) || /^insert(From|Replacement)/.test(String(event.inputType));
}
