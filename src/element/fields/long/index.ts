/** The chunk `long`. */
export { batches, finish } from './batches.js';
export { fieldSlot } from './field-slot.js';
export { longGroup } from './long-group.js';
