import type { Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';
import type { Field, GroupField } from '../field.js';
import { makeLeaf } from './leaf-fields.js';
import { objectIn, read, toPointer, type Path } from '../json.js';
import { warnOnce } from '../rules/warn-once.js';
import { recognise } from './recognise.js';
import { hasProperties } from '../types.js';
import { askedAnswer, asQuestion, isBox } from './fixed-values.js';
import { readList, readMap } from './read-items.js';
import { readGroup, readObject } from './read-object.js';
import { readUnions, schemasOf } from './read-unions.js';
import { readVariant } from './read-variant.js';
import type { Chosen, ReadContext } from './read-context.js';
import { resolve } from './resolve.js';
import { ReusedFields } from './reused-fields.js';
import { withUndeclared } from './undeclared.js';

/** What a validator says of the schemas within the one being read. */
export interface Judge {
  /** What a value breaks of a schema. */
  findBroken(
    schema: unknown,
    value: unknown,
    chosenBranch: undefined,
    path: Path,
  ): readonly { readonly keyword: string }[];
  /** Values have changed. */
  forget(): void;
  targetOf(schema: DataSchema): unknown;
}

/** Nobody fills in a form deeper than this: what is below is edited as JSON. */
const MAX_DEPTH = 40;

/**
 * What one reading may spend: thousands of items are read, and no schema that doubles at each level. One change
 * begins no further reading once it has spent as much.
 */
export const BUDGET = 5e5;

/** What the field of an object in a list costs; those above cost as much. */
const MIN_COST = 27;

/**
 * Reads one schema again and again as the value changes. Fields that are equal to those of the reading
 * before are the same objects, and what does not depend on the value is read only once.
 */
export class FieldReader implements ReadContext {
  /** Whether the value of a leaf may decide which fields there are: by formulas or conditions. */
  conditional = false;

  readonly root: DataSchema;
  readonly reused = new ReusedFields();
  value: unknown;
  chosen!: Chosen;

  readonly #judge: Judge;
  spent = 0;
  /** What they may have spent when the present one is over. */
  end = 0;

  constructor(schema: DataSchema, judge: Judge) {
    this.root = objectIn(schema);
    this.#judge = judge;
  }

  read(value: unknown, chosen: Chosen): GroupField {
    this.end = this.spent + BUDGET;
    this.#judge.forget();
    this.value = value;
    this.chosen = chosen;
    const { schema, refs } = resolve(this.root, [], this);
    const unions = readUnions(schema, [], this);
    const { impliedBranches } = unions;
    const place = { path: [], id: '', key: '', required: true, refs: ['#', ...refs], impliedBranches };
    const group = readGroup(unions, place, this);
    this.reused.finish();
    return group;
  }

  dependOnValue(): void {
    this.reused.dependOnValue();
    this.conditional = true;
  }

  accepts(schema: unknown, path: Path, value: unknown): boolean {
    return this.#findBroken(schema, path, value).length === 0;
  }

  /** Whether a schema accepts a value, or would if what is missing in it were filled in. */
  acceptsBeginning(schema: unknown, path: Path, value: unknown): boolean {
    return this.#findBroken(schema, path, value).every(({ keyword }) => keyword === 'required');
  }

  #findBroken(schema: unknown, path: Path, value: unknown): readonly { readonly keyword: string }[] {
    return this.#judge.findBroken(this.resolveAll(schema, this.value, path), value, undefined, path);
  }

  targetOf(schema: DataSchema): unknown {
    return this.#judge.targetOf(schema);
  }

  valueAt(path: Path): unknown {
    this.reused.dependOnValue();
    return read(this.value, path);
  }

  resolveOwn(schema: DataSchema, path: Path): DataSchema;
  resolveOwn(schema: DataSchema): DataSchema {
    return schema;
  }

  /** A schema for a validator, which knows no formula. */
  resolveAll(schema: unknown, values: unknown, path?: Path): unknown;
  resolveAll(schema: unknown): unknown {
    return schema;
  }

  arrange(
    _schema: DataSchema,
    _place: Place,
    fields: readonly Field[],
    last: readonly Field[],
  ): readonly Field[] {
    return [...fields, ...last];
  }

  readItem(declared: DataSchema, around: Place, step: string | number): Field {
    const path = [...around.path, step];
    const { schema, refs } = resolve(declared, path, this);
    return this.field(schema, {
      path,
      id: around.id + toPointer([step]),
      key: typeof step === 'string' ? step : '',
      required: true,
      refs,
      declared,
    });
  }

  field(schema: DataSchema, place: Place): Field {
    try {
      return this.#field(schema, place);
    } catch {
      return makeLeaf('json', place, {});
    }
  }

  #field(schema: DataSchema, place: Place): Field {
    const depth = place.path.length + 4 * (place.unions ?? []).length;
    // What is deep costs more: each level looks at those within it.
    if (depth > MAX_DEPTH || (this.spent += Math.max(depth ** 3, MIN_COST)) > this.end) {
      warnOnce('a schema of too many fields is edited as JSON in part');
      return this.reused.reuse(makeLeaf('json', place, schema));
    }
    const unions = readUnions(asQuestion(schema), place.path, this, place.unions);
    const { shared, open, impliedBranches } = unions;
    const asked = askedAnswer(shared);
    const fieldPlace = impliedBranches || asked !== undefined ? { ...place, impliedBranches, asked } : place;
    const kind = isBox(shared, asked) ? 'toggle' : recognise(shared, place.key, open.length);
    switch (kind) {
      case 'list':
        return readList(shared, fieldPlace, this);
      case 'map':
        return readMap(shared, fieldPlace, this);
      case 'variant':
        return open.length === 1 && !hasProperties(withUndeclared(shared, schemasOf(open[0]!)))
          ? readVariant(open[0]!, shared, fieldPlace, this)
          : readObject(schema, unions, fieldPlace, this);
      case 'group':
        return readObject(schema, unions, fieldPlace, this);
      default:
        return this.reused.reuse(makeLeaf(kind, fieldPlace, shared));
    }
  }
}
