import { BaseField, type Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';

/*
 * The fields that only this chunk makes. `Child` is any field: `../field.ts`, which says so, has the types
 * under the same names.
 */

export class ListField<Child> extends BaseField {
  readonly kind = 'list';

  constructor(
    place: Place,
    schema: DataSchema,
    /** A field for each item that the value holds now. */
    readonly items: readonly Child[],
    /** How many of the first items have a schema each, as in a tuple. */
    readonly tupleLength: number,
  ) {
    super(place, schema);
  }

  get children(): readonly Child[] {
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
export class MapField<Child> extends BaseField {
  readonly kind = 'map';

  constructor(
    place: Place,
    schema: DataSchema,
    /** A field for each key that the value holds and no named property covers. */
    readonly entries: readonly { readonly key: string; readonly field: Child }[],
  ) {
    super(place, schema);
  }

  get children(): readonly Child[] {
    return this.entries.map(({ field }) => field);
  }
}

/**
 * A union: the user chooses a branch, and the branch is what is filled in. Beside properties that
 * all branches share, beside another union, or as the branch of one, it has its parent's path.
 */
export class VariantField<Child> extends BaseField {
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
    readonly field: Child | undefined,
  ) {
    super(place, schema);
  }

  get children(): readonly Child[] {
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
