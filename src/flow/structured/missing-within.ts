import type { Field } from '../../schema/field.js';
import { read } from '../../schema/json.js';
import type { Violation } from '../../validation/violation.js';
import { missingField } from '../filled-form.js';

/** What is missing in a field: the fields of an optional object only once that has a value. */
export function missingWithin(field: Field, parameters: unknown): Violation[] {
  if (read(parameters, field.path) === undefined) return missingField(field, parameters);
  if (field.kind === 'list') return [];
  return field.children.flatMap((child) => missingWithin(child, parameters));
}
