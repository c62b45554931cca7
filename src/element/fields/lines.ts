import type { SecretField, TextField } from '../../schema/field.js';
import type { FormContext } from './form-context.js';

/** What a text keeps between renders. */
export interface LinesState {
  /** The text has, or has had, several lines. */
  hasLines?: boolean;
}

/** Whether a text gets a control of several lines: one of a single line would drop the breaks within it. */
export function hasLines(field: TextField | SecretField, context: FormContext): boolean {
  return field.multiline || (linesState(field, context).hasLines ||= context.text(field).includes('\n'));
}

export function linesState(field: TextField | SecretField, context: FormContext): LinesState {
  return context.viewState(field, field.kind, () => ({}));
}
