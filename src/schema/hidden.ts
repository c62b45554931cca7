import type { DataSchema } from './data-schema.js';
import type { HiddenProperty } from './field.js';
import type { Place } from './node.js';
import { constantOf } from './options.js';
import { formatOf } from './types.js';

const FLAGS = ['x-hidden', 'hidden', 'airbyte_hidden'];

/** The property at a place when it is sent along without being shown: a constant, or one that a flag hides. */
export function hiddenProperty(
  schema: DataSchema,
  { path, id, required }: Place,
): HiddenProperty | undefined {
  const constant = constantOf(schema);
  const value = constant ? constant.value : schema.default;
  const isHidden = formatOf(schema) === 'hidden' || FLAGS.some((flag) => schema[flag] === true);
  // A flag cannot hide what is required and has no value: nobody could connect.
  return constant || (isHidden && (value !== undefined || !required)) ? { path, id, value } : undefined;
}
