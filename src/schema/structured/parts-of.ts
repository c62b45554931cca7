import type { Field } from '../field.js';

/** The fields directly inside of a field. */
export function partsOf(field: Field): readonly Field[] {
  switch (field.kind) {
    case 'group':
      return field.fields;
    case 'list':
      return field.items;
    case 'map':
      return field.entries.map((entry) => entry.field);
    case 'variant':
      return field.field ? [field.field] : [];
    default:
      return [];
  }
}
