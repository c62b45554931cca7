import type { Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';
import type { Field } from '../field.js';
import type { Path } from '../json.js';
import type { Scope } from './resolve.js';

/** The branch that the user chose of the variant with this id; undefined while they have not. */
export type Chosen = (variantId: string) => number | undefined;

/** What the reading of one field needs of the form as a whole. */
export interface ReadContext extends Scope {
  readonly chosen: Chosen;
  /** What is filled in at a place. What is being read depends on it: it is read again with the next value. */
  valueAt(path: Path): unknown;
  /** The fields of the object at a place in the order in which they are shown, of which `last` come last. */
  arrange(
    schema: DataSchema,
    place: Place,
    fields: readonly Field[],
    last: readonly Field[],
  ): readonly Field[];
  /** The field that a resolved schema asks for. */
  field(schema: DataSchema, place: Place): Field;
  /** An item of a list or an entry of a map. */
  readItem(declared: DataSchema, around: Place, step: string | number): Field;
}
