import { fold, inOrder, isAdvanced, underHeadings } from './arrange.js';
import type { DataSchema } from './data-schema.js';
import type { Field, GroupField, HiddenProperty, ListField, MapField, VariantField } from './field.js';
import { labelOf } from './label.js';
import { LEAVES, type Common, type LeafKind } from './leaf-fields.js';
import { merge, NOTHING } from './merge.js';
import { constantOf } from './options.js';
import { equal, isObject, own, toPointer, type Path } from './pointer.js';
import { recognise } from './recognise.js';
import { resolve, type Scope } from './resolve.js';
import { isNullable } from './types.js';
import { branchFor, readUnion, type Branch, type Union } from './unions.js';

/** The branch that was picked of the variant with this id; undefined where nobody picked. */
export type Chosen = (variantId: string) => number | undefined;

/** The form that a schema asks for, given a value and the branches picked. Never throws. */
export function readFields(
  schema: DataSchema | undefined,
  value: unknown,
  chosen: Chosen = () => undefined,
): GroupField {
  return new FieldReader(schema ?? {}).read(value, chosen);
}

/** Where a field is being read. */
interface Place {
  readonly path: Path;
  readonly id: string;
  /** The property's name, `""` for what has none of its own. */
  readonly key: string;
  readonly required: boolean;
  /** The references followed on the way here, to see a recursion. */
  readonly refs: readonly string[];
  readonly only?: number | undefined;
}

interface Remembered {
  readonly raw: unknown;
  readonly required: boolean;
  readonly result: Field | HiddenProperty | undefined;
}

/**
 * Reads the same schema again and again as the value changes. What a reading has in common with
 * the one before comes back as the same objects, and what does not depend on the value is not
 * read twice.
 */
export class FieldReader {
  /** Whether another value in a leaf could ask for other fields: formulas, conditions. */
  conditional = false;

  readonly #schema: DataSchema;
  readonly #fixed = new Map<string, Remembered>();
  #last = new Map<string, Field>();
  #current = new Map<string, Field>();
  #dependent = 0;
  #scope!: Scope;
  #chosen!: Chosen;

  constructor(schema: DataSchema) {
    this.#schema = isObject(schema) ? schema : {};
  }

  read(value: unknown, chosen: Chosen): GroupField {
    this.#chosen = chosen;
    this.#scope = {
      root: this.#schema,
      value,
      depends: () => {
        this.#dependent++;
        this.conditional = true;
      },
    };
    this.#current = new Map();
    const place: Place = { path: [], id: '', key: '', required: true, refs: [] };
    const { schema, refs } = resolve(this.#schema, value, [], this.#scope);
    const union = readUnion(schema, value, [], this.#scope);
    const root = this.#group(union, { ...place, refs, only: union.only });
    this.#last = this.#current;
    return root;
  }

  #valueAt(path: Path): unknown {
    let here = this.#scope.value;
    for (const step of path) here = own(here, step);
    return here;
  }

  /** A property is a field, or sent along without being shown, or not there at all. */
  #property(raw: unknown, place: Place): Field | HiddenProperty | undefined {
    const known = this.#fixed.get(place.id);
    if (known && known.raw === raw && known.required === place.required) return known.result;
    const before = this.#dependent;
    const result = this.#readProperty(raw, place);
    if (this.#dependent === before) this.#fixed.set(place.id, { raw, required: place.required, result });
    return result;
  }

  #readProperty(raw: unknown, place: Place): Field | HiddenProperty | undefined {
    if (!isObject(raw) && raw !== true) return undefined;
    const { schema, refs } = resolve(raw, this.#valueAt(place.path), place.path, this.#scope);
    if (schema === NOTHING) return undefined;
    const constant = constantOf(schema);
    const value = constant ? constant.value : schema.default;
    // A flag cannot hide what is required and has no value: nobody could connect.
    if (constant || (isHidden(schema) && (value !== undefined || !place.required))) {
      return { path: place.path, id: place.id, value };
    }
    return this.#field(schema, { ...place, refs: [...place.refs, ...refs] }, place.refs);
  }

  #field(schema: DataSchema, place: Place, above: readonly string[] = []): Field {
    if (place.path.length > 40) return this.#leaf('json', schema, place);
    const recursion = place.refs.slice(above.length).some((ref) => above.includes(ref));
    // A schema inside of itself is opened step by step.
    if (recursion) return this.#openable(schema, { ...place, required: false });
    const union = readUnion(schema, this.#valueAt(place.path), place.path, this.#scope);
    if (union.only !== undefined) place = { ...place, only: union.only };
    const kind = recognise(union.shared, place.key, union.branches.length);
    switch (kind) {
      case 'group': {
        const group = this.#group(union, place);
        // With nothing to fill in, only a choice can say whether the object is wanted.
        const mute = group.fields.length === 0 && group.hidden.length > 0 && !place.required;
        return mute ? this.#openable(union.shared, place) : group;
      }
      case 'list':
        return this.#list(union.shared, place);
      case 'map':
        return this.#map(union.shared, place);
      case 'variant':
        return hasProperties(union.shared) ? this.#group(union, place) : this.#variant(union, place);
      default:
        return this.#leaf(kind, union.shared, place);
    }
  }

