/** The chunk `reactions` of an edition whose fields offer nothing on their own. */
export { attend } from './attend.js';
export { belowFields, connectedNotice, describeError, submitLabel } from './attempt.js';
export { existingConnection } from './existing-connection.js';
export { fieldReactions as createFieldReactions } from './field-reactions.js';
export { followFocus } from './follow-focus.js';
export { authOptionPicker } from './auth-option-picker.js';
export { styles } from './styles.js';
