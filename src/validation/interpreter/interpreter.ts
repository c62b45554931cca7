import { isContainer, isObject } from '../../schema/json.js';
import type { Violation } from '../violation.js';
import { report, type Check, type Compiler, type Evaluated } from './check.js';
import { compileItems, compileProperties } from './child-applicators.js';
import { compileAssertions } from './compile-assertions.js';
import { createCompile } from './create-compile.js';
import { compileInPlaceApplicators } from './in-place-applicators.js';
import { normalizeAssertions } from './normalize-assertions.js';
import { hasOnlyAssertions, isSchema, type Schema } from './read-keywords.js';
import type { SchemaDocument } from './schema-document.js';

/** Checks values without generating code: a check is made of each keyword of the schema, once. */
export const compile = createCompile((document) => {
  const check = createCompiler(document).compile(document.root);
  return (value, chosenBranch) => {
    const violations: Violation[] = [];
    const followed = [document.root];
    check({ value, path: [], followed, inUnion: false, evaluated: undefined, chosenBranch, violations });
    return violations;
  };
});

/** Makes the check of each schema once. */
function createCompiler(document: SchemaDocument): Compiler {
  const checks = new Map<Schema, Check>();
  const compiler: Compiler = {
    document,
    compile(schema) {
      if (schema === false) return refuse;
      if (!isObject(schema)) return accept;
      let check = checks.get(schema);
      if (!check) checks.set(schema, (check = checkOf(schema, compiler)));
      return check;
    },
  };
  return compiler;
}

const accept: Check = () => {};

const refuse: Check = (instance) => report(instance, 'not');

function checkOf(schema: Schema, compiler: Compiler): Check {
  let keywords: readonly Check[] | undefined;
  let knownAsValid: unknown;
  return (instance) => {
    const { value, violations } = instance;
    if (value === knownAsValid || (value === null && schema.nullable === true)) return;
    // Not before it is needed: a schema may hold itself, and many branches are never asked.
    keywords ??= compileKeywords(schema, compiler);
    const before = violations.length;
    for (const check of keywords) check(instance);
    // Of thousands of fields, mostly one has changed since the last check: the one just left.
    if (violations.length === before && !isContainer(value) && hasOnlyAssertions(schema))
      knownAsValid = value;
  };
}

function compileKeywords(schema: Schema, compiler: Compiler): Check[] {
  const checks = compileAssertions(normalizeAssertions(schema));
  if (!hasOnlyAssertions(schema)) checks.push(compileApplicators(schema, compiler));
  return checks;
}

/** The keywords of a schema that apply other schemas, to the same value or to its children. */
function compileApplicators(schema: Schema, compiler: Compiler): Check {
  const checkInPlace = compileInPlaceApplicators(schema, compiler);
  const checkProperties = compileProperties(schema, compiler);
  const checkItems = compileItems(schema, compiler);
  const checkAll: Check = (instance) => {
    checkInPlace(instance);
    if (isObject(instance.value)) checkProperties(instance);
    else if (Array.isArray(instance.value)) checkItems(instance);
  };
  if (![schema.unevaluatedProperties, schema.unevaluatedItems].some(isSchema)) return checkAll;
  return (instance) => {
    // Such a schema knows what its own subschemas have evaluated, not what its neighbours have.
    const evaluated: Evaluated = new Set();
    checkAll({ ...instance, evaluated });
    evaluated.forEach((key) => instance.evaluated?.add(key));
  };
}
