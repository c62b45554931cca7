import type { Field, SecretField } from '../../schema/field.js';
import { cleanText } from '../../value/reactions/clean-text.js';
import type { FormContext } from '../fields/form-context.js';
import { secretState } from '../fields/secret-view.js';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/**
 * Leaves out of pasted text what cleaning takes away, and says so. All else is left to the browser, within
 * other words too, where blanks have a meaning.
 */
export function paste(event: ClipboardEvent, field: Field, context: FormContext): void {
  const input = event.target as TextControl;
  const { value, selectionStart, selectionEnd } = input;
  const pasted = event.clipboardData!.getData('text');
  const others = value.slice(0, selectionStart!) + value.slice(selectionEnd!);
  const kept = field.kind !== 'secret' && others.trim() ? pasted : cleanText(pasted, field, false);
  if (!kept || input.readOnly) return;
  if (field.kind === 'secret' && input.localName === 'input' && /[\r\n]/.test(kept)) {
    event.preventDefault();
    void pasteLines(kept, input, field, context);
  } else if (kept !== pasted && insert(input, kept)) {
    event.preventDefault();
    context.typed(field)!.isCleaned = true;
    context.refresh(field);
  }
}

/** A single-line input would drop the line breaks: the text goes into the control that can hold them. */
async function pasteLines(
  lines: string,
  input: TextControl,
  field: SecretField,
  context: FormContext,
): Promise<void> {
  const { value, selectionStart, selectionEnd } = input;
  const root = input.getRootNode() as ShadowRoot;
  const { special } = context.chunks;
  const text = value.slice(0, selectionStart!) + lines + value.slice(selectionEnd!);
  secretState(field, context).hasLines = true;
  if (!special.loaded) {
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

/** Replaces the selection as typing does: deprecated, but the only way into the browser's undo history. */
const insert = (input: TextControl, text: string): boolean =>
  input.ownerDocument.execCommand('insertText', false, text);
