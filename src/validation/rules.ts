/**
 * What a schema demands, in the one small dialect that all validators read alike: JSON Schema
 * 2020-12 without identifiers, without boolean schemas, and with every rule well formed.
 * `$ref` holds the name of a definition; `format` the name of a check.
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

/** A schema that was read once, for any validator to judge by. */
export interface RuleBook {
  readonly root: Rules;
  /** By the names that `$ref` uses; the root is one of them. */
  readonly definitions: Readonly<Record<string, Rules>>;
  /** By the names that `format` uses: does the text pass? */
  readonly checks: ReadonlyMap<string, Check>;
  /** The union in the schema that the branches of one were read from. */
  readonly unions: ReadonlyMap<readonly Rules[], readonly unknown[]>;
  /** Where a property name first stands in the schema, so that what is wrong comes in its order. */
  readonly order: ReadonlyMap<string, number>;
}

export type Check = (text: string) => boolean;

/** Rules that nothing meets: what the schema `false` means. */
export const NEVER = (): Rules => ({ not: {} });
