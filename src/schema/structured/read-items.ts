import type { Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';
import type { Field } from '../field.js';
import { listIn, objectIn } from '../json.js';
import { entrySchemaAt, itemSchemaAt, tupleOf } from './child-schemas.js';
import { ListField, MapField } from './composite-fields.js';
import type { ReadContext } from './read-context.js';

export function readList(schema: DataSchema, place: Place, context: ReadContext): ListField<Field> {
  const items = listIn(context.valueAt(place.path)).map((_, index) =>
    context.readItem(itemSchemaAt(schema, index), place, index),
  );
  return context.reused.reuse(new ListField(place, schema, items, tupleOf(schema).length));
}

export function readMap(schema: DataSchema, place: Place, context: ReadContext): MapField<Field> {
  const named = objectIn(schema.properties);
  const keys = Object.keys(objectIn(context.valueAt(place.path))).filter((key) => !Object.hasOwn(named, key));
  const entries = keys.map((key) => ({
    key,
    field: context.readItem(entrySchemaAt(schema, key), place, key),
  }));
  return context.reused.reuse(new MapField(place, schema, entries));
}
