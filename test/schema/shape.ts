import type { DataSchema } from '../../src/schema/data-schema.js';
import type { Field } from '../../src/schema/field.js';
import { readFields } from './read-fields.js';

/** The fields of a schema in one line: `a b{c d?}`, where `?` is optional and `!` hidden. */
export const shape = (schema: DataSchema, value: unknown = {}): string => outline(readFields(schema, value));

export function outline(field: Field): string {
  const name = String(field.path.at(-1) ?? '');
  const mark = field.required ? '' : '?';
  switch (field.kind) {
    case 'group':
      return `${name}${mark}{${[...field.hidden.map((each) => `${String(each.path.at(-1))}!`), ...field.fields.map(outline)].join(' ')}}`;
    case 'variant':
      return `${name}${mark}<${field.chosen}:${field.field ? outline(field.field) : ''}>`;
    case 'list':
      return `${name}${mark}[${field.items.map(outline).join(' ')}]`;
    case 'map':
      return `${name}${mark}(${field.entries.map(({ field }) => outline(field)).join(' ')})`;
    default:
      return name + mark;
  }
}
