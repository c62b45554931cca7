import type { DataSchema } from '../../schema/data-schema.js';
import type { Field } from '../../schema/field.js';
import { holdsFormulas, settle } from '../../schema/structured/formulas.js';
import { read, toPointer } from '../../schema/pointer.js';
import type { Violation } from '../../validation/violation.js';
import { missingField, type CheckRules } from '../draft-check.js';

/** For fields that hold others, of a schema that may hold formulas. */
export function structuredRules(schema: DataSchema): CheckRules {
  const hasFormulas = holdsFormulas(schema);
  return {
    // Formulas make another schema of it as the value changes.
    schemaFor: (parameters) => (hasFormulas ? (settle(schema, parameters) as DataSchema) : schema),

    missing,

    // The draft may hold empty items between those that are sent.
    placeInDraft(path, { moved }) {
      if (!moved?.size) return path;
      const place: (string | number)[] = [];
      for (const step of path) place.push(moved.get(toPointer(place))?.[Number(step)] ?? step);
      return place;
    },
  };
}

/** Inside of an optional object something is missing only once that is there. */
function missing(field: Field, parameters: unknown): Violation[] {
  if (read(parameters, field.path) === undefined) return missingField(field, parameters);
  if (field.kind === 'list') return [];
  return field.children.flatMap((child) => missing(child, parameters));
}
