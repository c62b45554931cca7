import { allFormats } from '../interpreter/all-formats.js';
import { areUnique } from '../interpreter/compile-assertions.js';
import { findFormat } from '../interpreter/formats.js';
import { isMultipleOf } from '../interpreter/multiple-of.js';
import {
  _,
  KEYWORDS,
  Name,
  resetErrorsCount,
  str,
  type CodeKeywordDefinition,
  type FuncKeywordDefinition,
  type KeywordCxt,
  type Vocabulary,
} from './library.js';

/** ajv's own divides, and so finds that 0.3 is no multiple of 0.1. */
const multipleOf: FuncKeywordDefinition = {
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  compile: (step: number) => (value: number) => isMultipleOf(value, step),
};

/** ajv's own compares each item with all others. */
const uniqueItems: FuncKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  compile: (unique: boolean) => (items: readonly unknown[]) => !unique || areUnique(items),
};

const format: FuncKeywordDefinition = {
  keyword: 'format',
  type: 'string',
  schemaType: 'string',
  compile: (name: string) => findFormat(allFormats, name) ?? (() => true),
};

/** Keywords whose subschemas only decide what else applies: a mismatch with these is no violation. */
const DECIDING = new Set(['anyOf', 'oneOf', 'not', 'if', 'contains', 'propertyNames']);

/** The keywords of a normalized schema. */
export const VOCABULARY: Vocabulary = [...KEYWORDS, format].map((definition) => {
  if (typeof definition === 'string') return definition;
  const keyword = String(definition.keyword);
  if (keyword === 'multipleOf') return multipleOf;
  if (keyword === 'uniqueItems') return uniqueItems;
  if (keyword === 'anyOf' || keyword === 'oneOf') return union(definition as CodeKeywordDefinition);
  return DECIDING.has(keyword) ? deciding(definition as CodeKeywordDefinition) : definition;
});

// Names in all generated functions. They are called with `Decisions` as their `this`.
const THIS = new Name('this');
const ERRORS = new Name('errors');
const INSTANCE_PATH = new Name('instancePath');

/** The same keyword, without the errors of its subschemas. */
function deciding(definition: CodeKeywordDefinition): CodeKeywordDefinition {
  return {
    ...definition,
    code(context, ruleType) {
      context.subschema = tryingSubschemas(context);
      definition.code(context, ruleType);
    },
  };
}

/** Applies a subschema that only decides: drops its errors, and those of the schemas that it refers to. */
function tryingSubschemas(context: KeywordCxt): KeywordCxt['subschema'] {
  const { gen } = context;
  const subschema = context.subschema.bind(context);
  return (applied, valid) => {
    if (!DECIDING.has((applied as { keyword?: string }).keyword!)) return subschema(applied, valid);
    const before = gen.const('_errs', ERRORS);
    gen.code(_`${THIS}.trying++`);
    const result = subschema({ ...applied, createErrors: false }, valid);
    gen.code(_`${THIS}.trying--`);
    resetErrorsCount(gen, before);
    return result;
  };
}

/**
 * The same union, but where its branch is decided that one must match, and of `oneOf` no other; then only
 * its errors and this one remain.
 */
function union(definition: CodeKeywordDefinition): CodeKeywordDefinition {
  return {
    ...definition,
    code(context, ruleType) {
      const { gen, keyword, schema, data, it } = context;
      const branches = gen.scopeValue('obj', { ref: schema });
      const path = str`${INSTANCE_PATH}${it.errorPath}`;
      const decided = gen.const('decided', _`${THIS}.branchOf(${branches}, ${path}, ${data})`);

      const subschema = context.subschema.bind(context);
      const error = context.error.bind(context);
      context.subschema = tryingSubschemas(context);
      context.error = (...given) => gen.if(_`${decided} < 0`, () => error(...given));
      // Also where a branch is decided: what other matching branches evaluate counts as evaluated.
      definition.code(context, ruleType);

      const valid = gen.name('valid');
      const passing = context.params.passing as Name | undefined;
      (schema as unknown[]).forEach((_branch, schemaProp) =>
        gen.if(_`${decided} === ${schemaProp}`, () => {
          subschema({ keyword, schemaProp }, valid);
          // An array of two branches; else the index of the only one, or null.
          if (passing) gen.if(_`${valid} && Array.isArray(${passing})`, () => error(true));
        }),
      );
    },
  };
}
