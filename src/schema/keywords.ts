/*
 * Every keyword that is read of a schema: those of JSON Schema, those that the vendor's Data Schema
 * adds, and the hints that other platforms and generators add. Another spelling of a hint is added
 * to `HINTS`, and nowhere else. The validators also check the rest of JSON Schema. Unknown keywords
 * are kept, and ignored.
 */

/** JSON Schema: what a value may be. `Schema` is the type of the schemas within. */
export interface JsonSchemaKeywords<Schema> {
  /** One or several types; other platforms' names of them are read too (`TYPES` in `types.ts`). */
  type?: string | string[];
  /** What a text is to be: the kind of control, and a check. */
  format?: string;
  /** The label; without one it is made of the property's name. */
  title?: string;
  /** Markdown or plain text below the control. */
  description?: string;
  /** What is filled in before anyone has touched the field. */
  default?: unknown;
  /** The first one is the placeholder. */
  examples?: unknown;
  /** The only value allowed: sent without being shown. */
  const?: unknown;
  /** The fixed values: a choice. */
  enum?: unknown[];

  /** The fields of an object, by the name of the property. */
  properties?: Record<string, Schema | boolean>;
  /** The schemas of keys that match a pattern. */
  patternProperties?: Record<string, Schema | boolean>;
  /** The schema of all other keys; an object that has only such keys is a map. */
  additionalProperties?: Schema | boolean;
  /** The names of the required properties; the booleans of draft 3 are ignored. */
  required?: string[] | boolean;

  /** The schema of a list's items; an array of schemas is a tuple (draft 7). */
  items?: Schema | boolean | Schema[];
  /** The schemas of a tuple's items (draft 2020-12). */
  prefixItems?: Schema[];
  /** The items after those of a tuple (draft 7). */
  additionalItems?: Schema | boolean;

  /** Unions: the user chooses a branch. */
  oneOf?: Schema[];
  anyOf?: Schema[];
  /** Folded into one schema. */
  allOf?: Schema[];
  /** What the value must not match; only checked. */
  not?: Schema | boolean;
  /** Fields that come and go with a condition. */
  if?: Schema | boolean;
  then?: Schema | boolean;
  else?: Schema | boolean;
  /** Fields that come and go with another property. */
  dependencies?: Record<string, Schema | boolean | string[]>;
  dependentRequired?: Record<string, string[]>;
  dependentSchemas?: Record<string, Schema | boolean>;

  /** A reference to another schema in this one. */
  $ref?: string;
  $defs?: Record<string, Schema | boolean>;
  definitions?: Record<string, Schema | boolean>;

  /** Limits; only checked, but for those of items and properties, which the buttons of a list and a map follow. */
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number | boolean;
  exclusiveMaximum?: number | boolean;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  uniqueItems?: boolean;
  /** A regular expression that a text must match. */
  pattern?: string;

  /** The language of a text: any makes the control multi-line. */
  contentMediaType?: string;
  /** `base64` beside a language: the content of a file. */
  contentEncoding?: string;

  /** Shown, but not to be changed. */
  readOnly?: boolean;
  /** Marks a secret. */
  writeOnly?: boolean;
}

/** What the vendor's Data Schema adds. Any value may also be a formula (`structured/formulas.ts`). */
export interface VendorKeywords {
  /** Fixed values with names: a choice. */
  referenceRecords?: { id: unknown; name?: string }[];
  /** A collection whose records are the options; without a connection to read it, the id is typed. */
  referenceCollection?: unknown;
  /** Older spellings of the same: `/data/users`. */
  referenceCollectionPath?: string;
  referenceCollectionUri?: string;
  /** Values beside the options are accepted too. */
  allowCustom?: boolean;
  isSensitive?: boolean;
  /** Inferred from a value, not declared: the field is shown and sent while the value has it. */
  isImplied?: boolean;
  isRichText?: boolean;
  iconUri?: string;
}

/** What other platforms add to arrange fields. */
export interface ArrangementKeywords {
  /** Of an object, the names of its properties in the order in which they are shown; `*` for all others. */
  'ui:order'?: unknown;
  /** The id of the heading that the field stands under; `advanced` folds it away. */
  group?: unknown;
  /** Of an object, the headings: `[{ id, title }]`. */
  groups?: unknown;
}

/**
 * How a field is shown: each hint with the keywords that give it. Of several texts in one schema the
 * first counts; a flag is set when any of them is true.
 */
