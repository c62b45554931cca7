import type { Field } from '../../../schema/field.js';
import { FieldSlot, type FieldSource } from '../field-slot.js';
import { slots } from '../slots.js';

export { batches, finish } from './batches.js';

/** One field, whichever it is by now. */
export function fieldSlot(field: Field, source: FieldSource): unknown {
  return slots(new Map([['', field]]), source, FieldSlot);
}
