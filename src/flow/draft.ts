import type { DataSchema } from '../schema/data-schema.js';
import type { Field, GroupField, ListField, MapField, VariantField } from '../schema/field.js';
import type { Path } from '../schema/pointer.js';
import type { CompileSchema } from '../validation/validator.js';
import type { Violation } from '../validation/violation.js';

/** Which fields show something else now; `structure` when fields came, went or moved. */
export interface DraftChange {
  readonly fields: ReadonlySet<string>;
  readonly structure: boolean;
  /** The user did it, not the page. */
  readonly byUser: boolean;
}

/**
 * What the user has filled in so far for one schema: the value, the text that is no value yet,
 * the branches chosen, the fields left, and what is wrong. Knows no DOM.
 */
export declare class Draft {
  constructor(schema: DataSchema | undefined, given?: Readonly<Record<string, unknown>>);

  /** The form as it stands; the same object until its structure changes. */
  readonly root: GroupField;

  /** What would be sent now: nothing for what stayed empty, unknown keys kept. */
  readonly parameters: Record<string, unknown>;

  valueAt(path: Path): unknown;

  /** The text in the field's control while it is no value of the field's type. */
  unreadableText(field: Field): string | undefined;

  /** The user gave the field a value; undefined leaves it out. */
  change(field: Field, value: unknown): void;

  /** The user typed text: read as the field's type, or kept as it is while it can't be. */
  type(field: Field, text: string): void;

  /** The user picked a branch; what was filled in the one before comes back with it. */
  choose(field: VariantField, branch: number): void;

  addItem(field: ListField): void;
  removeItem(field: ListField, index: number): void;
  addEntry(field: MapField, key: string): void;
  renameEntry(field: MapField, from: string, to: string): void;
  removeEntry(field: MapField, key: string): void;

  /** Replaces the value from the page's side (`parameters` set again). */
  fill(given: Readonly<Record<string, unknown>>): void;

  /** The field lost the focus: from now on it may say what is wrong with it. */
  leave(field: Field): void;

  /** The validator arrives later than the form; until then nothing is found wrong but what is missing or unreadable. */
  useValidator(compile: CompileSchema): void;

  /** Everything that is wrong, in the order of the form; from now on every field says so. */
  check(): { field: Field; violation: Violation }[];

  /** What the field says is wrong with it now. */
  violationOf(field: Field): Violation | undefined;

  subscribe(listener: (change: DraftChange) => void): () => void;
}
