/**
 * All that a simple form shows and says only once something has happened, as one chunk: the first
 * paint does without it, and it is there long before it is needed.
 */
export { english } from '../strings/english.js';
export { laterFields } from './field-reactions.js';
export { laterStyles } from '../styles/later-styles.js';
export { actOf, belowFields, connectedNotice, describeError } from './attempt.js';
export { existingConnection } from './existing-connection.js';
export { followFocus } from './follow-focus.js';
export { optionPicker } from './option-picker.js';
