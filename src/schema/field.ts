import { BaseField, type Place } from './base-field.js';
import type { DataSchema } from './data-schema.js';
import type { LeafField } from './leaf-fields.js';
import type { Path } from './json.js';

export type { BranchChoice } from './base-field.js';
export type { Option } from './options.js';
export type * from './leaf-fields.js';

/**
 * One node of a form: what a schema asks for at one place of the value, in the terms in which it is
 * shown. The tree of fields is read from a schema, a value and the chosen branches; it holds no value.
 */
export type Field = LeafField | GroupField | ListField | MapField | VariantField;

export type FieldKind = Field['kind'];

/** An object; or some fields of one under a heading, and then its path is that of the object. */
export class GroupField extends BaseField {
  readonly kind = 'group';

  constructor(
    place: Place,
    schema: DataSchema,
    /** In the order in which they are shown. */
    readonly fields: readonly Field[],
    /**
     * The properties that are sent without being shown.
     * @internal
     */
    readonly hidden: readonly HiddenProperty[] = [],
  ) {
    super(place, schema);
  }

  get children(): readonly Field[] {
    return this.fields;
  }
}

/** Whether a field is no more than its fields: an object without a label has nothing that could get the focus. */
export const isBare = ({ kind, label }: Field): boolean => kind === 'group' && !label;

export interface HiddenProperty {
  readonly path: Path;
  readonly id: string;
  /** The constant or the default; undefined when only the page can give one. */
  readonly value: unknown;
}

export class ListField extends BaseField {
  readonly kind = 'list';

  constructor(
    place: Place,
    schema: DataSchema,
    /** A field for each item that the value holds now. */
    readonly items: readonly Field[],
    /** How many of the first items have a schema each, as in a tuple. */
    readonly tupleLength: number,
  ) {
    super(place, schema);
  }

  get children(): readonly Field[] {
    return this.items;
  }

  get minItems(): number {
    return limit(this.schema.minItems, 0);
  }

  get maxItems(): number {
    return limit(this.schema.maxItems, Infinity);
  }
}

/** An object whose keys the user names. */
export class MapField extends BaseField {
  readonly kind = 'map';

  constructor(
    place: Place,
    schema: DataSchema,
    /** A field for each key that the value holds and no named property covers. */
    readonly entries: readonly { readonly key: string; readonly field: Field }[],
  ) {
    super(place, schema);
  }

  get children(): readonly Field[] {
    return this.entries.map(({ field }) => field);
  }
}

/**
 * A union: the user chooses a branch, and the branch is what is filled in. Beside properties that
 * all branches share, beside another union, or as the branch of one, it has its parent's path.
 */
export class VariantField extends BaseField {
  readonly kind = 'variant';

  constructor(
    place: Place,
    schema: DataSchema,
    /**
     * The `oneOf` or `anyOf` of the schema; undefined for several types and for an optional object.
     * @internal
     */
    readonly union: readonly unknown[] | undefined,
    readonly branches: readonly VariantBranch[],
    /** The branch in force, or -1 while none is chosen. */
    readonly chosen: number,
    /** The field of the chosen branch; undefined when none is chosen. */
    readonly field: Field | undefined,
  ) {
    super(place, schema);
  }

  get children(): readonly Field[] {
    return this.field ? [this.field] : [];
  }
}

export interface VariantBranch {
  readonly label: string;
  readonly description: string;
  /**
   * The index of the branch in its union; -1 when there is no union.
   * @internal
   */
  readonly index: number;
}

function limit(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value >= 0 ? value : otherwise;
}
