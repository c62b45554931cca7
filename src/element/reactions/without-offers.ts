/** The chunk `reactions` of an edition whose fields offer nothing on their own. */
export { belowFields, connectedNotice, submitLabel, unavailableDetails } from './attempt.js';
export { existingConnections } from './connections/existing-connections.js';
export { attend, loadConnections } from './connections/one-connection.js';
export { describeError } from './describe-error.js';
export { fieldReactions as createFieldReactions } from './field-reactions.js';
export { followFocus } from './follow-focus.js';
export { authOptionPicker } from './auth-option-picker.js';
export { styles } from './styles.js';