  #leaf(kind: LeafKind, schema: DataSchema, place: Place): Field {
    return this.#keep(LEAVES[kind](this.#common(schema, place), place.key) as Field);
  }

  #group({ shared, branches }: Union, place: Place): GroupField {
    const common = this.#common(shared, place);
    const variant = branches.length > 0 ? this.#variant({ shared, branches }, { ...place, id: place.id + '~v', key: '' }, true) : undefined;
    const inBranch = variant?.field?.schema.properties;
    const required = requiredKeys(shared);
    const fields: Field[] = [];
    const hidden: HiddenProperty[] = [];
    const properties = isObject(shared.properties) ? shared.properties : {};
    for (const key of Object.keys(properties)) {
      if (own(inBranch, key) !== undefined) continue;
      const path = [...place.path, key];
      const read = this.#property(properties[key], {
        path,
        id: place.id + toPointer([key]),
        key,
        required: required.has(key),
        refs: place.refs,
      });
      if (!read) continue;
      if ('kind' in read) fields.push(read);
      else hidden.push(read);
    }
    if (variant) fields.push(variant);
    const ordered = inOrder(fields);
    const further = this.#furtherEntries(shared, place);
    const arranged = underHeadings(shared, place.path.length === 0 ? fold(ordered) : ordered, (name, title, members) =>
      this.#keep({
        ...this.#common({}, { ...place, key: '' }),
        kind: 'group',
        id: `${place.id}~g${toPointer([name])}`,
        label: title,
        fields: members,
        hidden: [],
      }),
    );
    return this.#keep({ ...common, kind: 'group', fields: further ? [...arranged, further] : arranged, hidden });
  }

  /** Keys besides the named ones, where the schema says what they hold. */
  #furtherEntries(schema: DataSchema, place: Place): MapField | undefined {
    const open = isObject(schema.additionalProperties) || isObject(schema.patternProperties);
    return open && hasProperties(schema) ? this.#map(schema, { ...place, id: place.id + '~m', key: '', required: false }) : undefined;
  }

  #variant({ shared, branches }: Union, place: Place, beside = false): VariantField {
    this.#dependent++;
    const common = this.#common(shared, place, beside);
    const here = this.#valueAt(place.path);
    let chosen = this.#chosen(place.id) ?? branchFor(branches, here ?? shared.default, this.#scope.root);
    const empty = here === undefined || here === null;
    if (chosen < 0 && (place.required || !empty) && !(common.nullable && here === null)) chosen = 0;
    if (branches[chosen]?.refs.some((ref) => place.refs.includes(ref)) && empty && this.#chosen(place.id) === undefined) chosen = -1;
    const branch = branches[chosen];
    return this.#keep({
      ...common,
      kind: 'variant',
      branches: branches.map((each, index) => ({
        label: titleOf(each.schema) || `${index + 1}`,
        description: descriptionOf(each.schema),
        index: each.index,
      })),
      chosen: branch ? chosen : -1,
      ...(branch && { field: this.#branch(branch, shared, { ...place, only: undefined, id: `${place.id}~v${chosen}`, refs: [...place.refs, ...branch.refs] }) }),
    });
  }

  #branch(branch: Branch, shared: DataSchema, place: Place): Field {
    const schema = merge(inherited(shared, branch.schema), branch.schema);
    // Once a branch is chosen, what it asks for is asked for.
    const field = this.#field(schema, { ...place, key: '', required: true });
    return this.#keep({ ...field, label: '', description: '' });
  }

  /** An object that the user adds or leaves out as a whole: a union of one branch. */
  #openable(schema: DataSchema, place: Place): VariantField {
    const branch: Branch = { schema, index: place.only ?? -1, refs: [] };
    const { title = labelOf(place.key), description } = schema;
    return this.#variant({ shared: { title, description }, branches: [branch] }, place);
  }

  #list(schema: DataSchema, place: Place): ListField {
    this.#dependent++;
    const here = this.#valueAt(place.path);
    const itemSchema = (index: number): DataSchema => itemSchemaAt(schema, index);
    const items = (Array.isArray(here) ? here : []).map((_, index) => {
      const path = [...place.path, index];
      const { schema, refs } = resolve(itemSchema(index), this.#valueAt(path), path, this.#scope);
      return this.#field(schema, { path, id: `${place.id}/${index}`, key: '', required: true, refs });
    });
    return this.#keep({
      ...this.#common(schema, place),
      kind: 'list',
      items,
      minItems: limit(schema.minItems, 0),
      maxItems: limit(schema.maxItems, Infinity),
      itemSchema,
    });
  }

  #map(schema: DataSchema, place: Place): MapField {
    this.#dependent++;
    const here = this.#valueAt(place.path);
    const entrySchema = (key: string): DataSchema => entrySchemaAt(schema, key);
    const named = isObject(schema.properties) ? schema.properties : {};
    const entries = Object.keys(isObject(here) ? here : {})
      .filter((key) => !Object.hasOwn(named, key))
      .map((key) => {
        const path = [...place.path, key];
        const { schema, refs } = resolve(entrySchema(key), this.#valueAt(path), path, this.#scope);
        const id = place.id + toPointer([key]);
        return { key, field: this.#field(schema, { path, id, key, required: true, refs }) };
      });
    return this.#keep({ ...this.#common(schema, place), kind: 'map', entries, entrySchema });
  }

  #common(schema: DataSchema, place: Place, nameless = false): Common {
    const iconUri = schema.iconUri;
    return {
      path: place.path,
      id: place.id,
      label: nameless ? '' : labelFor(schema, place),
      description: nameless ? '' : descriptionOf(schema),
      required: place.required,
      readOnly: schema.readOnly === true || schema.readonly === true,
      nullable: isNullable(schema),
      advanced: isAdvanced(schema),
      ...(typeof iconUri === 'string' && { iconUri }),
      ...(place.only !== undefined && { onlyBranch: place.only }),
      schema,
    };
  }

  /** The field of the last reading when this one says the same. */
  #keep<F extends Field>(field: F): F {
    const last = this.#last.get(field.id);
    const kept = last && same(last, field) ? (last as F) : field;
    this.#current.set(field.id, kept);
    return kept;
  }
}

