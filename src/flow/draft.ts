import type { DataSchema } from '../schema/data-schema.js';
import type { Field, GroupField, ListField, MapField, VariantField } from '../schema/field.js';
import { clone, isObject, read, remove, setOwn, toPointer, write, type Path } from '../schema/pointer.js';
import { FieldReader } from '../schema/read-fields.js';
import { readText } from '../value/convert.js';
import { fillDefaults } from '../value/initial.js';
import { prune, type Pruned } from '../value/prune.js';
import type { CompileSchema } from '../validation/validator.js';
import type { Violation } from '../validation/violation.js';
import { DraftCheck } from './draft-check.js';
import { FieldIndex, holdsFields, isWithin } from './field-index.js';
import { Shelf } from './shelf.js';
import { ShownViolations } from './shown-violations.js';

/** Which fields show something else now; `structure` when fields came, went or moved. */
export interface DraftChange {
  readonly fields: ReadonlySet<string>;
  readonly structure: boolean;
  /** The user did it, not the page. */
  readonly byUser: boolean;
}

export interface DraftOptions {
  /** The service has the secrets already: those left empty are kept, and not missing. */
  readonly keepsSecrets?: boolean;
}

/** A form settles in a few readings: each adds what the values filled in by the last one ask for. */
const MOST_READINGS = 20;

/**
 * What the user has filled in so far for one schema: the value, the text that is no value yet,
 * the branches chosen, the fields left, and what is wrong. Knows no DOM.
 */
export class Draft {
  readonly #schema: DataSchema;
  readonly #reader: FieldReader;
  readonly #listeners = new Set<(change: DraftChange) => void>();
  readonly #check: DraftCheck;
  readonly #violations = new ShownViolations(() => this.#check.run(this.#index, this.#sent, (id) => this.#unreadable.has(id)));

  #given: Record<string, unknown> = {};
  /** What the form shows, defaults and hidden constants included. Written in place. */
  #value: Record<string, unknown> = {};
  #root!: GroupField;
  #index!: FieldIndex;
  #pruned: Pruned | undefined;

  // What is known of single fields, by id.
  #chosen = new Map<string, number>();
  #unreadable = new Map<string, string>();
  #touched = new Set<string>();
  readonly #shelf = new Shelf();

  /** Secrets that are left empty stay as the service has them. */
  readonly keepsSecrets: boolean;

  constructor(
    schema: DataSchema | undefined,
    given: Readonly<Record<string, unknown>> = {},
    { keepsSecrets = false }: DraftOptions = {},
  ) {
    this.#schema = isObject(schema) ? schema : {};
    this.keepsSecrets = keepsSecrets;
    this.#reader = new FieldReader(this.#schema);
    this.#check = new DraftCheck(this.#schema, keepsSecrets);
    this.#start(given);
  }

  /** The form as it stands; the same object until its structure changes. */
  get root(): GroupField {
    return this.#root;
  }

