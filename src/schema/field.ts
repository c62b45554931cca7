import type { DataSchema } from './data-schema.js';
import type { Path } from './pointer.js';

/**
 * One node of a form: what a schema asks for at one place of the value, in the terms in
 * which it is shown. A tree of fields is read from a schema, a value and the branches that
 * were chosen; it holds no value itself.
 */
export type Field =
  | TextField
  | SecretField
  | NumberField
  | ToggleField
  | DateField
  | ChoiceField
  | SeveralField
  | ListField
  | MapField
  | GroupField
  | VariantField
  | JsonField;

export type FieldKind = Field['kind'];

interface FieldBase {
  /** Where the value lives, from the root of the parameters. */
  readonly path: Path;
  /** Unique in its tree and the same each time the tree is read; fit to key templates and state by. */
  readonly id: string;
  /** What the field is called; `""` for an item or a group that shows no name. */
  readonly label: string;
  /** Markdown, `""` when there is none. */
  readonly description: string;
  readonly required: boolean;
  readonly readOnly: boolean;
  /** `null` is an accepted value; what only fills in another field leaves that to it. */
  readonly nullable: boolean;
  /** Belongs under the disclosure that folds what most people leave alone. */
  readonly advanced: boolean;
  readonly iconUri?: string | undefined;
  /** The unions of the schema whose branch holds here without being picked. */
  readonly settled?: readonly Choice[] | undefined;
  /** The schema that holds here, with references and conditions folded in. */
  readonly schema: DataSchema;
}

/** A branch of a union in the schema. */
export interface Choice {
  /** The very `oneOf` or `anyOf` in the schema. */
  readonly union: readonly unknown[];
  readonly branch: number;
}

/** One of a fixed set of values. */
export interface Option {
  readonly value: unknown;
  readonly label: string;
  readonly description?: string;
  readonly iconUri?: string;
}

export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly input: 'text' | 'url' | 'email';
  readonly multiline: boolean;
  readonly placeholder: string;
  /** Fixed text shown before or after the control; no part of the value. */
  readonly prefix: string;
  readonly suffix: string;
  /** How the service describes what it expects (`pattern_descriptor`), else `""`. */
  readonly expects: string;
}

export interface SecretField extends FieldBase {
  readonly kind: 'secret';
  readonly multiline: boolean;
  readonly placeholder: string;
  readonly expects: string;
}

export interface NumberField extends FieldBase {
  readonly kind: 'number';
  readonly integer: boolean;
  readonly placeholder: string;
}

export interface ToggleField extends FieldBase {
  readonly kind: 'toggle';
  /** Unset is an answer of its own: neither required nor given a default. */
  readonly threeStates: boolean;
}

export interface DateField extends FieldBase {
  readonly kind: 'date';
  readonly precision: 'date' | 'time' | 'date-time';
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** Text that is none of the options is accepted too. */
  readonly allowCustom: boolean;
  readonly placeholder: string;
}

/** Any number of a fixed set of values: an array of enum. */
export interface SeveralField extends FieldBase {
  readonly kind: 'several';
  readonly options: readonly Option[];
  readonly allowCustom: boolean;
}

export interface ListField extends FieldBase {
  readonly kind: 'list';
  /** A field for each item that the value holds now. */
  readonly items: readonly Field[];
  /** How many of the first items have a meaning by their place, as in a tuple. */
  readonly fixed: number;
  readonly minItems: number;
  readonly maxItems: number;
}

/** An object whose keys the user names. */
export interface MapField extends FieldBase {
  readonly kind: 'map';
  /** A field for each key that the value holds and no named property covers. */
  readonly entries: readonly { readonly key: string; readonly field: Field }[];
}

/**
 * An object, or a part of one under a heading of its own: then its path is its parent's.
 */
export interface GroupField extends FieldBase {
  readonly kind: 'group';
  /** In the order in which they are shown. */
  readonly fields: readonly Field[];
  /** What is sent along without being shown. */
  readonly hidden: readonly HiddenProperty[];
}

export interface HiddenProperty {
  readonly path: Path;
  readonly id: string;
  /** The constant or the default; undefined when only the page can give one. */
  readonly value: unknown;
}

/**
 * A union: the user picks a branch, and the branch is what is filled in. Beside properties that
 * all branches share, beside another union, or as the branch of one, it has its parent's path.
 */
export interface VariantField extends FieldBase {
  readonly kind: 'variant';
  /** The `oneOf` or `anyOf` in the schema that the branches are of; undefined when they are of neither. */
  readonly union?: readonly unknown[] | undefined;
  readonly branches: readonly VariantBranch[];
  /** The branch in force, or -1 while none is chosen. */
  readonly chosen: number;
  /** What the chosen branch asks for; undefined when it asks nothing or none is chosen. */
  readonly field?: Field | undefined;
}

export interface VariantBranch {
  readonly label: string;
  readonly description: string;
  /** Where the branch stands in its union; -1 when there is none. */
  readonly index: number;
}

/** What has no type that a control could be made for. */
export interface JsonField extends FieldBase {
  readonly kind: 'json';
  readonly placeholder: string;
}
