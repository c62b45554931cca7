import { html, nothing } from 'lit/html.js';
import { say } from '../strings/sentence.js';
import type { Strings } from '../strings/strings.js';
import { beginningOf } from './beginning-of.js';
import { careStrings } from './connections/care.js';
import { plainText } from './plain-text.js';

/** A text of the service as plain text: what is shown of it at once, and the rest, for `foldedDetails`. */
export const inShort = (text: string, { language }: Strings): readonly [shown: string, rest: string] =>
  beginningOf(plainText(text), language);

/** What else is known of an error, folded; in the words of the service. */
export const foldedDetails = (text: string, strings: Strings): unknown =>
  text
    ? html`<details>
        <summary .textContent=${say(careStrings(strings).details)}></summary>
        <small lang="en" dir="auto" .textContent=${text}></small>
      </details>`
    : nothing;
