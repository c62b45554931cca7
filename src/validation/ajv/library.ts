// What the form uses of ajv. The npm entries have it bundled, since not every bundler reads CommonJS.
import { resetErrorsCount } from 'ajv/dist/compile/errors.js';
import core from 'ajv/dist/core.js';
import applicator from 'ajv/dist/vocabularies/applicator/index.js';
import oneOf from 'ajv/dist/vocabularies/applicator/oneOf.js';
import reference from 'ajv/dist/vocabularies/core/ref.js';
import next from 'ajv/dist/vocabularies/next.js';
import unevaluated from 'ajv/dist/vocabularies/unevaluated/index.js';
import validation from 'ajv/dist/vocabularies/validation/index.js';

export { _, Name, str } from 'ajv/dist/core.js';
export type {
  CodeKeywordDefinition,
  ErrorObject,
  FuncKeywordDefinition,
  KeywordCxt,
  Vocabulary,
} from 'ajv/dist/core.js';
export { resetErrorsCount };

export const Ajv = fromCommonJs(core);

/** The keywords of the latest draft, without its meta-schemas. */
export const KEYWORDS = [
  ...new Set([
    // Before `anyOf`, as in the interpreter: of two unions at one place its branch is decided first.
    fromCommonJs(oneOf),
    fromCommonJs(reference),
    ...fromCommonJs(validation),
    ...fromCommonJs(applicator)(true),
    ...fromCommonJs(next),
    ...fromCommonJs(unevaluated),
  ]),
];

/** Node and esbuild import its `module.exports`, other bundlers the default export. */
function fromCommonJs<T>(imported: T | { default: T }): T {
  return 'default' in (imported as object) ? (imported as { default: T }).default : (imported as T);
}
