import type { DataSchema } from '../schema/data-schema.js';
import type { Field } from '../schema/field.js';
import { holdsFormulas, settle } from '../schema/formulas.js';
import { partsOf } from '../schema/parts-of.js';
import { read, toPointer, type Path } from '../schema/pointer.js';
import type { Violation } from '../validation/violation.js';
import type { Pruned } from '../value/prune-flat.js';
import { DraftCheck, missingField } from './draft-check.js';

/** The same for fields that hold others, of a schema that may hold formulas. */
export class StructuredCheck extends DraftCheck {
  readonly #hasFormulas = holdsFormulas(this.schema);

  /** Formulas make another schema of it as the value changes. */
  protected override schemaFor = (parameters: unknown): DataSchema =>
    this.#hasFormulas ? (settle(this.schema, parameters) as DataSchema) : this.schema;

  /** Inside of an optional object something is missing only once that is there. */
  protected override missing(field: Field, parameters: unknown): Violation[] {
    if (read(parameters, field.path) === undefined) return missingField(field, parameters);
    if (field.kind === 'list') return [];
    return partsOf(field).flatMap((part) => this.missing(part, parameters));
  }

  /** The draft may hold empty items between those that are sent. */
  protected override placeInDraft = (path: Path, { moved }: Pruned): Path => {
    if (!moved?.size) return path;
    const place: (string | number)[] = [];
    for (const step of path) place.push(moved.get(toPointer(place))?.[Number(step)] ?? step);
    return place;
  };
}