export const HINTS = {
  label: ['title', 'label', 'x-ms-summary'],
  description: ['description', 'markdownDescription'],
  placeholder: ['placeholder', 'ui:placeholder'],
  /** One value or several; the first is the placeholder where no other is given. */
  example: ['examples', 'example'],
  /** A number: the place among the fields of the same object. */
  order: ['order', 'x-order', 'propertyOrder'],
  /** Fixed text before and after the control; no part of the value. */
  prefix: ['prefix'],
  suffix: ['suffix'],
  /** In words, what a pattern asks for. */
  expects: ['pattern_descriptor'],
  /** The format, or the control that stands for one. */
  format: ['format', 'ui:widget', 'editPresentation', 'editor', 'type'],
  /** Labels for the values of an enum, in their order. */
  optionLabels: ['enumNames', 'ui:enumNames', 'x-enumNames', 'enumTitles', 'enumItemLabels'],

  /** Masked; `false` is for a field that is none, though its name looks like a secret's. */
  secret: [
    'isSensitive',
    'writeOnly',
    'airbyte_secret',
    'secret',
    'isSecret',
    'sensitive',
    'x-secret',
    'x-sensitive',
  ],
  multiline: ['multiline', 'isRichText'],
  readOnly: ['readOnly', 'readonly'],
  /** Null is accepted too. */
  nullable: ['nullable'],
  /** Sent without being shown. */
  hidden: ['x-hidden', 'hidden', 'airbyte_hidden'],
  /** Folded away, unless it is to be shown always. */
  advanced: ['advanced', 'x-advanced', 'deprecated'],
  alwaysShown: ['always_show'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Hint = keyof typeof HINTS;

export type HintKeywords = { [name in (typeof HINTS)[Hint][number]]?: unknown };

// A long form reads hints several times of each field as it is rendered: hence loops, not callbacks.

/** The most of a description that is read, in characters: nobody reads more below a control. */
export const MAX_TEXT = 3000;

/** The most of a name and the like. Browsers take seconds to lay out some that are longer. */
export const MAX_NAME = 500;

/** The first text that a schema gives for a hint, cut where it is long; else `""`. */
export function hintText(schema: HintKeywords, hint: Hint): string {
  for (const name of HINTS[hint]) {
    const text = schema[name];
    if (text && typeof text === 'string') return text.slice(0, hint === 'description' ? MAX_TEXT : MAX_NAME);
  }
  return '';
}

/** The first value that a schema gives for a hint, alone or in a list. */
export function hintValue(schema: HintKeywords, hint: Hint): unknown {
  for (const name of HINTS[hint]) {
    const given = schema[name];
    const value: unknown = Array.isArray(given) ? given[0] : given;
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

/** The examples that a schema gives, under whichever name. */
export function examplesOf(schema: HintKeywords): unknown[] {
  return HINTS.example.flatMap((name) => schema[name] ?? []);
}

export function hasFlag(schema: HintKeywords, hint: Hint): boolean {
  for (const name of HINTS[hint]) if (schema[name] === true) return true;
  return false;
}

/**
 * Keywords that refer to other schemas or add conditions: reading a schema replaces them by what they
 * mean.
 */
export const RESOLVED_KEYWORDS = [
  '$ref',
  'allOf',
  'if',
  'then',
  'else',
  'dependencies',
  'dependentRequired',
  'dependentSchemas',
] as const;

/** Those, and the keywords that ask for more than plain properties. */
export const STRUCTURED_KEYWORDS: ReadonlySet<string> = new Set([
  ...RESOLVED_KEYWORDS,
  'oneOf',
  'anyOf',
  'groups',
  'isImplied',
  'ui:order',
  // A default may break these.
  'not',
  'maxProperties',
  'propertyNames',
]);

/** Keywords that only make sense for one type, which they imply where `type` is missing. */
export const KEYWORDS_OF_TYPES = {
  object: ['properties', 'required', 'additionalProperties', 'patternProperties', 'minProperties'],
  array: ['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  string: [
    'pattern',
    'minLength',
    'maxLength',
    'format',
    'isSensitive',
    'airbyte_secret',
    'isRichText',
    'referenceCollection',
    'referenceCollectionPath',
    'referenceCollectionUri',
  ],
} as const;

/** Keywords by which a default may be refused: only a validator can say. */
export const RULES_FOR_DEFAULTS: ReadonlySet<string> = new Set([
  ...KEYWORDS_OF_TYPES.array,
  ...KEYWORDS_OF_TYPES.number,
  ...KEYWORDS_OF_TYPES.string,
]);
