import type { ConnectionErrorCode } from '../../connection/error.js';
import type { Sentences } from './english.js';

/**
 * A sentence for each error code, in English, with the reactions, which say them. `{message}` stands for
 * the message of the error, `{name}` for the name of the integration.
 */
export const errors = {
  network: 'The service could not be reached. Check your connection and try again.',
  unauthorized: 'Your session has expired. Try again, and if that does not help, reload the page.',
  'not-found': 'This integration or connection does not exist.',
  token: 'Your session could not be confirmed. Reload the page and try again.',
  'popup-blocked': 'The browser blocked the window. Allow windows for this page, then try again.',
  refused: '{message}',
  timeout: 'There was no answer in time. Please try again.',
  service: 'The service has a problem. Please try again later.',
  configuration: 'This form is not set up correctly: {message}',
} satisfies Sentences<ConnectionErrorCode>;
