import type { ConnectionErrorCode } from '../connection/error.js';
import type { Sentence } from './sentence.js';

/** What the form says besides its fields. `{name}` stands for the integration's name. */
export interface FormStrings {
  connect: Sentence;
  connecting: Sentence;
  loading: Sentence;
  loadFailed: Sentence;
  retry: Sentence;
  unavailable: Sentence;
  help: Sentence;
  chooseOption: Sentence;
  /** While the other window is open. */
  finishInWindow: Sentence;
  showWindow: Sentence;
  cancel: Sentence;
  leaving: Sentence;
  connected: Sentence;
  cancelled: Sentence;
}

/**
 * A sentence for each way in which loading or connecting can fail. `{message}` stands for the
 * service's own words, `{name}` for the integration's name.
 */
export type ErrorStrings = Record<ConnectionErrorCode, Sentence>;

export const englishForm: FormStrings = {
  connect: 'Connect',
  connecting: 'Connecting…',
  loading: 'Loading…',
  loadFailed: 'This form could not be loaded.',
  retry: 'Try again',
  unavailable: 'Connecting {name} has not been set up yet.',
  help: 'How to find these details',
  chooseOption: 'How do you want to connect?',
  finishInWindow: 'Finish signing in to {name} in the window that has opened.',
  showWindow: 'Show the window',
  cancel: 'Cancel',
  leaving: 'Taking you to {name}…',
  connected: '{name} is connected.',
  cancelled: 'Nothing was connected. What you filled in is still here.',
};

export const englishErrors: ErrorStrings = {
  network: 'The service could not be reached. Check your connection and try again.',
  unauthorized: 'Your session is no longer valid. Reload the page and try again.',
  'not-found': 'This integration does not exist.',
  token: 'Your session could not be confirmed. Reload the page and try again.',
  'popup-blocked': 'The browser blocked the window. Allow windows for this page, then try again.',
  refused: '{message}',
  timeout: 'There was no answer in time. Please try again.',
  service: 'The service has a problem. Please try again later.',
  configuration: 'This form is not set up correctly: {message}',
};
