import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { CatalogOption } from '../catalog/model.js';
import { badRequest, refused, refusedInDepth } from '../errors.js';

/** The schemas refer only to parts of themselves: `#/…`. */
const uriResolver = {
  parse(uri: string) {
    const [path = '', fragment] = uri.split('#');
    return { path, fragment };
  },
  serialize: ({ path = '' }: { path?: string }) => path,
  resolve: (base: string, reference: string) =>
    reference.startsWith('#') ? base.split('#')[0] + reference : reference,
};

// Formats are left to the other app; unknown keywords are the vendor's own.
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, uriResolver });
const validators = new Map<object, ValidateFunction>();

/** Throws unless the parameters fit the option's schema and the other app accepts them. */
export function checkParameters(option: CatalogOption, parameters: Readonly<Record<string, unknown>>): void {
  if (option.schema) {
    const validate = validators.get(option.schema) ?? ajv.compile(option.schema);
    validators.set(option.schema, validate);
    if (!validate(parameters)) {
      const problems = (validate.errors ?? []).map(describe);
      throw badRequest(`The connection parameters are not valid: ${problems.join('; ')}.`, { problems });
    }
  }
  const refusal = option.check?.(parameters);
  if (refusal === undefined) return;
  throw typeof refusal === 'string' ? refused(refusal) : refusedInDepth(refusal);
}

const describe = ({ instancePath, message }: ErrorObject): string =>
  `${instancePath.slice(1) || 'they'} ${message}`;
