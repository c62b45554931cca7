import type { Ask } from './connection/service/ask.js';
import { defineForm } from './define-form.js';
import { ConnectionForm } from './index.js';
import { useFirstAnswers } from './connection/service/first-answers.js';

/** Defines the element for a page that has asked ahead. */
export function define(first: Ask): void {
  useFirstAnswers(first);
  defineForm(ConnectionForm);
}
