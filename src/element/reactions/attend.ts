import type { ConnectionFlow } from '../../flow/connection-flow.js';
import type { FormProperties } from '../form-properties.js';
import { holdWhilePressed } from './hold-while-pressed.js';
import { keepFocusOffText } from './keep-focus-off-text.js';
import { keepKeys } from './keep-keys.js';
import { takeBefore } from './take-before.js';
import { tellPage } from './tell-page.js';

/** Attends to what the user does, whatever the fields are. */
export function attend(form: FormProperties, flow: ConnectionFlow): void {
  tellPage(form, flow);
  holdWhilePressed(form);
  takeBefore(form);
  keepFocusOffText(form);
  keepKeys(form);
}
