import { isContainer, isObject } from '../../schema/json.js';
import { perObject } from '../../schema/per-object.js';
import type { CompileSchema } from '../validator.js';
import { addFindings, report, violationsOf, type Check, type Compiler, type Evaluated } from './check.js';
import { compileItems, compileProperties } from './child-applicators.js';
import { compileAssertions } from './compile-assertions.js';
import { createCompile } from './create-compile.js';
import type { Formats } from './formats.js';
import { compileInPlaceApplicators } from './in-place-applicators.js';
import { normalizeAssertions } from './normalize-assertions.js';
import { hasOnlyAssertions, isSchema, type Schema } from './read-keywords.js';
import type { SchemaDocument } from './schema-document.js';

/** Checks values without generating code: each keyword of the schema becomes a closure, once. */
export const interpret = (formats: Formats): CompileSchema =>
  createCompile((document) => {
    const check = createCompiler(document, formats).compile(document.root);
    return (value, chosenBranch) => violationsOf(check, value, document.root, chosenBranch);
  });

/** Compiles each schema only once. */
export function createCompiler(document: SchemaDocument, formats: Formats): Compiler {
  const checkOfObject = perObject((schema: Schema) => checkOf(schema, compiler));
  const compiler: Compiler = {
    document,
    formats,
    compile: (schema) => (schema === false ? refuse : isObject(schema) ? checkOfObject(schema) : accept),
  };
  return compiler;
}

const accept: Check = () => {};

const refuse: Check = (instance) => report(instance, 'not');

function checkOf(schema: Schema, compiler: Compiler): Check {
  let keywords: readonly Check[] | undefined;
  let lastValid: unknown;
  const isLeaf = hasOnlyAssertions(schema);
  const checkAll: Check = (instance) => {
    // Compiled on first use: a schema may contain itself, and many branches are never applied.
    keywords ??= compileKeywords(schema, compiler);
    for (const check of keywords) check(instance);
  };
  return (instance) => {
    const { value, violations } = instance;
    if (value === lastValid || (value === null && schema.nullable === true)) return;
    if (!isLeaf) return addFindings(checkAll, instance);
    const before = violations.size;
    checkAll(instance);
    // Of thousands of fields, mostly only the one just left has changed since the last check.
    if (violations.size === before && !isContainer(value)) lastValid = value;
  };
}

function compileKeywords(schema: Schema, compiler: Compiler): Check[] {
  const checks = compileAssertions(normalizeAssertions(schema), compiler.formats);
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
    // `unevaluated*` sees what its own schema's keywords have evaluated, not what sibling schemas have.
    const evaluated: Evaluated = new Set();
    checkAll({ ...instance, evaluated });
    evaluated.forEach((key) => instance.evaluated?.add(key));
  };
}
