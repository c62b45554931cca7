import type { DataSchema } from '../../schema/data-schema.js';
import type { Field, ListField, MapField, VariantField } from '../../schema/field.js';
import { isObject, read, setOwn, toPointer, write, type Path } from '../../schema/pointer.js';
import { remove } from '../../schema/structured/remove.js';
import { FieldReader } from '../../schema/structured/read-fields.js';
import { isLeaf } from '../../schema/leaf-fields.js';
import { tellsNull } from '../../schema/structured/tells-null.js';
import { fillDefaults } from '../../value/structured/fill-defaults.js';
import { prune } from '../../value/structured/prune.js';
import type { Pruned } from '../../value/prune-flat.js';
import { Draft, type DraftChange, type DraftOptions } from '../draft.js';
import { createCheck, type DraftCheck } from '../draft-check.js';
import { indexFields, type FieldIndex } from './field-index.js';
import { isWithin } from '../field-id.js';
import { renameIds, renameKeys, type Rename } from './rename.js';
import { createShelf } from './shelf.js';
import { structuredRules } from './structured-check.js';

/** A form settles in a few readings: each adds what the values filled in by the last one ask for. */
const MOST_READINGS = 20;

/**
 * The draft of a schema whose fields hold others, or come and go with what is filled in: it knows
 * besides which branches were chosen, and keeps the values of fields that are not there now.
 */
export class StructuredDraft extends Draft {
  readonly changesStructure = true;
  readonly #reader: FieldReader;
  protected readonly checker: DraftCheck;
  protected index!: FieldIndex;
  #chosen = new Map<string, number>();
  #touched = new Set<string>();
  readonly #shelf = createShelf();

  constructor(
    schema: DataSchema | undefined,
    given: Readonly<Record<string, unknown>> = {},
    options?: DraftOptions,
  ) {
    super(schema, options);
    this.#reader = new FieldReader(this.schema);
    this.checker = createCheck(structuredRules(this.schema), this.keepsSecrets);
    this.start(given);
  }

  override change(field: Field, value: unknown): void {
    if (field.kind === 'variant') {
      // What its branch holds is put aside before anything takes its place.
      this.#chosen.set(field.id, -1);
      this.#touched.delete(field.id);
      this.settle(field);
      if (value === undefined) return;
    }
    super.change(field, value);
  }

  /**
   * The user picked a branch; what was filled in the one before comes back with it. -1 for none:
   * null where that is an answer, else nothing.
   */
  choose(field: VariantField, branch: number): void {
    if (branch < 0) return this.change(field, this.offersNull(field) ? null : undefined);
    if (this.valueAt(field.path) === null) remove(this.value, field.path);
    this.#chosen.set(field.id, branch);
    this.#use(field);
  }

  /** Whether the user may say null for the field: where that is another answer than none. */
  offersNull({ nullable, schema, required, path }: Field): boolean {
    return nullable && tellsNull(schema, required, read(this.given, path));
  }

  addItem(field: ListField): void {
    const items = this.valueAt(field.path);
    write(this.value, [...field.path, Array.isArray(items) ? items.length : 0], undefined);
    this.#use(field);
  }

  /** Removing the last item leaves `[]`, or nothing where fewer than `minItems` would be refused. */
  removeItem(field: ListField, index: number): void {
    const items = this.valueAt(field.path);
    if (!Array.isArray(items) || index < 0 || index >= items.length) return;
    const order = [...items.keys()];
    order.splice(index, 1);
    if (order.length === 0 && field.minItems > 0 && !field.required) remove(this.value, field.path);
    this.#arrange(field, items, order);
  }

  /** The items between the two places close up. */
  moveItem(field: ListField, from: number, to: number): void {
    const items = this.valueAt(field.path);
    if (!Array.isArray(items) || Math.min(from, to) < 0 || Math.max(from, to) >= items.length) return;
    const order = [...items.keys()];
    order.splice(to, 0, ...order.splice(from, 1));
    this.#arrange(field, items, order);
  }

  addEntry(field: MapField, key: string): void {
    const entries = this.valueAt(field.path);
    if (isObject(entries) && Object.hasOwn(entries, key)) return;
    write(this.value, [...field.path, key], undefined);
    this.#use(field);
  }

  /** Keeps the entry's place among the others; does nothing where the new key is taken. */
  renameEntry(field: MapField, from: string, to: string): void {
    const entries = this.valueAt(field.path);
    if (!isObject(entries) || !Object.hasOwn(entries, from) || Object.hasOwn(entries, to)) return;
    for (const each of [entries, read(this.given, field.path)]) if (isObject(each)) renameKey(each, from, to);
    const [old, renamed] = [field.id + toPointer([from]), field.id + toPointer([to])];
    this.#moveParts(field, (id) => (isWithin(old, id) ? renamed + id.slice(old.length) : id));
  }

