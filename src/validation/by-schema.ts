import { isObject } from '../schema/pointer.js';
import { subschemas } from '../schema/rules/subschemas.js';
import type { CompileSchema } from './validator.js';

/**
 * Generating a function takes about a sixth of a millisecond for each schema within the schema,
 * on a desktop: from here on the user would feel it at the first field left. An interpreter has
 * read the same in a tenth of the time.
 */
const LARGE = 50;

/**
 * Generates code for small schemas, and interprets large ones. So it does with those that ask for
 * what is unevaluated: ajv loses count of that, and the code that it generates may even throw.
 */
export function bySchema(generate: CompileSchema, interpret: CompileSchema): CompileSchema {
  return (schema) => (asksTooMuch(schema) ? interpret : generate)(schema);
}

function asksTooMuch(schema: unknown): boolean {
  let count = 0;
  const visit = (part: unknown): boolean => {
    if (!isObject(part)) return false;
    if (part.unevaluatedProperties !== undefined || part.unevaluatedItems !== undefined) return true;
    // Stops early, and so also where a schema was made to hold itself.
    return ++count >= LARGE || subschemas(part).some(visit);
  };
  return visit(schema);
}
