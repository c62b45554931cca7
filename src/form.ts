import type { Send } from './connection/service/requests.js';
import { useEarlyResponses } from './connection/service/send.js';
import { defineForm } from './define-form.js';
import { ConnectionForm } from './index.js';

/** Defines the element for a page whose script file has sent early requests. */
export function define(sendOrTake: Send): void {
  useEarlyResponses(sendOrTake);
  defineForm(ConnectionForm);
}
