import type { DataSchema } from '../schema/data-schema.js';
import type { Field, GroupField } from '../schema/field.js';
import { clone, read, write, type Path } from '../schema/json.js';
import type { Violation } from '../validation/violation.js';
import type { Pruned } from '../value/prune-flat.js';

/**
 * The fields of one schema and the value that is filled in: what a draft asks and changes. A
 * `FlatForm` has the same fields whatever is filled in; in a `StructuredForm` they come, go and move.
 * Neither knows texts that are no value yet, nor what is shown as wrong.
 */
export interface FilledForm {
  /** Whether fields may come, go and move. */
  readonly changesStructure: boolean;
  /** The fields as they stand. */
  readonly index: FieldIndex;
  /** What the form shows, defaults and hidden constants included. */
  readonly value: Readonly<Record<string, unknown>>;

  /** Takes a value that is new as a whole, and fills in the defaults of the fields. */
  fill(given: Readonly<Record<string, unknown>>): void;

  /** Gives a field a value; undefined leaves it out. */
  set(field: Field, value: unknown): FormChange;

  /** What would be sent. */
  prune(): Pruned;

  /** The schema that a validator understands; may depend on what is sent. */
  schemaFor(parameters: unknown): DataSchema;

  /** What is required and not there. */
  missing(parameters: unknown): Violation[];

  /** Where something stands in the draft that stands at a path in what is sent. */
  pathInDraft(path: Path, sent: Pruned): Path;

  /** Where something of the draft stands in what is sent; undefined when it is left out. */
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
  /** The branch that is filled in of one of the unions at a place. */
  branchAt?(path: Path, union: readonly unknown[]): number | undefined;
}

/** What has become another by a change of one field. */
export interface FormChange {
  /** The id of the field that was changed. */
  readonly id: string;
  /** The ids of the fields that show something else now. */
  readonly fields: ReadonlySet<string>;
  /** Fields have come, gone or moved. */
  readonly structure: boolean;
  /** What is asked of any other field may have become another. */
  readonly conditional: boolean;
  /** There when children of the field have moved. */
  readonly renamed?: Renamed;
}

/** What is kept by the ids of fields, by their ids of now; without the fields that are gone. */
export type Renamed = <T>(byId: ReadonlyMap<string, T>) => Map<string, T>;

/** Writes what was filled in at a place. Undefined leaves the key: an emptied entry of a map stays. */
export function writeFilled(value: object, path: Path, filled: unknown): void {
  if (filled !== undefined) write(value, path, clone(filled));
  else if (read(value, path) !== undefined) write(value, path, undefined);
}

export function missingField({ path, required }: Field, parameters: unknown): Violation[] {
  if (!required || read(parameters, path) !== undefined) return [];
  return [{ path, keyword: 'required', params: { missingProperty: String(path.at(-1) ?? '') } }];
}
