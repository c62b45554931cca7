/** The chunk `reactions`: what a form shows and does only after the user or the service acted. */
import type { Reactions } from '../views/view-model.js';
import { associate } from './associate.js';
import { attend as attendToAll } from './connections/all-connections.js';
import { connectionStyles } from './connections/styles.js';
import { guideEnterKeys } from './enter-keys.js';
import { focusPanel } from './focus-panel.js';
import { holdWhilePressed } from './hold-while-pressed.js';
import { keepActionsInSight } from './keep-actions-in-sight.js';
import { keepHeight } from './keep-height.js';
import { keepKeys } from './keep-keys.js';
import { lockFields } from './lock-fields.js';
import { lookAlikes } from './look-alikes.js';
import { moreStyles } from './more-styles.js';
import { nameForm } from './name-form.js';
import { styles as sharedStyles } from './styles.js';
import { tellDeveloper } from './tell-developer.js';

export { submitLabel } from './attempt.js';
export { belowFields } from './sign-in-panel.js';
export { existingConnections, loadConnections, statusPill } from './connections/all-connections.js';
export { connectedNotice } from './success.js';
export { typedName } from './connection-name.js';
export { failureDetails } from './failure-details.js';
export { createFieldReactions } from './field-offers.js';
export { showViolations } from '../../flow/reactions/show-violations.js';
export { followFocus } from './follow-focus.js';
export { authOptionPicker } from './auth-option-picker.js';

export const styles = sharedStyles + moreStyles + connectionStyles;

export const attend: Reactions['attend'] = (form, flow, advise) => {
  associate(form, flow);
  holdWhilePressed(form);
  attendToAll(form, flow);
  guideEnterKeys(form);
  nameForm(form, flow);
  keepKeys(form);
  focusPanel(form);
  lockFields(form, flow);
  keepHeight(form, flow);
  keepActionsInSight(form);
  tellDeveloper(flow);
  if (lookAlikes(form).length) advise?.();
};
