import type { Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';
import type { Field, GroupField } from '../field.js';
import { makeLeaf } from '../leaf-fields.js';
import { objectIn, read, type Path } from '../json.js';
import { recognise } from '../recognise.js';
import { hasProperties } from '../types.js';
import { readList, readMap } from './read-items.js';
import { readGroup, readObject } from './read-object.js';
import { readUnions } from './read-unions.js';
import { readVariant } from './read-variant.js';
import type { Chosen, ReadContext } from './read-context.js';
import { resolve } from './resolve.js';
import { ReusedFields } from './reused-fields.js';

/** The form that a schema asks for, given a value and the branches chosen. Never throws. */
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
export class FieldReader implements ReadContext {
  /** Whether another value in a leaf could ask for other fields: formulas, conditions. */
  conditional = false;

  readonly root: DataSchema;
  readonly reused = new ReusedFields();
  value: unknown;
  chosen!: Chosen;

  constructor(schema: DataSchema) {
    this.root = objectIn(schema);
  }

  read(value: unknown, chosen: Chosen): GroupField {
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

  depends(): void {
    this.reused.depends();
    this.conditional = true;
  }

  valueAt(path: Path): unknown {
    this.reused.depends();
    return read(this.value, path);
  }

  field(schema: DataSchema, place: Place): Field {
    if (place.path.length > DEEPEST) return makeLeaf('json', place, schema);
    const unions = readUnions(schema, place.path, this);
    const { shared, open, impliedBranches } = unions;
    const here = impliedBranches ? { ...place, impliedBranches } : place;
    const kind = recognise(shared, place.key, open.length);
    switch (kind) {
      case 'list':
        return readList(shared, here, this);
      case 'map':
        return readMap(shared, here, this);
      case 'variant':
        return !hasProperties(shared) && open.length === 1
          ? readVariant(open[0]!, shared, here, this)
          : readObject(schema, unions, here, this);
      case 'group':
        return readObject(schema, unions, here, this);
      default:
        return this.reused.keep(makeLeaf(kind, here, shared));
    }
  }
}
