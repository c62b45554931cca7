import type { Speaker } from './follow.js';

/** The name under which the page has what follows languages, for the forms of all files, and of the event when it comes. */
export const SPEECH = 'connection-form-speech';

/** Has a form follow the language of the page once a file with a language brings what that takes. */
export function waitForSpeech(form: Speaker): void {
  const follow = () => (globalThis as { [SPEECH]?: (form: Speaker) => void })[SPEECH]?.(form);
  const listen = () => addEventListener(SPEECH, follow);
  form.addController({ hostConnected: listen, hostDisconnected: () => removeEventListener(SPEECH, follow) });
  listen();
  follow();
}