  removeEntry(field: MapField, key: string): void {
    remove(this.value, [...field.path, key]);
    const gone = field.id + toPointer([key]);
    this.#moveParts(field, (id) => (isWithin(gone, id) ? undefined : id));
  }

  /** The user has done something in the field: it is meant to be there. */
  #use(field: Field): void {
    this.#touched.add(field.id);
    this.settle(field);
  }

  protected begin(): void {
    this.#chosen.clear();
    this.#touched.clear();
    this.#shelf.clear();
    this.#readAgain(undefined);
  }

  protected prune(): Pruned {
    return prune(this.root, this.value, this.given, (id) => this.#touched.has(id));
  }

  protected override pathInSent(path: Path): Path | undefined {
    const { moved } = this.sent;
    const sent = path.map((step, depth) => {
      const kept = moved?.get(toPointer(path.slice(0, depth)));
      return kept ? kept.indexOf(Number(step)) : step;
    });
    return sent.includes(-1) ? undefined : sent;
  }

  protected override set(field: Field, value: unknown): void {
    if (value === undefined || field.path.length === 0) this.#touched.delete(field.id);
    else this.#touched.add(field.id);
    super.set(field, value);
  }

  /** Brings everything in line after the value of a field has changed, or its parts have moved. */
  protected override settle(field: Field, moved?: Pick<DraftChange, 'renamed'>): void {
    this.forgetSent();
    const changed = new Set([field.id]);
    const before = this.root;
    // Leaves do not make fields come and go unless the schema says so.
    if (this.#reader.conditional || !isLeaf(field.kind)) {
      // Parts that moved keep their values: they are not taken for others that have come.
      for (const id of this.#readAgain(moved ? indexFields(before, field.id) : this.index)) changed.add(id);
    }
    if (moved) for (const id of this.index.fields.keys()) if (isWithin(field.id, id)) changed.add(id);
    for (const id of this.violations.mend(field.id, this.#reader.conditional)) changed.add(id);
    this.notify(changed, this.root !== before, true, moved);
  }

  /**
   * Reads the fields until they and the value agree: the values of fields that went are put
   * aside, those of fields that came are taken back, or filled with their defaults.
   */
  #readAgain(before: FieldIndex | undefined): Set<string> {
    const changed = new Set<string>();
    let known = before;
    for (let reading = 0; reading < MOST_READINGS; reading++) {
      const root = this.#reader.read(this.value, (id) => this.#chosen.get(id));
      if (known && root === this.root) break;
      const index = indexFields(root, known?.closed);
      const moved = known ? this.#shelf.exchange(this.value, known, index) : [];
      for (const id of moved) changed.add(id);
      const isNew = (id: string): boolean =>
        !known?.has(id) && (known?.closed === undefined || !isWithin(known.closed, id));
      const filled = fillDefaults(root, this.value, isNew);
      this.index = known?.closed === undefined ? index : indexFields(root);
      if (moved.length === 0 && !filled) break;
      // At the start everything is new until all defaults are in.
      if (before) known = this.index;
    }
    this.forgetSent();
    if (before && !before.closed && before.root === this.root) return changed;
    for (const field of this.index.fields.values()) {
      if (before && !before.has(field.id)) changed.add(field.id);
      if (field.kind === 'variant' && !this.#chosen.has(field.id) && field.chosen >= 0)
        this.#chosen.set(field.id, field.chosen);
    }
    return changed;
  }

  /** Puts the items in the order of their indexes so far; one that is not among them is gone. */
  #arrange(field: ListField, items: unknown[], order: readonly number[]): void {
    for (const list of [items, read(this.given, field.path)]) {
      if (Array.isArray(list)) list.splice(0, list.length, ...order.map((index) => list[index]));
    }
    this.#moveParts(field, (id) => idInOrder(field.id, id, order));
  }

  /** What is known of the parts of a field goes with them. */
  #moveParts(field: Field, rename: Rename): void {
    this.#touched = renameIds(this.#touched.add(field.id), rename);
    this.#chosen = renameKeys(this.#chosen, rename);
    this.unreadable = renameKeys(this.unreadable, rename);
    this.#shelf.rename(rename);
    this.shown.left = renameIds(this.shown.left, rename);
    this.shown.said = renameKeys(this.shown.said, rename);
    this.settle(field, { renamed: (known) => renameKeys(known, rename) });
  }
}

function renameKey(container: Record<string, unknown>, from: string, to: string): void {
  for (const key of Object.keys(container)) {
    const value = container[key];
    delete container[key];
    setOwn(container, key === from ? to : key, value);
  }
}

/** The id of something in an item of a list, by where the item stands now. */
function idInOrder(list: string, id: string, order: readonly number[]): string | undefined {
  const match = id.startsWith(list + '/') ? /^(\d+)(.*)$/s.exec(id.slice(list.length + 1)) : null;
  if (!match) return id;
  const now = order.indexOf(Number(match[1]));
  return now < 0 ? undefined : `${list}/${now}${match[2]}`;
}