  /** What would be sent now: nothing for what stayed empty, unknown keys kept. */
  get parameters(): Record<string, unknown> {
    return clone(this.#sent.parameters);
  }

  get #sent(): Pruned {
    return (this.#pruned ??= prune(this.#root, this.#value, this.#given, (id) => this.#touched.has(id)));
  }

  valueAt(path: Path): unknown {
    return read(this.#value, path);
  }

  /** The text in the field's control while it is no value of the field's type. */
  unreadableText(field: Field): string | undefined {
    return this.#unreadable.get(field.id);
  }

  /** The user gave the field a value; undefined leaves it out. */
  change(field: Field, value: unknown): void {
    this.#unreadable.delete(field.id);
    if (field.kind === 'variant') {
      // What its branch holds is put aside before anything takes its place.
      this.#chosen.set(field.id, -1);
      this.#touched.delete(field.id);
      this.#settle(field);
      if (value === undefined) return;
    }
    this.#set(field, value);
  }

  /** The user typed text: read as the field's type, or kept as it is while it can't be. */
  type(field: Field, text: string): void {
    const reading = readText(field, text);
    if (reading === 'unreadable') {
      this.#unreadable.set(field.id, text);
      this.#set(field, undefined);
    } else {
      this.change(field, reading.value);
    }
  }

  /**
   * The user picked a branch; what was filled in the one before comes back with it. -1 for none:
   * null where something is required, else nothing.
   */
  choose(field: VariantField, branch: number): void {
    if (branch < 0) return this.change(field, field.required && field.nullable ? null : undefined);
    if (this.valueAt(field.path) === null) remove(this.#value, field.path);
    this.#chosen.set(field.id, branch);
    this.#touched.add(field.id);
    this.#settle(field);
  }

  addItem(field: ListField): void {
    const items = this.valueAt(field.path);
    write(this.#value, [...field.path, Array.isArray(items) ? items.length : 0], undefined);
    this.#touched.add(field.id);
    this.#settle(field);
  }

  /** Removing the last item leaves `[]`, or nothing where fewer than `minItems` would be refused. */
  removeItem(field: ListField, index: number): void {
    const items = this.valueAt(field.path);
    if (!Array.isArray(items) || index < 0 || index >= items.length) return;
    items.splice(index, 1);
    const given = read(this.#given, field.path);
    if (Array.isArray(given)) given.splice(index, 1);
    this.#moveState(field, (id) => movedItem(field.id, id, index));
    if (items.length === 0 && field.minItems > 0 && !field.required) remove(this.#value, field.path);
    this.#settle(field, true);
  }

  addEntry(field: MapField, key: string): void {
    const entries = this.valueAt(field.path);
    if (isObject(entries) && Object.hasOwn(entries, key)) return;
    write(this.#value, [...field.path, key], undefined);
    this.#touched.add(field.id);
    this.#settle(field);
  }

  /** Keeps the entry's place among the others; does nothing where the new key is taken. */
  renameEntry(field: MapField, from: string, to: string): void {
    const entries = this.valueAt(field.path);
    if (!isObject(entries) || !Object.hasOwn(entries, from) || Object.hasOwn(entries, to)) return;
    renameKey(entries, from, to);
    const given = read(this.#given, field.path);
    if (isObject(given)) renameKey(given, from, to);
    const [old, renamed] = [field.id + toPointer([from]), field.id + toPointer([to])];
    this.#moveState(field, (id) => (isWithin(old, id) ? renamed + id.slice(old.length) : id));
    this.#settle(field, true);
  }

  removeEntry(field: MapField, key: string): void {
    remove(this.#value, [...field.path, key]);
    const gone = field.id + toPointer([key]);
    this.#moveState(field, (id) => (isWithin(gone, id) ? undefined : id));
    this.#settle(field, true);
  }

  /** Replaces the value from the page's side (`parameters` set again). */
  fill(given: Readonly<Record<string, unknown>>): void {
    this.#start(given);
    this.#notify(new Set(this.#index.fields.keys()), true, false);
  }

  /** The field lost the focus: from now on it may say what is wrong with it. */
  leave(field: Field): void {
    this.#notify(this.#violations.leave([field.id]), false, false);
  }

  /** The validator arrives later than the form; until then nothing is found wrong but what is missing or unreadable. */
  useValidator(compile: CompileSchema): void {
    this.#check.compile = compile;
    this.#notify(this.#violations.refresh(), false, false);
  }

  /** Everything that is wrong, the first thing of each field, in the order of the form; from now on every field says so. */
  check(): { field: Field; violation: Violation }[] {
    const changed = this.#violations.leave(this.#index.fields.keys());
    if (changed.size > 0) this.#notify(changed, false, false);
    return [...this.#index.fields.values()].flatMap((field) => {
      const violation = this.#violations.of(field.id);
      return violation ? [{ field, violation }] : [];
    });
  }

  /** What the field says is wrong with it now. */
  violationOf(field: Field): Violation | undefined {
    return this.#violations.of(field.id);
  }

  subscribe(listener: (change: DraftChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #start(given: Readonly<Record<string, unknown>>): void {
    this.#given = isObject(given) ? clone(given) : {};
    this.#value = clone(this.#given);
    for (const state of [this.#chosen, this.#unreadable, this.#touched, this.#shelf, this.#violations]) state.clear();
    this.#readAgain(undefined);
  }

  #set(field: Field, value: unknown): void {
    if (field.path.length === 0) return;
    if (value === undefined) {
      // The key stays, so that an emptied entry of a map is still an entry.
      if (this.valueAt(field.path) !== undefined) write(this.#value, field.path, undefined);
      this.#touched.delete(field.id);
    } else {
      write(this.#value, field.path, clone(value));
      this.#touched.add(field.id);
    }
    this.#settle(field);
  }

  /** Brings everything in line after the value of a field has changed, or its parts have moved. */
  #settle(field: Field, moved = false): void {
    this.#pruned = undefined;
    const changed = new Set([field.id]);
    const before = this.#root;
    // Leaves do not make fields come and go unless the schema says so.
    if (this.#reader.conditional || holdsFields(field)) {
      // Parts that moved keep their values: they are not taken for others that have come.
      for (const id of this.#readAgain(moved ? new FieldIndex(before, field.id) : this.#index)) changed.add(id);
    }
    if (moved) for (const id of this.#index.fields.keys()) if (isWithin(field.id, id)) changed.add(id);
    for (const id of this.#violations.mend(field.id, this.#reader.conditional)) changed.add(id);
    this.#notify(changed, this.#root !== before, true);
  }

  /**
   * Reads the fields until they and the value agree: the values of fields that went are put
   * aside, those of fields that came are taken back, or filled with their defaults.
   */
  #readAgain(before: FieldIndex | undefined): Set<string> {
    const changed = new Set<string>();
    let known = before;
    for (let reading = 0; reading < MOST_READINGS; reading++) {
      const root = this.#reader.read(this.#value, (id) => this.#chosen.get(id));
      if (known && root === this.#root) break;
      const index = new FieldIndex(root, known?.closed);
      const moved = known ? this.#shelf.exchange(this.#value, known, index) : [];
      for (const id of moved) changed.add(id);
      const isNew = (id: string): boolean => !known?.has(id) && (known?.closed === undefined || !isWithin(known.closed, id));
      const filled = fillDefaults(root, this.#value, isNew);
      this.#root = root;
      this.#index = known?.closed === undefined ? index : new FieldIndex(root);
      if (moved.length === 0 && !filled) break;
      // At the start everything is new until all defaults are in.
      if (before) known = this.#index;
    }
    this.#pruned = undefined;
    if (before && !before.closed && before.root === this.#root) return changed;
    for (const field of this.#index.fields.values()) {
      if (before && !before.has(field.id)) changed.add(field.id);
      if (field.kind === 'variant' && !this.#chosen.has(field.id) && field.chosen >= 0) this.#chosen.set(field.id, field.chosen);
    }
    return changed;
  }

  /** Renames what is known of the parts of a field whose ids change; undefined forgets it. */
  #moveState(field: Field, rename: (id: string) => string | undefined): void {
    this.#touched.add(field.id);
    const renamed = (ids: Iterable<string>): string[] => [...ids].flatMap((id) => rename(id) ?? []);
    const renamedKeys = <T>(map: Map<string, T>): Map<string, T> =>
      new Map([...map].flatMap(([id, state]) => renamed([id]).map((now) => [now, state] as const)));
    this.#chosen = renamedKeys(this.#chosen);
    this.#unreadable = renamedKeys(this.#unreadable);
    this.#touched = new Set(renamed(this.#touched));
    this.#shelf.rename(rename);
    this.#violations.rename(rename);
  }

  #notify(fields: ReadonlySet<string>, structure: boolean, byUser: boolean): void {
    for (const listener of [...this.#listeners]) listener({ fields, structure, byUser });
  }
}

function renameKey(container: Record<string, unknown>, from: string, to: string): void {
  for (const key of Object.keys(container)) {
    const value = container[key];
    delete container[key];
    setOwn(container, key === from ? to : key, value);
  }
}

/** Where what is known of an item goes when one before it is removed. */
function movedItem(list: string, id: string, removed: number): string | undefined {
  const match = id.startsWith(list + '/') ? /^(\d+)(.*)$/s.exec(id.slice(list.length + 1)) : null;
  if (!match) return id;
  const [, index, rest] = match;
  if (Number(index) === removed) return undefined;
  return Number(index) > removed ? `${list}/${Number(index) - 1}${rest}` : id;
}
