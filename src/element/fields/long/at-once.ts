/** The chunk `long` of an edition that renders long forms in one step. */
import type { Field } from '../../../schema/field.js';
import type { FormContext } from '../form-context.js';
import { FieldSlot } from './field-slot.js';
import { slots } from './slots.js';

export { fieldSlot } from './field-slot.js';

/** Renders all fields one below the other; each keeps its nodes, wherever it moves. */
export function batches(fields: readonly Field[], context: FormContext): unknown {
  return slots(new Map(fields.map((field) => [field.id, field])), context, FieldSlot);
}

/** No field waits for its task. */
export function finish(): void {}
