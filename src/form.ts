import type { Ask } from './connection/ask.js';
import { defineForm } from './define-form.js';
import { useFirstAnswers } from './connection/first-answers.js';

/** Defines the element for a page that has asked ahead. */
export function define(first: Ask): void {
  useFirstAnswers(first);
  defineForm();
}
