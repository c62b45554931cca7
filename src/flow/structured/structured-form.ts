import { idIsWithin } from '../../schema/base-field.js';
import type { DataSchema } from '../../schema/data-schema.js';
import { isLeaf, type Field, type HiddenProperty, type VariantField } from '../../schema/field.js';
import { clone, objectIn, read, toPointer } from '../../schema/json.js';
import { nullIsDistinct } from '../../schema/structured/child-schemas.js';
import { BUDGET, type FieldReader } from '../../schema/structured/read-fields.js';
import type { Formats } from '../../validation/interpreter/formats.js';
import { createJudge, type Judge } from '../../validation/interpreter/judge.js';
import type { Violation } from '../../validation/violation.js';
import { fillDefaults } from '../../value/structured/fill-defaults.js';
import { pathInDraft, pathInSent, prune } from '../../value/structured/prune.js';
import type { Pruned } from '../../value/prune-flat.js';
import { writeFilled, type FilledForm, type FormChange } from '../filled-form.js';
import { indexFields, type TreeIndex } from './field-index.js';
import { giveAt, removeAt } from './edit-value.js';
import { findGivenBranches, findGivenChanges, isWithin } from './given-changes.js';
import { fillWithHarmless } from './harmless-defaults.js';
import { missingWithin } from './missing-within.js';
import { renameIds, renameKeys, type Rename } from './renames.js';
import { createRemovedValues } from './removed-values.js';

/**
 * Each reading may fill in defaults, for which the next one finds other fields. This ends the loop for a
 * schema whose conditions contradict each other.
 */
const MAX_READINGS = 20;

/** What an edition knows of schemas besides the keywords. */
export interface Dialect {
  readonly Reader: typeof FieldReader;
  /** The formats that decide which branch a value belongs to. */
  readonly formats: Formats;
}

/**
 * The form of a schema whose fields contain others, or come and go with what is filled in. It also
 * stores which branches are chosen, and the values of fields that are gone.
 */
export class StructuredForm implements FilledForm {
  readonly changesStructure = true;
  readonly pathInDraft = pathInDraft;
  readonly pathInSent = pathInSent;
  index!: TreeIndex;
  value: Record<string, unknown> = {};
  readonly #schema: DataSchema;
  readonly #dialect: Dialect;
  readonly #judge: Judge;
  readonly #reader: FieldReader;
  /** What the page gave, moved along with what the user has moved. */
  given: Record<string, unknown>;
  /** The same as the page gave it. */
  #page: Record<string, unknown>;
  /** The index of the chosen branch of each variant, by its id; -1 for none. */
  #chosen = new Map<string, number | undefined>();
  /** The ids of the fields that the user has filled in or chosen: objects that contain one are sent. */
  #touched = new Set<string>();
  readonly #removed = createRemovedValues();
  /** The ids of the fields that were filled in with a default. */
  readonly #filled = new Set<string>();
  /** While the form begins: the only fields that are filled in with a default. */
  #defaultsOf: ReadonlySet<string> | undefined;
  /** The defaults that the form begins with, where not all are harmless. */
  #harmless: ReadonlySet<string> | undefined;

