import type { DataSchema } from './data-schema.js';
import type { Option } from './field.js';
import { equal, isContainer, isObject, own } from './pointer.js';
import { asArray } from './types.js';

/**
 * The fixed values that a schema offers: `referenceRecords`, `enum` (also of `{label, value}`),
 * or a union of constants. Undefined when it offers none; `null` is no option but nullable.
 */
export function optionsOf(schema: DataSchema): Option[] | undefined {
  const options = recordOptions(schema) ?? enumOptions(schema) ?? constantOptions(schema);
  const seen = new Set<unknown>();
  const distinct = options?.filter(({ value }) => {
    const identity = isContainer(value) ? JSON.stringify(value) : value;
    return value !== null && !seen.has(identity) && seen.add(identity);
  });
  return distinct?.length ? distinct : undefined;
}

function recordOptions(schema: DataSchema): Option[] | undefined {
  if (!Array.isArray(schema.referenceRecords)) return undefined;
  return schema.referenceRecords
    .filter((record) => isObject(record) && record.id !== undefined)
    .map((record) => ({ value: record.id, label: text(record.name) || show(record.id), ...extras(record) }));
}

/** Labels for the values of an enum, as platforms add them. */
const NAMES = ['enumNames', 'ui:enumNames', 'x-enumNames', 'enumTitles', 'enumItemLabels'];

function enumOptions(schema: DataSchema): Option[] | undefined {
  if (!Array.isArray(schema.enum)) return undefined;
  const names = asArray(NAMES.map((keyword) => schema[keyword]).find(Array.isArray));
  return schema.enum.map((item, index) =>
    isObject(item) && 'value' in item && 'label' in item
      ? { value: item.value, label: text(item.label) || show(item.value), ...extras(item) }
      : { value: item, label: text(names[index]) || show(item) },
  );
}

/** `oneOf: [{ const: 1, title: 'One' }, …]`, with or without null among them. */
function constantOptions(schema: DataSchema): Option[] | undefined {
  const branches = schema.oneOf ?? schema.anyOf;
  if (!Array.isArray(branches) || branches.length === 0) return undefined;
  const options: Option[] = [];
  for (const branch of branches) {
    if (!isObject(branch) || isObject(branch.properties)) return undefined;
    if (branch.type === 'null') continue;
    const constant = constantOf(branch);
    if (!constant) return undefined;
    options.push({ value: constant.value, label: text(branch.title) || show(constant.value), ...extras(branch) });
  }
  return options;
}

/** The one value that a schema leaves open: `const`, or an enum of one. */
export function constantOf(schema: unknown): { readonly value: unknown } | undefined {
  if (!isObject(schema)) return undefined;
  if (schema.const !== undefined) return { value: schema.const };
  const { enum: values } = schema;
  if (!Array.isArray(values) || values.length === 0 || schema.allowCustom === true) return undefined;
  if (values.some((value) => !equal(value, values[0]))) return undefined;
  const [only] = values as [unknown];
  return { value: isObject(only) && 'value' in only && 'label' in only ? own(only, 'value') : only };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const textAt = (source: unknown, key: string): string => text(own(source, key));

/** A value as its own label. */
export function show(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}

function extras(source: Record<string, unknown> | { id: unknown }): { description?: string; iconUri?: string } {
  const description = textAt(source, 'description');
  const iconUri = textAt(source, 'iconUri');
  return { ...(description && { description }), ...(iconUri && { iconUri }) };
}
