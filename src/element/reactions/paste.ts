import type { Field, SecretField, TextField } from '../../schema/field.js';
import { cleanText } from '../../value/reactions/clean-text.js';
import { trimText } from '../../value/reactions/trim-text.js';
import type { FormContext } from '../fields/form-context.js';
import { linesState } from '../fields/lines.js';
import { notePasted } from './cleaned.js';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/**
 * Leaves out of pasted text what cleaning takes away, and says so; all else is left to the browser, within
 * other words too, where blanks have a meaning. Lines that come into a control of one line turn it into one
 * of several: pasted, or in any other way of which the browser tells beforehand, such as a drop.
 */
export function paste(event: ClipboardEvent | InputEvent, field: Field, context: FormContext): void {
  const input = event.target as TextControl;
  const isPaste = 'clipboardData' in event;
  const inserted = isPaste ? event.clipboardData!.getData('text') : event.data;
  if (!inserted || input.readOnly || !event.cancelable) return;
  const { value, selectionStart, selectionEnd } = input;
  const others = value.slice(0, selectionStart!) + value.slice(selectionEnd!);
  const kept = field.kind !== 'secret' && others.trim() ? inserted : cleanText(inserted, field, false);
  const isText = field.kind === 'text' || field.kind === 'secret';
  if (isText && input.localName === 'input' && /[\r\n]/.test(trimText(kept))) {
    event.preventDefault();
    void insertLines(kept, input, field, context);
  } else if (isPaste && kept && kept !== inserted && insert(input, kept)) {
    event.preventDefault();
    notePasted(field, context);
  }
}

/** A single-line input would drop the line breaks: the text goes into the control that can hold them. */
async function insertLines(
  lines: string,
  input: TextControl,
  field: TextField | SecretField,
  context: FormContext,
): Promise<void> {
  const { value, selectionStart, selectionEnd } = input;
  const root = input.getRootNode() as ShadowRoot;
  const { special } = context.chunks;
  const text = value.slice(0, selectionStart!) + lines + value.slice(selectionEnd!);
  linesState(field, context).hasLines = true;
  // The view of a secret of several lines is in that chunk.
  if (field.kind === 'secret' && !special.loaded) {
    context.type(field, text);
    context.focus(field);
    await special.load().catch(() => {});
  }
  context.refresh(field);
  const area = root.querySelector<HTMLTextAreaElement>(`textarea#${context.domId(field, 'control')}`);
  if (!area) return context.type(field, text);
  // As it was before, so that the browser's undo leads back to it.
  area.value = value;
  area.focus();
  area.setSelectionRange(selectionStart, selectionEnd);
  if (!insert(area, lines)) context.type(field, text);
}

/** More than that takes Chromium minutes: each line is one more step to undo. */
const MAX_INSERTED = 10_000;

/** Replaces the selection as typing does: deprecated, but the only way into the browser's undo history. */
const insert = (input: TextControl, text: string): boolean =>
  text.length < MAX_INSERTED && input.ownerDocument.execCommand('insertText', false, text);
