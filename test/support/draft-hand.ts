import type { StructuredDraft as Draft } from '../../src/flow/structured/structured-draft.js';
import type { Field } from '../../src/schema/field.js';
import { showText } from '../../src/value/field-text.js';
import { readThoroughly } from '../../src/value/reactions/read-text.js';
import { readTypedNumber } from '../../src/value/reactions/typed-number.js';
import { readDate } from '../../src/value/special/date-text.js';
import { readJson, showJson } from '../../src/value/special/json-text.js';
import { fieldsOf, type Hand } from './fill-form.js';

/** A hand that works on a draft as the controls do: text is typed, what is picked is set. */
export function draftHand(draft: Draft): Hand {
  return {
    fields: () => new Map(fieldsOf(draft.root).map((field) => [field.id, field])),
    valueAt: (field) => draft.valueAt(field.path),
    enter: (field, value) => enter(draft, field, value),
    choose: (field, branch) => draft.choose(field, branch),
    addItem: (field) => draft.addItem(field),
    removeItem: (field, index) => draft.removeItem(field, index),
    addEntry: (field, key) => draft.addEntry(field, key),
    removeEntry: (field, key) => draft.removeEntry(field, key),
  };
}

function enter(draft: Draft, field: Field, value: unknown): void {
  if (value === undefined || value === null) {
    if (draft.valueAt(field.path) !== value) draft.change(field, value);
    return;
  }
  switch (field.kind) {
    case 'choice':
    case 'several':
    case 'toggle':
      return draft.change(field, value);
    case 'json':
      return draft.type(field, showJson(value), readJson);
    case 'date':
      return draft.type(field, showText(value), readDate);
    default:
      return draft.type(field, showText(value), (field, text) =>
        readThoroughly(field, text, true, readTypedNumber),
      );
  }
}
