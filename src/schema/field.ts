import { BaseField, type Place } from './base-field.js';
import type { DataSchema } from './data-schema.js';
import type { LeafField } from './structured/leaf-fields.js';
import type { Path } from './json.js';
import type * as Composite from './structured/composite-fields.js';

export type { BranchChoice } from './base-field.js';
export type { Option } from './options.js';
export type * from './plain-fields.js';
export type * from './structured/leaf-fields.js';
export type { VariantBranch } from './structured/composite-fields.js';

/**
 * One node of a form: what a schema asks for at one place of the value, in the terms in which it is
 * shown. The tree of fields is read from a schema, a value and the chosen branches; it holds no value.
 */
export type Field = LeafField | GroupField | ListField | MapField | VariantField;

export type FieldKind = Field['kind'];

export type ListField = Composite.ListField<Field>;
export type MapField = Composite.MapField<Field>;
export type VariantField = Composite.VariantField<Field>;

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

/** Whether fields of a kind have a value of their own and no fields within. */
export const isLeaf = (kind: FieldKind): kind is LeafField['kind'] =>
  !/^(group|list|map|variant)$/.test(kind);

/** Whether a field is no more than its fields: an object without a label has nothing that could get the focus. */
export const isBare = (field: Field): boolean => field.kind === 'group' && !field.label;

export interface HiddenProperty {
  readonly path: Path;
  readonly id: string;
  /** The constant or the default; undefined when only the page can give one. */
  readonly value: unknown;
  /** Without it what is sent is wrong, and nobody could fill it in. */
  readonly required: boolean;
}
