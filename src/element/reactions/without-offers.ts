/** The chunk `reactions` of an edition that offers nothing on its own: no values, and no next field by Enter. */
export { belowFields, connectedNotice, submitLabel, unavailableDetails } from './attempt.js';
export { existingConnections } from './connections/existing-connections.js';
export { attend, loadConnections } from './connections/one-connection.js';
export { describeError } from './describe-error.js';
export { fieldReactions as createFieldReactions } from './field-reactions.js';
export { followFocus } from './follow-focus.js';
export { authOptionPicker } from './auth-option-picker.js';
export { styles } from './styles.js';