  constructor(schema: DataSchema, given: Readonly<Record<string, unknown>>, dialect: Dialect) {
    this.#schema = schema;
    this.#dialect = dialect;
    this.#judge = createJudge(schema, dialect.formats);
    this.#reader = new dialect.Reader(schema, this.#judge);
    this.#page = clone(objectIn(given));
    this.given = clone(this.#page);
    this.#begin();
  }

  fill(given: Readonly<Record<string, unknown>>): FormChange {
    const before = new StructuredForm(this.#schema, this.#page, this.#dialect);
    const now = new StructuredForm(this.#schema, given, this.#dialect);
    const { value, index } = this;
    const changes = findGivenChanges(
      { value, index, sent: this.prune().parameters, given: this.given, initial: before.value },
      this.#page,
      now.#page,
    );
    const places = changes.flatMap(({ place, isTaken }) => (isTaken ? [place] : []));
    const idsIn = ({ fields, hidden }: TreeIndex): string[] =>
      [...fields.values(), ...hidden.values()]
        .filter(({ path }) => places.some((place) => isWithin(path, place)))
        .map(({ id }) => id);
    const came = idsIn(now.index);
    // Also of a field that no condition shows at present.
    const fields = new Set([...idsIn(index), ...came, ...places.map(toPointer)]);
    for (const id of fields) for (const each of [this.#touched, this.#removed]) each.delete(id);

    const branches = findGivenBranches(before.#chosen, now.#chosen, places, index, now.index);
    for (const id of branches) {
      const isInside = (each: string): boolean => idIsWithin(each, id);
      if (came.some(isInside) || ![...this.#touched].some(isInside))
        this.#chosen.set(id, now.#chosen.get(id));
    }
    for (const { place, given, isTaken } of changes)
      for (const each of isTaken ? [this.given, value] : [this.given]) giveAt(each, place, given);
    this.#page = now.#page;
    this.#defaultsOf = now.#harmless;
    for (const id of this.#readFields(index, fields)) fields.add(id);
    this.#defaultsOf = undefined;
    for (const id of idsIn(this.index)) fields.add(id);
    return { id: '', fields, structure: this.index.root !== index.root, conditional: true };
  }

  /** Fills the form with what the page gave, and with defaults. */
  #begin(): void {
    this.#harmless = fillWithHarmless(
      (only) => {
        this.#defaultsOf = only;
        this.value = clone(this.given);
        this.#chosen.clear();
        this.#filled.clear();
        this.#readFields(undefined);
        return { ids: new Set(this.#filled), findViolations: () => this.#findViolations() };
      },
      () => this.#judge.findBroken(this.schemaFor(this.given), this.given).length === 0,
      () => this.#reader.spent,
    );
    this.#defaultsOf = undefined;
  }

  /** What is wrong with what would be sent now. */
  #findViolations(): Violation[] {
    const { parameters } = this.prune();
    const violations = this.#judge.findBroken(this.schemaFor(parameters), parameters, (path, union) =>
      read(parameters, path) === null ? undefined : this.index.branchAt?.(path, union),
    );
    // An answer that a person has yet to give is missing, whatever an unticked box says.
    const isAwaited = ({ path }: Violation) => this.index.at(path).asked !== undefined;
    return violations.map((each) => (isAwaited(each) ? { ...each, keyword: 'required' } : each));
  }

  #counts(place: Field | HiddenProperty, initial: unknown): boolean {
    const isNeeded = !('kind' in place) && place.required;
    if (this.#defaultsOf?.has(place.id) === false && !isNeeded) return false;
    const declared = 'declared' in place ? place.declared : undefined;
    if (declared === undefined) return true;
    // What is asked for in any case may begin as a part, of which the user fills in the rest.
    return place.required
      ? this.#reader.acceptsBeginning(declared, place.path, initial)
      : this.#reader.accepts(declared, place.path, initial);
  }

  set(field: Field, value: unknown): FormChange {
    if (field.kind !== 'variant') return this.#write(field, value);
    // First the values of the branch are removed, to be put back when it is chosen again.
    this.#chosen.set(field.id, -1);
    this.#touched.delete(field.id);
    const removal = this.#changed(field);
    if (value === undefined) return removal;
    const { fields, structure, ...change } = this.#write(field, value);
    return {
      ...change,
      fields: new Set([...removal.fields, ...fields]),
      structure: removal.structure || structure,
    };
  }

  #write(field: Field, value: unknown): FormChange {
    const isFilled = value !== undefined && field.path.length > 0;
    if (isFilled) this.#touched.add(field.id);
    else this.#touched.delete(field.id);
    writeFilled(this.value, field.path, value);
    return this.#changed(field);
  }

  /**
   * The user chose a branch: what they filled in there before comes back. -1 stands for no branch: then
   * the value is null where the field offers that, else undefined.
   */
  choose(field: VariantField, branch: number): FormChange {
    if (branch < 0) return this.set(field, this.offersNull(field) ? null : undefined);
    if (read(this.value, field.path) === null) removeAt(this.value, field.path);
    this.#chosen.set(field.id, branch);
    return this.added(field);
  }

  /** Whether the user may choose null for the field: where that means something else than no value. */
  offersNull({ nullable, schema, required, path }: Field): boolean {
    return nullable && nullIsDistinct(schema, required, read(this.given, path));
  }

  prune(): Pruned {
    return prune(this.index.root, this.value, this.given, (id) => this.#touched.has(id));
  }

  /** Formulas are resolved: the schema changes with the parameters. */
  schemaFor(parameters: unknown): DataSchema {
    return this.#reader.resolveAll(this.#schema, parameters) as DataSchema;
  }

  missing(parameters: unknown): Violation[] {
    return missingWithin(this.index.root, parameters);
  }

  /** The user has added to the field or chosen its branch, so it is sent from now on. */
  added(field: Field): FormChange {
    this.#touched.add(field.id);
    return this.#changed(field);
  }

  /** Reads the fields again after the value of one has changed, where that may change them. */
  #changed(field: Field): FormChange {
    const { conditional } = this.#reader;
    // The value of a leaf makes fields come and go only where the schema has conditions.
    return conditional || !isLeaf(field.kind)
      ? this.#readAfter(field, this.index)
      : { id: field.id, fields: new Set([field.id]), structure: false, conditional };
  }

  /** Reads the fields again after the children of one have moved. */
  moved(field: Field, rename: Rename): FormChange {
    this.#touched = renameIds(this.#touched.add(field.id), rename);
    this.#chosen = renameKeys(this.#chosen, rename);
    this.#removed.rename(rename);
    // The children are left out, or those that moved would be taken for new fields.
    const change = this.#readAfter(field, indexFields(this.index.root, field.id));
    const inside = [...this.index.fields.keys()].filter((id) => idIsWithin(id, field.id));
    return {
      ...change,
      fields: new Set([...change.fields, ...inside]),
      renamed: (byId) => renameKeys(byId, rename),
    };
  }

  #readAfter({ id }: Field, before: TreeIndex): FormChange {
    const { root } = before;
    const fields = this.#readFields(before).add(id);
    return { id, fields, structure: this.index.root !== root, conditional: this.#reader.conditional };
  }

  /**
   * Reads the fields until a reading changes nothing: values of fields that are gone are removed, those
   * of fields that came are put back or filled with defaults. Returns the ids of the fields that show
   * something else now. `byPage` has the ids of fields that the page has given a value, or taken it away.
   */
  #readFields(before: TreeIndex | undefined, byPage?: ReadonlySet<string>): Set<string> {
    const changed = new Set<string>();
    let last = before;
    if (before) this.#judge.renew();
    const end = this.#reader.spent + BUDGET;
    for (let reading = 0; reading < MAX_READINGS && this.#reader.spent < end; reading++) {
      const root = this.#reader.read(this.value, (id) => this.#chosen.get(id));
      if (last && !byPage && root === this.index.root) break;
      const closed = last?.closed;
      const index = indexFields(root, closed);
      // The branch is that of what the page gave, whatever its defaults make of the value.
      if (!before) this.#keepChoices(index);
      const moved = last ? this.#removed.exchange(this.value, last, index, byPage) : [];
      for (const id of moved) changed.add(id);
      const isNew = (id: string): boolean =>
        (!last?.has(id) || byPage?.has(id) === true) && (closed === undefined || !idIsWithin(id, closed));
      const filled = fillDefaults(root, this.value, {
        isNew,
        counts: (place, initial) => this.#counts(place, initial),
      });
      for (const id of filled) this.#filled.add(id);
      this.index = closed === undefined ? index : indexFields(root);
      if (moved.length === 0 && filled.length === 0) break;
      // In the first form every field is new until all defaults are filled in.
      if (before) last = this.index;
    }
    if (before && !before.closed && before.root === this.index.root) return changed;
    for (const { id } of this.index.fields.values()) if (before && !before.has(id)) changed.add(id);
    this.#keepChoices(this.index);
    return changed;
  }

  #keepChoices({ fields }: TreeIndex): void {
    for (const field of fields.values()) {
      if (field.kind === 'variant' && this.#chosen.get(field.id) === undefined && field.chosen >= 0)
        this.#chosen.set(field.id, field.chosen);
    }
  }
}
