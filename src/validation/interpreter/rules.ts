/**
 * What a schema demands, in the one small dialect that the libraries read alike: JSON Schema
 * 2020-12 without identifiers, without boolean schemas, and with every rule well formed.
 * `$ref` holds the name of a definition; for a library `format` holds the name of a check, of a
 * pattern too.
 */
export interface Rules {
  $ref?: string;

  type?: string | string[];
  enum?: unknown[];
  const?: unknown;

  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;

  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;

  required?: string[];
  minProperties?: number;
  maxProperties?: number;
  properties?: Record<string, Rules>;
  patternProperties?: Record<string, Rules>;
  additionalProperties?: Rules | false;
  unevaluatedProperties?: Rules | false;
  propertyNames?: Rules;
  dependentRequired?: Record<string, string[]>;
  dependentSchemas?: Record<string, Rules>;

  minItems?: number;
  maxItems?: number;
  uniqueItems?: true;
  prefixItems?: Rules[];
  items?: Rules;
  unevaluatedItems?: Rules | false;
  contains?: Rules;
  minContains?: number;
  maxContains?: number;

  allOf?: Rules[];
  anyOf?: Rules[];
  oneOf?: Rules[];
  not?: Rules;
  if?: Rules;
  then?: Rules;
  else?: Rules;
}

export type Keyword = keyof Rules;

/** A schema that was read once, for a library to judge by. */
export interface RuleBook {
  readonly root: Rules;
  /** By the names that `$ref` uses; the root is one of them. */
  readonly definitions: Readonly<Record<string, Rules>>;
  /** The names that `format` uses. */
  readonly checks: ReadonlySet<string>;
  /** The union in the schema that the branches of one were read from. */
  readonly unions: ReadonlyMap<readonly Rules[], readonly unknown[]>;
}

/** Rules that nothing meets: what the schema `false` means. */
export const NEVER = (): Rules => ({ not: {} });
