/**
 * All that a simple form shows and says only once something has happened, as one chunk: the first
 * paint does without it, and it is there long before it is needed.
 */
export { english } from './english.js';
export { laterFields } from './later-fields.js';
export { laterStyles } from './styles/later-styles.js';
export { actOf, belowFields, connectedNotice, describeError } from './views/attempt.js';
export { existingConnection } from './views/existing-connection.js';
export { followFocus } from './views/follow-focus.js';
export { optionPicker } from './views/option-picker.js';
