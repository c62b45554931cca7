import type { Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';
import type { Field } from '../field.js';
import type { Path } from '../json.js';
import type { Scope } from './resolve.js';
import type { ReusedFields } from './reused-fields.js';

/** The branch that was chosen of the variant with this id; undefined where nobody chose. */
export type Chosen = (variantId: string) => number | undefined;

/** What reading one field needs to know of the form as a whole. */
export interface ReadContext extends Scope {
  readonly chosen: Chosen;
  /** The fields of this reading and of the one before. */
  readonly reused: ReusedFields;
  /** What is filled in at a place: the field depends on it from now on. */
  valueAt(path: Path): unknown;
  /** The field that a resolved schema asks for. */
  field(schema: DataSchema, place: Place): Field;
}
