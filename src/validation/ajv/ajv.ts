import { compilePattern } from '../../schema/rules/pattern.js';
import { createCompile } from '../interpreter/create-compile.js';
import { compile as interpret } from '../interpreter/index.js';
import { paramsOf } from '../interpreter/report.js';
import { paramsOfUnion } from '../interpreter/union-branches.js';
import type { CompileSchema, Validator } from '../validator.js';
import type { Violation } from '../violation.js';
import { cutCycles } from './cut-cycles.js';
import { Decisions, toPath } from './decisions.js';
import { isForInterpreter } from './is-for-interpreter.js';
import { Ajv, type ErrorObject } from './library.js';
import { NormalizedDocument, type NormalizedSchema } from './normalize-schema.js';
import { VOCABULARY } from './vocabulary.js';

/**
 * Checks values with ajv, or where that is slow, wrong, or fails, with the interpreter. Throws an `EvalError`
 * where the page's policy forbids to generate code.
 */
export const compile: CompileSchema = (schema) => {
  if (isForInterpreter(schema)) return interpret(schema);
  let validator: Validator;
  try {
    validator = generate(schema);
  } catch (reason) {
    if (reason instanceof EvalError) throw reason;
    return interpret(schema);
  }
  return {
    validate(...given) {
      try {
        return validator.validate(...given);
      } catch {
        // It takes a constant with a key `toString` for an object of another kind, and calls that.
        validator = interpret(schema);
        return validator.validate(...given);
      }
    },
  };
};

/**
 * Checks values with ajv alone, which writes a function for each schema. Where the page's policy
 * forbids that, compiling throws an `EvalError`.
 */
export const generate = createCompile((given) => {
  const document = new NormalizedDocument(given);
  cutCycles(document.definitions);
  const validate = createAjv(document).compile(document.root);
  return (value, chosenBranch) => {
    const isValid = validate.call(new Decisions(value, chosenBranch, document.unions), value);
    return isValid ? [] : validate.errors!.filter(isCause).map((error) => toViolation(error, value));
  };
});

function createAjv({ definitions, usesUnevaluated }: NormalizedDocument) {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    // Puts the schema itself into the errors.
    verbose: true,
    messages: false,
    logger: false,
    meta: false,
    validateSchema: false,
    addUsedSchema: false,
    // The user waits while a schema is compiled: optimizing its code takes longer than it saves.
    code: { optimize: false, regExp },
    inlineRefs: false,
    ownProperties: true,
    passContext: true,
    next: true,
    unevaluated: usesUnevaluated,
    // `NormalizedDocument` replaces URIs by plain names, which need no resolving.
    uriResolver: {
      parse: (name) => ({ path: name }),
      serialize: ({ path = '' }) => path,
      resolve: (_base, name) => name,
    },
  });
  ajv.addVocabulary(VOCABULARY);
  for (const [name, schema] of Object.entries(definitions)) ajv.addSchema(schema, name);
  return ajv;
}

/** Compiles patterns as the rest of the form does, also those that are only legal without the `u` flag. */
const regExp = Object.assign((pattern: string) => compilePattern(pattern)!, { code: 'new RegExp' });

/** Drops errors that repeat others: of `if` itself, and of the schema within `propertyNames`. */
function isCause({ keyword, propertyName }: ErrorObject): boolean {
  return keyword !== 'if' && propertyName === undefined;
}

function toViolation(
  { instancePath, keyword, parentSchema, params }: ErrorObject,
  value: unknown,
): Violation {
  const path = toPath(instancePath, value);
  // ajv reports these at the object; the form shows them at the property.
  for (const name of ['missingProperty', 'additionalProperty', 'unevaluatedProperty', 'propertyName']) {
    const property = params[name] as string | undefined;
    if (property === undefined) continue;
    const dependsOn = keyword === 'dependentRequired' ? { property: params.property as string } : {};
    return { path: [...path, property], keyword, params: { ...dependsOn, [name]: property } };
  }
  const schema = parentSchema as NormalizedSchema;
  if (keyword !== 'oneOf' && keyword !== 'anyOf') return { path, keyword, params: paramsOf(keyword, schema) };
  const passing = params.passingSchemas as readonly number[] | null | undefined;
  return { path, keyword, params: paramsOfUnion(schema[keyword]!, passing ?? []) };
}
