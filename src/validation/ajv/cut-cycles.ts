import { isObject } from '../../schema/json.js';
import { subschemas } from '../../schema/rules/subschemas.js';
import type { NormalizedSchema } from './normalize-schema.js';

/**
 * Removes the references that lead back to their own schema without going any deeper into the value:
 * ajv would follow them forever. Among schemas that must all match it adds nothing; as a branch of
 * a union it offers nothing new, and so is made to match nothing.
 */
export function cutCycles(definitions: Readonly<Record<string, NormalizedSchema>>): void {
  const done = new Set<NormalizedSchema>();
  const open = new Set<NormalizedSchema>();

  function visit(schema: NormalizedSchema, inUnion: boolean): void {
    if (done.has(schema)) return;
    open.add(schema);
    if (schema.$ref !== undefined) {
      const target = definitions[schema.$ref]!;
      if (!open.has(target)) visit(target, inUnion);
      else {
        delete schema.$ref;
        if (inUnion) schema.allOf = [...(schema.allOf ?? []), { not: {} }];
      }
    }
    const branches = new Set([...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]);
    for (const subschema of appliedInPlace(schema)) visit(subschema, inUnion || branches.has(subschema));
    open.delete(schema);
    done.add(schema);
  }

  function visitAll(schema: NormalizedSchema): void {
    visit(schema, false);
    subschemas(schema as Record<string, unknown>)
      .filter(isObject)
      .forEach(visitAll);
  }

  Object.values(definitions).forEach(visitAll);
}

/** The subschemas that apply to the same value as the schema itself. */
function appliedInPlace(schema: NormalizedSchema): NormalizedSchema[] {
  const { allOf, anyOf, oneOf, dependentSchemas = {}, not, if: condition, then, else: otherwise } = schema;
  return [allOf, anyOf, oneOf, Object.values(dependentSchemas), not, condition, then, otherwise]
    .flat()
    .filter((subschema) => subschema !== undefined);
}
