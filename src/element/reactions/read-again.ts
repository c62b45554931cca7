import type { FormContext, TypedText } from '../fields/form-context.js';
import { withLines } from './early-lines.js';

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
