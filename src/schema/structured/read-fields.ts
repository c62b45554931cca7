import type { Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';
import { GroupField, ListField, MapField, VariantField, type Field, type HiddenProperty } from '../field.js';
import { underHeadings } from './headings.js';
import { entrySchemaAt, inherited, itemSchemaAt, opensFurther, requiredOf, tupleOf } from './inside.js';
import { labelOf } from '../label.js';
import { merge, NOTHING } from './merge.js';
import { makeLeaf } from '../leaf-fields.js';
import { isObject, listIn, objectIn, own, read, toPointer, type Path } from '../pointer.js';
import { hiddenProperty, inOrder, isLong } from '../properties.js';
import { recognise } from '../recognise.js';
import { resolve, type Scope } from './resolve.js';
import { Reuse } from './reuse.js';
import { declaredTwice, withoutProperties } from './shared-properties.js';
import { tellsNull } from './tells-null.js';
import { hasProperties, isNullable } from '../types.js';
import { branchFor, nameOfBranch, readUnions, type Branch, type Pick, type Unions } from './unions.js';

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

/** Deeper than this no one fills in; a schema that goes on is edited as JSON. */
const DEEPEST = 40;

/**
 * Reads the same schema again and again as the value changes. What a reading has in common with
 * the one before comes back as the same objects, and what does not depend on the value is not
 * read twice.
 */
export class FieldReader implements Scope {
  /** Whether another value in a leaf could ask for other fields: formulas, conditions. */
  conditional = false;

  readonly root: DataSchema;
  value: unknown;
  readonly #reuse = new Reuse();
  #chosen!: Chosen;

  constructor(schema: DataSchema) {
    this.root = objectIn(schema);
  }

  read(value: unknown, chosen: Chosen): GroupField {
    this.value = value;
    this.#chosen = chosen;
    const { schema, refs } = resolve(this.root, [], this);
    const unions = readUnions(schema, [], this);
    const group = this.#group(unions, {
      path: [],
      id: '',
      key: '',
      required: true,
      refs: ['#', ...refs],
      impliedBranches: unions.impliedBranches,
    });
    this.#reuse.finish();
    return group;
  }

  depends(): void {
    this.#reuse.depends();
    this.conditional = true;
  }

  /** Whoever looks at the value depends on it. */
  #valueAt(path: Path): unknown {
    this.#reuse.depends();
    return read(this.value, path);
  }

  /** A property is a field, or sent along without being shown, or not there at all. */
  #property(raw: unknown, place: Place): Field | HiddenProperty | undefined {
    if (!isObject(raw) && raw !== true) return undefined;
    const { schema, refs } = resolve(raw, place.path, this);
    if (schema === NOTHING || !this.#isMeant(schema, place)) return undefined;
    const hidden = hiddenProperty(schema, place);
    if (hidden) return hidden;
    // A schema inside of itself is opened step by step.
    if (refs.some((ref) => place.refs.includes(ref)))
      return this.#openable(schema, { ...place, required: false });
    return this.#field(schema, refs.length > 0 ? { ...place, refs: [...place.refs, ...refs] } : place);
  }

  /**
   * What was only implied by a value is there for as long as its value, as in the vendor's SDK
   * (`updateImpliedSchema`); one that the user empties stays, or it would go while being typed.
   */
  #isMeant(schema: DataSchema, { path, required }: Place): boolean {
    if (schema.isImplied !== true || required) return true;
    const parent = this.#valueAt(path.slice(0, -1));
    return isObject(parent) && Object.hasOwn(parent, path.at(-1)!);
  }

  #field(schema: DataSchema, place: Place): Field {
    if (place.path.length > DEEPEST) return makeLeaf('json', place, schema);
    const unions = readUnions(schema, place.path, this);
    const { shared, picks, impliedBranches } = unions;
    const at = impliedBranches ? { ...place, impliedBranches } : place;
    const kind = recognise(shared, place.key, picks.length);
    switch (kind) {
      case 'list':
        return this.#list(shared, at);
      case 'map':
        return this.#map(shared, at);
      case 'variant':
        if (!hasProperties(shared) && picks.length === 1) return this.#variant(picks[0]!, shared, at);
        return this.#object(schema, unions, at);
      case 'group':
        return this.#object(schema, unions, at);
      default:
        return this.#reuse.keep(makeLeaf(kind, at, shared));
    }
  }

  #object(schema: DataSchema, unions: Unions, place: Place): Field {
    const { shared } = unions;
    if (this.#mayBeNull(shared, place)) return this.#openable(schema, place, shared);
    const group = this.#group(unions, place);
    // With nothing to fill in, only a choice can say whether the object is wanted.
    const isMute = group.fields.length === 0 && group.hidden.length > 0 && !place.required;
    return isMute ? this.#openable(schema, place, shared) : group;
  }

  /** Whether an object or else null is to be picked: from the start, or since null was there. */
  #mayBeNull(schema: DataSchema, place: Place): boolean {
    if (place.nameless || !isNullable(schema)) return false;
    const here = this.#valueAt(place.path);
    return tellsNull(schema, place.required, this.#chosen(place.id) === undefined ? here : null);
  }

  #group({ shared, picks }: Unions, place: Place): GroupField {
    // A condition of the object itself may ask for the same as before: then its fields are not read again.
    return this.#reuse.remember(`${place.id}~`, shared, place.required, () => {
      const places = picks.map((_, index) => ({
        ...place,
        id: place.id + (index > 0 ? `~u${index}` : '~v'),
        key: '',
        nameless: true,
        impliedBranches: undefined,
      }));
      const open = picks.map(
        ({ branches }, index) => branches[this.#chosenBranch(shared, branches, places[index]!)]?.schema,
      );
      const twice = declaredTwice(open);
      const variants = picks.map((pick, index) => this.#variant(pick, shared, places[index]!, twice));
      const { fields, hidden } = this.#properties(merge(shared, twice), place, variants);
      fields.push(...variants);
      const arranged = underHeadings(shared, inOrder(fields), (name, title, members) =>
        this.#reuse.keep(
          new GroupField({ ...place, id: `${place.id}~g${toPointer([name])}`, key: '' }, { title }, members),
        ),
      );
      const further =
        opensFurther(shared) && (hasProperties(shared) || place.path.length === 0)
          ? [this.#map(shared, { ...place, id: place.id + '~m', key: '', required: false, nameless: true })]
          : [];
      return this.#reuse.keep(new GroupField(place, shared, [...arranged, ...further], hidden));
    });
  }

  #properties(
    shared: DataSchema,
    place: Place,
    elsewhere: readonly VariantField[],
  ): { fields: Field[]; hidden: HiddenProperty[] } {
    const fields: Field[] = [];
    const hidden: HiddenProperty[] = [];
    const properties = objectIn(shared.properties);
    const required = new Set(requiredOf(shared));
    // What is required has to be filled in, even where nothing says what it is.
    const undeclared =
      elsewhere.length > 0
        ? []
        : [...required].filter((key) => typeof key === 'string' && !Object.hasOwn(properties, key));
    const keys = [...Object.keys(properties), ...(shared.additionalProperties === false ? [] : undeclared)];
    const folded = place.path.length === 0 && isLong(keys, required);
    for (const key of keys) {
      if (elsewhere.some(({ field }) => own(field?.schema.properties, key))) continue;
      const id = place.id + toPointer([key]);
      const raw = Object.hasOwn(properties, key) ? properties[key] : true;
      const result = this.#reuse.remember(id, raw, required.has(key), () =>
        this.#property(raw, {
          path: [...place.path, key],
          id,
          key,
          required: required.has(key),
          refs: place.refs,
          folded,
        }),
      );
      if (!result) continue;
      if ('kind' in result) fields.push(result);
      else hidden.push(result);
    }
    return { fields, hidden };
  }

  /** `elsewhere` says what of its branches is shown beside it. */
  #variant(
    { union, branches }: Pick,
    shared: DataSchema,
    place: Place,
    elsewhere: DataSchema = {},
  ): VariantField {
    const chosen = this.#chosenBranch(shared, branches, place);
    const branch = branches[chosen];
    const field =
      branch &&
      this.#branch(withoutProperties(branch.schema, elsewhere), shared, {
        ...place,
        id: `${place.id}~v${chosen}`,
        refs: [...place.refs, ...branch.refs],
      });
    return this.#reuse.keep(
      new VariantField(place, shared, union, branches.map(nameOfBranch), branch ? chosen : -1, field),
    );
  }

  #chosenBranch(shared: DataSchema, branches: readonly Branch[], place: Place): number {
    const here = this.#valueAt(place.path);
    const chosen = this.#chosen(place.id);
    if (chosen !== undefined) return chosen;
    const fitting = branchFor(branches, here ?? shared.default, this.root);
    if (fitting >= 0) return fitting;
    const isEmpty = here === undefined || here === null;
    if (here === null && isNullable(shared)) return -1;
    // A branch that holds this very union again would open without end.
    const isEndless = isEmpty && branches[0]?.refs.some((ref) => place.refs.includes(ref));
    return (place.required || !isEmpty) && !isEndless ? 0 : -1;
  }

  #branch(branch: DataSchema, shared: DataSchema, place: Place): Field {
    // Once a branch is chosen, what it asks for is asked for.
    return this.#field(merge(inherited(shared, branch), branch), {
      ...place,
      key: '',
      required: true,
      nameless: true,
      impliedBranches: undefined,
    });
  }

  /** An object that the user adds or leaves out as a whole: a union of one branch. */
  #openable(schema: DataSchema, place: Place, said = schema): VariantField {
    const branch: Branch = { schema, index: -1, refs: [] };
    const { title = labelOf(place.key), description, default: initial } = said;
    return this.#variant(
      { branches: [branch] },
      { title, description, default: initial, nullable: isNullable(said) },
      place,
    );
  }

  #list(schema: DataSchema, place: Place): ListField {
    const items = listIn(this.#valueAt(place.path)).map((_, index) =>
      this.#inside(itemSchemaAt(schema, index), place, index),
    );
    return this.#reuse.keep(new ListField(place, schema, items, tupleOf(schema).length));
  }

  #map(schema: DataSchema, place: Place): MapField {
    const named = objectIn(schema.properties);
    const keys = Object.keys(objectIn(this.#valueAt(place.path))).filter((key) => !Object.hasOwn(named, key));
    const entries = keys.map((key) => ({ key, field: this.#inside(entrySchemaAt(schema, key), place, key) }));
    return this.#reuse.keep(new MapField(place, schema, entries));
  }

  /** An item of a list or an entry of a map. */
  #inside(raw: DataSchema, around: Place, step: string | number): Field {
    const path = [...around.path, step];
    const { schema, refs } = resolve(raw, path, this);
    return this.#field(schema, {
      path,
      id: around.id + toPointer([step]),
      key: typeof step === 'string' ? step : '',
      required: true,
      refs,
    });
  }
}
