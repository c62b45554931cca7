import { html } from 'lit/html.js';
import type { Field } from '../../schema/field.js';
import type { TextReading } from '../../value/field-text.js';
import type { FieldView, FormContext, TypedText } from '../fields/form-context.js';
import { typing } from '../strings/reactions.js';
import { say } from '../strings/sentence.js';
import { isInsertion } from './read-typed.js';

/** A text has been read: of what was pasted or filled in, the field says at once that something was left out. */
export function noteRead(typed: TypedText, reading: TextReading, context: FormContext): void {
  if (!isInsertion(typed.event)) return;
  typed.isCleaned = 'value' in reading && isLess(reading.value, typed.text);
  if (typed.isCleaned) context.reactions?.announce(note(context));
}

/**
 * The user has left the field: of what was typed, it says only from now on that something was left out. Returns what
 * it says then.
 */
export function noteLeft(field: Field, context: FormContext): string | undefined {
  const typed = context.typed(field);
  if (!typed || typed.isCleaned) return;
  typed.isCleaned = isLess(typed.value, typed.text);
  if (!typed.isCleaned) return;
  context.refresh(field);
  return note(context);
}

/** The user has pasted a text, of which something was left out. */
export function notePasted(field: Field, context: FormContext): void {
  context.typed(field)!.isCleaned = true;
  context.refresh(field);
  context.reactions?.announce(note(context));
}

const note = ({ strings }: FormContext): string => say(strings.field.trimmed ?? typing.trimmed);

/** Whether a value is a text of which something was left out. */
const isLess = (value: unknown, text: string): boolean =>
  typeof value === 'string' && value !== '' && text.length > value.length;

/** Says below a control that blanks or invisible characters were left out of its text. */
export const cleanedNote: FieldView = (field, context) =>
  html`<p class="hint" id=${context.domId(field, 'cleaned')} .textContent=${note(context)}></p>`;
