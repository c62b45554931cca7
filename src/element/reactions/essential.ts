/** The chunk `reactions` of an edition with little besides what every form needs: see "One file" in docs/embedding.md. */
import { readAs } from '../../value/field-text.js';
import { readNumber } from '../../value/reactions/number-text.js';
import type { Reactions } from '../views/view-model.js';
import { fieldReactions } from './field-reactions.js';

export { belowFields, connectedNotice, failureDetails, submitLabel } from './attempt.js';
export { existingConnections } from './connections/existing-connections.js';
export { attend, loadConnections } from './connections/one-connection.js';
export { typedName } from './connection-name.js';
export { followFocus } from './follow-focus.js';
export { authOptionPicker } from './essential-picker.js';
export { styles } from './styles.js';

export const createFieldReactions: Reactions['createFieldReactions'] = (form) =>
  fieldReactions(form, (text) => readAs(readNumber, text));
