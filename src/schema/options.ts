import type { DataSchema } from './data-schema.js';
import { HINTS, MAX_NAME } from './keywords.js';
import { equal, identityOf, isObject, listIn, textAt } from './json.js';
import { perObject } from './per-object.js';

/** One of a fixed set of values. */
export interface Option {
  readonly value: unknown;
  readonly label: string;
  readonly description?: string;
  readonly iconUri?: string;
}

/**
 * The fixed values that a schema offers: `referenceRecords`, `enum` (also of `{label, value}`),
 * or a union of constants. Undefined when it offers none. An option `null` without a label has the
 * label `""`.
 */
export const optionsOf = perObject((schema: DataSchema): Option[] | undefined => {
  const options = recordOptions(schema) ?? enumOptions(schema);
  return options ? distinct(options) : optionsOfUnion(listIn(schema.oneOf ?? schema.anyOf));
});

/** Those of `oneOf: [{ const: 1, title: 'One' }, …]`, with or without null among them. */
export const optionsOfUnion = perObject((union: readonly unknown[]): Option[] | undefined => {
  const options = union.map(constantOption);
  return options.every((each) => each !== undefined) ? distinct(options) : undefined;
});

function distinct(options: readonly Option[]): Option[] | undefined {
  if (!options.some(({ value }) => value !== null)) return undefined;
  const seen = new Set<unknown>();
  return options.filter(({ value }) => {
    const identity = identityOf(value);
    return !seen.has(identity) && seen.add(identity);
  });
}

function recordOptions({ referenceRecords }: DataSchema): Option[] | undefined {
  if (!Array.isArray(referenceRecords)) return undefined;
  return referenceRecords.flatMap((record) =>
    isObject(record) && record.id !== undefined ? option(record.id, record.name, record) : [],
  );
}

function enumOptions(schema: DataSchema): Option[] | undefined {
  if (!Array.isArray(schema.enum)) return undefined;
  const labels = listIn(HINTS.optionLabels.map((name) => schema[name]).find(Array.isArray));
  return schema.enum.map((item, index) =>
    isLabelled(item) ? option(item.value, item.label, item) : option(item, labels[index]),
  );
}

function constantOption(branch: unknown): Option | undefined {
  if (!isObject(branch) || isObject(branch.properties)) return undefined;
  const constant = branch.type === 'null' ? { value: null } : constantOf(branch);
  return constant && option(constant.value, branch.title, branch);
}

function option(value: unknown, label: unknown, source?: unknown): Option {
  const description = textAt(source, 'description');
  const iconUri = textAt(source, 'iconUri');
  return {
    value,
    label: ((typeof label === 'string' && label) || valueAsText(value)).slice(0, MAX_NAME),
    ...(description && { description }),
    ...(iconUri && { iconUri }),
  };
}

/** An item of `enum` with its label, as the vendor's own forms accept it. */
export const isLabelled = (item: unknown): item is { value: unknown; label: unknown } =>
  isObject(item) && 'value' in item && 'label' in item;

/** The only value that a schema allows: `const`, or an enum of one value. */
export function constantOf(schema: unknown): { readonly value: unknown } | undefined {
  if (!isObject(schema)) return undefined;
  if (schema.const !== undefined) return { value: schema.const };
  const { enum: values } = schema;
  if (!Array.isArray(values) || values.length === 0 || schema.allowCustom === true) return undefined;
  if (values.some((value) => !equal(value, values[0]))) return undefined;
  const [only] = values as [unknown];
  return { value: isLabelled(only) ? only.value : only };
}

/** A value as its own label; `""` for null. */
export function valueAsText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value ?? undefined) ?? '');
}
