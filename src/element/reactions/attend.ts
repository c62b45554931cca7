import type { ConnectionFlow } from '../../flow/connection-flow.js';
import type { FormProperties } from '../form-properties.js';
import { forgetNameOnReset } from './connection-name.js';
import { keepFocusOffText } from './keep-focus-off-text.js';
import { takeBefore } from './take-before.js';
import { tellPage } from './tell-page.js';

/** Attends to what the user does, in every edition. */
export function attend(form: FormProperties, flow: ConnectionFlow): void {
  tellPage(form, flow);
  forgetNameOnReset(flow);
  takeBefore(form);
  keepFocusOffText(form);
}