function same(a: Field, b: Field): boolean {
  const [left, right] = [Object.entries(a), b as unknown as Record<string, unknown>];
  return (
    left.length === Object.keys(b).length &&
    left.every(([name, value]) => {
      const other = right[name];
      if (name === 'field') return value === other;
      if (name === 'fields' || name === 'items') return sameItems(value as unknown[], other as unknown[]);
      if (name === 'entries') {
        return sameItems((value as MapField['entries']).map((e) => e.field), (other as MapField['entries'] | undefined)?.map((e) => e.field) ?? []);
      }
      // What an added item is comes of the schema, which is compared.
      return typeof value === 'function' || equal(value, other);
    })
  );
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function isHidden(schema: DataSchema): boolean {
  return ['x-hidden', 'hidden', 'airbyte_hidden'].some((flag) => schema[flag] === true);
}

function hasProperties(schema: DataSchema): boolean {
  return isObject(schema.properties) && Object.keys(schema.properties).length > 0;
}

function requiredKeys(schema: DataSchema): Set<unknown> {
  return new Set(Array.isArray(schema.required) ? schema.required : []);
}

function titleOf(schema: DataSchema): string {
  return typeof schema.title === 'string' ? schema.title : '';
}

function descriptionOf(schema: DataSchema): string {
  const { description } = schema;
  return typeof description === 'string' ? description : '';
}

/** An empty title is meant on an object, where it makes a group without a heading. */
function labelFor(schema: DataSchema, place: Place): string {
  const title = titleOf(schema);
  return title !== '' || (schema.title === '' && hasProperties(schema)) ? title : labelOf(place.key);
}

/** What a branch takes from the schema around it: the type, and which of its own properties are required. */
function inherited(shared: DataSchema, branch: DataSchema): DataSchema {
  const required = [...requiredKeys(shared)].filter((key) => own(branch.properties, key as string) !== undefined) as string[];
  return {
    ...(branch.type === undefined && shared.type !== undefined && { type: shared.type }),
    ...(required.length > 0 && { required }),
  };
}

function itemSchemaAt(schema: DataSchema, index: number): DataSchema {
  const tuple = Array.isArray(schema.items) ? schema.items : schema.prefixItems;
  const rest = Array.isArray(schema.items) ? schema.additionalItems : schema.items;
  const item = Array.isArray(tuple) && index < tuple.length ? tuple[index] : rest;
  return isObject(item) ? item : {};
}

function entrySchemaAt(schema: DataSchema, key: string): DataSchema {
  const patterns = isObject(schema.patternProperties) ? schema.patternProperties : {};
  for (const pattern of Object.keys(patterns)) {
    const found = patterns[pattern];
    if (isObject(found) && matchesKey(pattern, key)) return found;
  }
  return isObject(schema.additionalProperties) ? schema.additionalProperties : {};
}

function matchesKey(pattern: string, key: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(key);
  } catch {
    return false;
  }
}

function limit(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value >= 0 ? value : otherwise;
}
