import { ConnectionError } from './connection/error.js';
import { say } from './element/strings/sentence.js';
import { withEnglish, type PartialStrings } from './element/strings/strings.js';

/**
 * Says that the code of the form could not be loaded: to the user in the elements themselves, which show
 * what is in them as long as they are not defined, to the page with the event `connection-error`, and to its
 * developer, whose script may have come alone or from a blob. Each form is told once. Returns a function that
 * takes the sentences away.
 */
export function sayMissing(root: ParentNode, cause: unknown): () => void {
  console.error('connection-form.js lacks its chunks/: take connection-form.whole.js', cause);
  const error = new ConnectionError('network', 'The form could not be loaded.', { cause });
  const sentences = [...root.querySelectorAll('connection-form:not(:defined, :has(> [role=alert]))')].map(
    (form) => {
      const strings = withEnglish((form as { strings?: PartialStrings }).strings);
      const sentence = document.createElement('p');
      sentence.role = 'alert';
      form.append(sentence);
      sentence.textContent = say(strings.form.loadFailed);
      form.dispatchEvent(
        new CustomEvent('connection-error', { detail: { error }, bubbles: true, composed: true }),
      );
      return sentence;
    },
  );
  return () => sentences.forEach((sentence) => sentence.remove());
}
