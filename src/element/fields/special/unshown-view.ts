import type { Field } from '../../../schema/field.js';
import type { FormContext } from '../form-context.js';
import { jsonView } from './json-view.js';

const told = new WeakSet<Field>();

/** A field whose own view fails: as JSON, of which the developer is told. */
export function unshownView(field: Field, context: FormContext): unknown {
  if (!told.has(field))
    console.warn(`connection-form: the field "${field.id}" cannot be shown, and is edited as JSON.`);
  told.add(field);
  return jsonView(field, context);
}
