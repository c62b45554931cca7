/** How the fields of a long form, and those that come and go, are rendered. */
export { batches, finish } from './batches.js';
export { fieldSlot } from './field-slot.js';
