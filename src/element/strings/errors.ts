import type { ConnectionErrorCode } from '../../connection/error.js';
import type { Sentences } from './english.js';

/**
 * A sentence for each error code, in English, with the reactions, which say them. `{message}` stands for
 * the message of the error, `{name}` for the name of the integration.
 */
export const errors = {
  network: 'We couldn’t reach the server. Check your internet connection and try again.',
  unauthorized: 'Your session has expired. Reload the page and try again.',
  'not-found': 'We couldn’t find what this form connects. Contact support.',
  token: 'Your session has expired. Reload the page and try again.',
  'popup-blocked': 'Your browser blocked the sign-in window. Allow pop-ups for this site, then try again.',
  refused: '{message}',
  timeout: 'This took too long. Try again.',
  service: 'Something went wrong on our side. Try again in a few minutes.',
  configuration: 'This form isn’t set up correctly. Contact support.',
} satisfies Sentences<ConnectionErrorCode>;
