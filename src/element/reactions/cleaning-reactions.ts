import type { ControllerHost } from '../base-element.js';
import type { FieldReactions } from '../fields/form-context.js';
import { cleanedNote, noteLeft, noteRead } from './cleaned.js';
import { fieldReactions } from './field-reactions.js';
import { paste } from './paste.js';
import type { ReadNumber } from './read-typed.js';

/** What fields show and say about what is typed, and what is left out of it. */
export function cleaningReactions(host: ControllerHost, readNumber: ReadNumber): FieldReactions {
  const essential = fieldReactions(host, readNumber, noteLeft);
  return {
    ...essential,
    read(field, text, typed, context) {
      const reading = essential.read(field, text, typed, context);
      if (typed) noteRead(typed, reading, context);
      return reading;
    },
    paste,
    cleanedNote,
  };
}
