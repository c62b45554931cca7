import { isObject, listIn } from '../../schema/json.js';
import { MAX_MISSING } from '../interpreter/compile-assertions.js';
import { REFERENCES } from '../interpreter/read-keywords.js';
import { subschemas } from '../../schema/rules/subschemas.js';

/**
 * The number of subschemas from which on the interpreter is used. ajv takes about a sixth of a
 * millisecond to generate code for each, on a desktop, while the user leaves the first field; the
 * interpreter compiles the same schema in a tenth of the time.
 */
const LARGE = 50;

/**
 * Whether a schema is large, in the code that ajv makes of it, which has a union's branches twice, or as it runs,
 * where each reference applies what it leads to once more; or uses `unevaluated*`, where ajv reports wrong results and the code that it
 * generates may even throw.
 */
export function isForInterpreter(schema: unknown): boolean {
  let count = 0;
  const visit = (subschema: unknown, weight = 1): boolean => {
    if (!isObject(subschema)) return false;
    if (subschema.unevaluatedProperties !== undefined || subschema.unevaluatedItems !== undefined)
      return true;
    // Ajv would report each of them.
    if (listIn(subschema.required).length > MAX_MISSING) return true;
    // Stopping at the limit also ends the search in a schema object that contains itself.
    count += REFERENCES.some((keyword) => keyword in subschema) ? 5 * weight : weight;
    if (count >= LARGE) return true;
    const { oneOf, anyOf } = subschema;
    const branches = [oneOf, anyOf].flatMap(listIn);
    return subschemas(subschema).some((each) => visit(each, branches.includes(each) ? 2 * weight : weight));
  };
  return visit(schema);
}
