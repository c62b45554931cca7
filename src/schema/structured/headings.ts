import type { DataSchema } from '../data-schema.js';
import type { Field, GroupField } from '../field.js';
import { isObject, own } from '../json.js';
import { asArray } from '../types.js';

/**
 * Puts the fields that name a `group` under that group's heading, at the place of the first of them.
 * The titles are in the object's `groups` (`[{ id, title }]`). A group without a title gets no
 * heading: its name is an instruction to another platform's form.
 */
export function underHeadings(
  schema: DataSchema,
  fields: readonly Field[],
  heading: (name: string, title: string, fields: readonly Field[]) => GroupField,
): readonly Field[] {
  const titles = new Map<unknown, string>();
  for (const group of asArray(schema.groups)) {
    const title = own(group, 'title');
    if (isObject(group) && typeof title === 'string' && title !== '') titles.set(group.id, title);
  }
  if (titles.size === 0) return fields;
  const entries = new Map<Field | string, Field[]>();
  for (const field of fields) {
    const { group } = field.schema;
    const entry = typeof group === 'string' && titles.has(group) && !field.advanced ? group : field;
    entries.set(entry, [...(entries.get(entry) ?? []), field]);
  }
  return [...entries].map(([entry, members]) =>
    typeof entry === 'string' ? heading(entry, titles.get(entry)!, members) : entry,
  );
}
