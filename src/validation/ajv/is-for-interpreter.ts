import { isObject } from '../../schema/json.js';
import { subschemas } from '../../schema/rules/subschemas.js';

/**
 * Generating a function takes about a sixth of a millisecond for each schema within the schema,
 * on a desktop: from here on the user would feel it at the first field left. The interpreter has
 * read the same in a tenth of the time.
 */
const LARGE = 50;

/**
 * Whether a schema is large, or asks for what is unevaluated: ajv loses count of that, and the
 * code that it generates may even throw.
 */
export function isForInterpreter(schema: unknown): boolean {
  let count = 0;
  const visit = (subschema: unknown): boolean => {
    if (!isObject(subschema)) return false;
    if (subschema.unevaluatedProperties !== undefined || subschema.unevaluatedItems !== undefined)
      return true;
    // Stops early, and so also where a schema was made to hold itself.
    return ++count >= LARGE || subschemas(subschema).some(visit);
  };
  return visit(schema);
}
