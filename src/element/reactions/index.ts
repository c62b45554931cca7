/** The chunk `reactions`: what a form shows and does only after the user or the service acted. */
export { attend } from './attend.js';
export { belowFields, connectedNotice, describeError, submitLabel } from './attempt.js';
export { existingConnection } from './existing-connection.js';
export { createFieldReactions } from './field-offers.js';
export { followFocus } from './follow-focus.js';
export { authOptionPicker } from './auth-option-picker.js';
export { styles } from './styles.js';
