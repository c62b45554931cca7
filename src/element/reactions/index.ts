/** The chunk `reactions`: what a form shows and does only after the user or the service acted. */
export { belowFields, connectedNotice, submitLabel, unavailableDetails } from './attempt.js';
export { attend, existingConnections, loadConnections } from './connections/all-connections.js';
export { describeError } from './describe-error.js';
export { createFieldReactions } from './field-offers.js';
export { followFocus } from './follow-focus.js';
export { authOptionPicker } from './auth-option-picker.js';
export { styles } from './styles.js';
