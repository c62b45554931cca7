import { isObject } from '../schema/pointer.js';
import { subschemas } from './subschemas.js';
import type { CompileSchema } from './validator.js';

/**
 * Generating a function takes about a sixth of a millisecond for each schema within the schema,
 * on a desktop: from here on the user would feel it at the first field left. An interpreter has
 * read the same in a tenth of the time.
 */
const LARGE = 50;

/** Generates code for small schemas, and interprets large ones. */
export function bySize(generate: CompileSchema, interpret: CompileSchema): CompileSchema {
  return (schema) => (isLarge(schema) ? interpret : generate)(schema);
}

function isLarge(schema: unknown): boolean {
  let count = 0;
  const visit = (part: unknown): void => {
    // Stops early, and so also where a schema was made to hold itself.
    if (isObject(part) && ++count < LARGE) subschemas(part).forEach(visit);
  };
  visit(schema);
  return count >= LARGE;
}
