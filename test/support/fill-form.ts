import type { Field, ListField, MapField, VariantField } from '../../src/schema/field.js';
import { equal, read } from '../../src/schema/json.js';
import { newDraft } from './new-draft.js';
import type { DataSchema } from '../../src/schema/data-schema.js';

/** What a person can do to a form, be it through a draft or through real controls. */
export interface Hand {
  /** The fields as they are shown now. */
  fields(): ReadonlyMap<string, Field>;
  valueAt(field: Field): unknown;
  /** Gives a field without parts this value; undefined empties it. */
  enter(field: Field, value: unknown): void | Promise<void>;
  choose(field: VariantField, branch: number): void | Promise<void>;
  addItem(field: ListField): void | Promise<void>;
  removeItem(field: ListField, index: number): void | Promise<void>;
  addEntry(field: MapField, key: string): void | Promise<void>;
  removeEntry(field: MapField, key: string): void | Promise<void>;
}

/** Every field of a tree, itself first, in the order of the form. */
export function fieldsOf(field: Field): Field[] {
  return [field, ...field.children.flatMap(fieldsOf)];
}

/**
 * Only the part of a value that no control can give, because its fields are hidden: the page
 * has to pass it.
 */
export function hiddenPart(schema: DataSchema, value: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const field of fieldsOf(newDraft(schema, value).root)) {
    if (field.kind !== 'group') continue;
    for (const hidden of field.hidden) {
      const given = read(value, hidden.path);
      if (given !== undefined && !equal(given, hidden.value)) put(result, hidden.path, given);
    }
  }
  return result;
}

function put(root: Record<string, unknown>, path: readonly (string | number)[], value: unknown): void {
  let here = root;
  path.slice(0, -1).forEach((step, depth) => {
    here = (here[step] ??= typeof path[depth + 1] === 'number' ? [] : {}) as Record<string, unknown>;
  });
  here[path.at(-1)!] = value;
}

/**
 * Fills a form leaf by leaf until it holds the target value. Works in passes: what is entered
 * may make further fields appear. Answers the ids of the fields that it met.
 */
export async function fillForm(
  hand: Hand,
  schema: DataSchema,
  target: Record<string, unknown>,
): Promise<void> {
  const expected = new Map(fieldsOf(newDraft(schema, target).root).map((field) => [field.id, field]));
  const done = new Set<string>();
  for (;;) {
    const next = [...hand.fields().values()].find((field) => !done.has(field.id) && !isHeld(field, target));
    if (!next) return;
    done.add(next.id);
    await fillOne(hand, next, expected.get(next.id), target);
  }
}

/** A group is no control, but where it can be null there is one that says so. */
const isHeld = (field: Field, target: unknown): boolean =>
  field.readOnly || (field.kind === 'group' && !(field.nullable && read(target, field.path) === null));

async function fillOne(hand: Hand, field: Field, like: Field | undefined, target: unknown): Promise<void> {
  const value = read(target, field.path);
  if (value === null) return hand.enter(field, null);
  switch (field.kind) {
    case 'variant':
      if (like?.kind === 'variant' && like.chosen >= 0 && value !== undefined)
        await hand.choose(field, like.chosen);
      else if (!field.required && field.chosen >= 0) await hand.choose(field, -1);
      return;
    case 'list': {
      const there = hand.valueAt(field);
      const count = Array.isArray(there) ? there.length : 0;
      const wanted = Array.isArray(value) ? value.length : 0;
      for (let index = count; index-- > wanted;) {
        await hand.removeItem(hand.fields().get(field.id) as ListField, index);
      }
      if (!Array.isArray(value)) return;
      for (let index = count; index < Math.max(wanted, 1); index++) {
        await hand.addItem(hand.fields().get(field.id) as ListField);
      }
      // An empty list can only be said by taking the last item out.
      if (wanted === 0 && count === 0) await hand.removeItem(hand.fields().get(field.id) as ListField, 0);
      return;
    }
    case 'map': {
      if (like?.kind !== 'map') return;
      const map = () => hand.fields().get(field.id) as MapField;
      const keys = like.entries.map(({ key }) => key);
      for (const key of keys) await hand.addEntry(map(), key);
      // As of a list, that there are to be none can only be said by taking the last one out.
      const isNone = value !== undefined && keys.length === 0 && field.path.length > 0;
      if (isNone && map().entries.length === 0 && hand.valueAt(field) === undefined)
        await hand.addEntry(map(), 'key');
      if (isNone) for (const { key } of map().entries) await hand.removeEntry(map(), key);
      return;
    }
    default:
      await hand.enter(field, value);
  }
}

/** A required field that a person could forget: it has no default and no answer of its own. */
export function forgettable(schema: DataSchema, value: Record<string, unknown>): Field[] {
  return fieldsOf(newDraft(schema, value).root)
    .flatMap((group) => (group.kind === 'group' ? group.fields : []))
    .filter(
      (field) =>
        field.required &&
        !field.readOnly &&
        read(value, field.path) !== undefined &&
        !['group', 'toggle', 'variant', 'map'].includes(field.kind) &&
        (field.schema.default === undefined || field.schema.default === null) &&
        // Without its value the whole may be of another branch, which does not ask for it.
        fieldsOf(newDraft(schema, omit(value, field.path) as Record<string, unknown>).root).some(
          ({ id }) => id === field.id,
        ),
    );
}

/** A copy of a value without one key deep inside. */
export function omit(value: unknown, path: readonly (string | number)[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? omit(item, rest) : item));
  const entries = Object.entries(value).filter(([key]) => rest.length > 0 || key !== step);
  return Object.fromEntries(entries.map(([key, each]) => [key, key === step ? omit(each, rest) : each]));
}
