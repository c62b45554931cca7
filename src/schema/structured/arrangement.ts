import type { DataSchema } from '../data-schema.js';
import type { Field, GroupField } from '../field.js';
import { isObject, listIn, own } from '../json.js';
import { asArray } from '../types.js';

/** Makes the group of the fields that stand under a heading. */
export type Heading = (name: string, title: string, fields: readonly Field[]) => GroupField;

/**
 * The fields of an object as the author of the schema lists them for other platforms, and under their headings;
 * `last` come last.
 */
export const arrangeAsListed = (
  schema: DataSchema,
  fields: readonly Field[],
  last: readonly Field[],
  heading: Heading,
): readonly Field[] => underHeadings(schema, [...inListedOrder(fields, schema), ...last], heading);

/** Fields in the order that `ui:order` lists: `*` stands for those that it does not name. */
function inListedOrder(fields: readonly Field[], { 'ui:order': listed }: DataSchema): readonly Field[] {
  const keys = listIn(listed);
  if (keys.length === 0) return fields;
  const rank = ({ path }: Field): number =>
    [path.at(-1), '*'].map((key) => keys.indexOf(key)).find((index) => index >= 0) ?? keys.length;
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

/**
 * Puts the fields that name a `group` under that group's heading, at the place of the first of them.
 * The titles are in the object's `groups` (`[{ id, title }]`). A group without a title gets no
 * heading: its name is an instruction to another platform's form.
 */
function underHeadings(schema: DataSchema, fields: readonly Field[], heading: Heading): readonly Field[] {
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
