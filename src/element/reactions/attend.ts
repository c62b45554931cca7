import type { BaseElement } from '../base-element.js';
import { guideEnterKeys } from './enter-keys.js';
import { holdWhilePressed } from './hold-while-pressed.js';
import { keepFocusOffText } from './keep-focus-off-text.js';
import { keepKeys } from './keep-keys.js';
import { takeBefore } from './take-before.js';

/** Attends to what the user does with pointers and keys, whatever the fields are. */
export function attend(form: BaseElement): void {
  holdWhilePressed(form);
  takeBefore(form);
  keepFocusOffText(form);
  guideEnterKeys(form);
  keepKeys(form);
}
