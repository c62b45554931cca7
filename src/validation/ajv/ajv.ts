import { resetErrorsCount } from 'ajv/dist/compile/errors.js';
import core, {
  Name,
  type CodeKeywordDefinition,
  type ErrorObject,
  type FuncKeywordDefinition,
  type Vocabulary,
} from 'ajv/dist/core.js';
import applicator from 'ajv/dist/vocabularies/applicator/index.js';
import reference from 'ajv/dist/vocabularies/core/ref.js';
import format from 'ajv/dist/vocabularies/format/index.js';
import next from 'ajv/dist/vocabularies/next.js';
import unevaluated from 'ajv/dist/vocabularies/unevaluated/index.js';
import validation from 'ajv/dist/vocabularies/validation/index.js';
import { fromPointer } from '../../schema/rules/from-pointer.js';
import { checkOf } from '../interpreter/checks.js';
import { compileBy } from '../interpreter/choice.js';
import { toPath, type Fault } from '../interpreter/fault.js';
import { isMultipleOf } from '../interpreter/multiple-of.js';
import { parts } from '../interpreter/parts.js';
import type { Keyword, RuleBook, Rules } from '../interpreter/rules.js';

/** ajv is CommonJS: Node and esbuild hand over its exports, other bundlers their default. */
function fromCommonJs<T>(imported: T | { default: T }): T {
  return 'default' in (imported as object) ? (imported as { default: T }).default : (imported as T);
}

const Ajv = fromCommonJs(core);

/**
 * Checks values with ajv, which writes a function for each schema. Where the page's policy
 * forbids that, compiling throws an `EvalError`.
 */
export const compile = compileBy((book) => {
  const ajv = createAjv(book);
  ajv.compile(book.root);
  return (rules, value) => {
    const validate = ajv.compile(rules);
    return validate(value) ? [] : validate.errors!.filter(isCause).map((error) => toFault(error, value));
  };
});

function createAjv({ definitions, checks }: RuleBook) {
  Object.values(definitions).forEach(findByPattern);
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    // Puts the rules themselves into the errors.
    verbose: true,
    messages: false,
    logger: false,
    meta: false,
    validateSchema: false,
    addUsedSchema: false,
    // Schemas are compiled while the user looks on: tidier code takes longer to write than it saves.
    code: { optimize: false },
    inlineRefs: false,
    ownProperties: true,
    next: true,
    unevaluated: Object.values(definitions).some(usesUnevaluated),
    formats: Object.fromEntries([...checks].map((name) => [name, checkOf(name)])),
    // References are plain names here, no addresses.
    uriResolver: {
      parse: (name) => ({ path: name }),
      serialize: ({ path = '' }) => path,
      resolve: (_base, name) => name,
    },
  });
  ajv.addVocabulary(VOCABULARY);
  for (const [name, rules] of Object.entries(definitions)) ajv.addSchema(rules, name);
  return ajv;
}

/** ajv passes over a property named `__proto__`, but not where a pattern finds it. */
function findByPattern(rules: Rules): void {
  if (Object.hasOwn(rules.properties ?? {}, '__proto__')) {
    const { ['__proto__']: odd, ...properties } = rules.properties!;
    rules.properties = properties;
    rules.patternProperties = { ...rules.patternProperties, '^__proto__$': odd! };
  }
  parts(rules).forEach(findByPattern);
}

function usesUnevaluated(rules: Rules): boolean {
  return (
    rules.unevaluatedProperties !== undefined ||
    rules.unevaluatedItems !== undefined ||
    parts(rules).some(usesUnevaluated)
  );
}

/** A condition that did not hold says nothing: what its outcome asks for reports itself. */
function isCause({ keyword, propertyName }: ErrorObject): boolean {
  return keyword !== 'if' && propertyName === undefined;
}

function toFault({ instancePath, keyword, parentSchema, params }: ErrorObject, value: unknown): Fault {
  return {
    path: toPath(fromPointer(instancePath), value),
    keyword: keyword as Keyword,
    rules: parentSchema as Rules,
    key: params.additionalProperty ?? params.unevaluatedProperty ?? params.propertyName,
  };
}

/** Keywords whose parts only decide whether the whole holds: what a part misses is no fault of the value. */
const DECIDING = ['anyOf', 'oneOf', 'contains', 'propertyNames'];

const multipleOf: FuncKeywordDefinition = {
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  compile: (step: number) => (value: number) => isMultipleOf(value, step),
};

/** The dialect of the rules, without the meta-schemas and older drafts that a whole ajv carries. */
const VOCABULARY: Vocabulary = [
  fromCommonJs(reference),
  ...fromCommonJs(validation),
  ...fromCommonJs(applicator)(true),
  ...fromCommonJs(next),
  ...fromCommonJs(unevaluated),
  ...fromCommonJs(format),
].map((definition) => {
  if (typeof definition === 'string') return definition;
  if (definition.keyword === 'multipleOf') return multipleOf;
  return DECIDING.includes(String(definition.keyword))
    ? quiet(definition as CodeKeywordDefinition)
    : definition;
});

/** The same keyword, but its parts leave no errors behind: neither themselves nor through a reference. */
function quiet(definition: CodeKeywordDefinition): CodeKeywordDefinition {
  const errors = new Name('errors');
  return {
    ...definition,
    code(context, ruleType) {
      const { gen } = context;
      const subschema = context.subschema.bind(context);
      context.subschema = (part, valid) => {
        const before = gen.const('_errs', errors);
        const result = subschema({ ...part, createErrors: false }, valid);
        resetErrorsCount(gen, before);
        return result;
      };
      definition.code(context, ruleType);
    },
  };
}
