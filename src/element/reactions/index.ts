/** All that a form shows, says and does only once something has happened, as one chunk. */
export { belowFields, connectedNotice, describeError, submitLabel } from './attempt.js';
export { existingConnection } from './existing-connection.js';
export { createFieldReactions } from './field-reactions.js';
export { followFocus } from './follow-focus.js';
export { authOptionPicker } from './auth-option-picker.js';
export { styles } from './styles.js';
