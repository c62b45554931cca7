/**
 * The language in which an integration describes its connection parameters:
 * JSON Schema with the extensions of the vendor's Data Schema and the hints that other
 * platforms add. Only what this code reads is typed; whatever else a schema carries is kept.
 */
export interface DataSchema {
  // JSON Schema
  type?: string | string[];
  title?: string;
  description?: string;
  format?: string;
  default?: unknown;
  examples?: unknown;
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, DataSchema | boolean>;
  patternProperties?: Record<string, DataSchema | boolean>;
  additionalProperties?: DataSchema | boolean;
  required?: string[] | boolean;
  items?: DataSchema | boolean | DataSchema[];
  prefixItems?: DataSchema[];
  oneOf?: DataSchema[];
  anyOf?: DataSchema[];
  allOf?: DataSchema[];
  not?: DataSchema | boolean;
  if?: DataSchema | boolean;
  then?: DataSchema | boolean;
  else?: DataSchema | boolean;
  dependencies?: Record<string, DataSchema | boolean | string[]>;
  dependentRequired?: Record<string, string[]>;
  dependentSchemas?: Record<string, DataSchema | boolean>;
  $ref?: string;
  $defs?: Record<string, DataSchema | boolean>;
  definitions?: Record<string, DataSchema | boolean>;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number | boolean;
  exclusiveMaximum?: number | boolean;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  pattern?: string;
  readOnly?: boolean;
  writeOnly?: boolean;

  // Data Schema (the vendor's extensions)
  referenceRecords?: { id: unknown; name?: string }[];
  /** Options that a connection gives; before there is one, what is meant is typed. */
  referenceCollection?: unknown;
  /** Older spellings of the same: `/data/users`. */
  referenceCollectionPath?: string;
  referenceCollectionUri?: string;
  allowCustom?: boolean;
  isSensitive?: boolean;
  /** The field was not declared but read from a value: it is shown and sent while the value has it. */
  isImplied?: boolean;
  isRichText?: boolean;
  iconUri?: string;

  [keyword: string]: unknown;
}
