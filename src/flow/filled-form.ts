import type { DataSchema } from '../schema/data-schema.js';
import type { Field, GroupField } from '../schema/field.js';
import { clone, read, write, type Path } from '../schema/json.js';
import type { Violation } from '../validation/violation.js';
import type { Pruned } from '../value/prune-flat.js';

/**
 * The fields of one schema and the value that is filled in. A `FlatForm` has the same fields whatever
 * is filled in; in a `StructuredForm` they come, go and move. Unreadable texts and the violations that
 * are shown belong to the draft.
 */
export interface FilledForm {
  /** Whether fields may come, go and move. */
  readonly changesStructure: boolean;
  /** The fields as they stand. */
  readonly index: FieldIndex;
  /** What the form shows, defaults and hidden constants included. */
  readonly value: Readonly<Record<string, unknown>>;

  /**
   * The page gives these values instead of those that it gave before. Where they differ, at any depth,
   * they replace what is filled in; what the page no longer gives goes, unless the user has changed it.
   */
  fill(given: Readonly<Record<string, unknown>>): FormChange;

  /** Gives a field a value; undefined leaves it out. */
  set(field: Field, value: unknown): FormChange;

  /** What would be sent. */
  prune(): Pruned;

  /** The schema for a validator, which knows no formulas; may depend on what is sent. */
  schemaFor(parameters: unknown): DataSchema;

  /** The violations of required fields without a value. */
  missing(parameters: unknown): Violation[];

  /** The place in the form's value of what stands at a path in what is sent. */
  pathInDraft(path: Path, sent: Pruned): Path;

  /** The place in what is sent of what stands at a path in the form's value; undefined if left out. */
  pathInSent(path: Path, sent: Pruned): Path | undefined;
}

/** The fields of a form, by id and by place. */
export interface FieldIndex {
  /** The same object until the structure changes. */
  readonly root: GroupField;
  /** Every field by its id, in the order of the form. */
  readonly fields: ReadonlyMap<string, Field>;
  /** The deepest field shown at a place or above it. */
  at(path: Path): Field;
  /** The branch that applies of one of the unions at a place. */
  branchAt?(path: Path, union: readonly unknown[]): number | undefined;
}

/** What the change of one field, or values of the page, have changed in the form. */
export interface FormChange {
  /** The id of the field that was changed; of the root for values of the page. */
  readonly id: string;
  /** The ids of the fields that show something else now. */
  readonly fields: ReadonlySet<string>;
  /** Fields have come, gone or moved. */
  readonly structure: boolean;
  /** The change may affect the violations of any field, since the schema has conditions. */
  readonly conditional: boolean;
  /** Present when children of the field have moved. */
  readonly renamed?: Renamed;
}

/** Maps what is stored by the fields' old ids to their new ids, without the fields that are gone. */
export type Renamed = <T>(byId: ReadonlyMap<string, T>) => Map<string, T>;

/** Writes what was filled in at a place. Undefined does not delete the key: an emptied map entry stays. */
export function writeFilled(value: object, path: Path, filled: unknown): void {
  if (filled !== undefined) write(value, path, clone(filled));
  else if (read(value, path) !== undefined) write(value, path, undefined);
}

export function missingField({ path, required }: Field, parameters: unknown): Violation[] {
  if (!required || read(parameters, path) !== undefined) return [];
  return [{ path, keyword: 'required', params: { missingProperty: String(path.at(-1) ?? '') } }];
}
