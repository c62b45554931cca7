import type { Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';
import type { Field } from '../field.js';
import { listIn, objectIn, toPointer } from '../json.js';
import { entrySchemaAt, itemSchemaAt, tupleOf } from './child-schemas.js';
import { ListField, MapField } from './composite-fields.js';
import type { ReadContext } from './read-context.js';
import { resolve } from './resolve.js';

export function readList(schema: DataSchema, place: Place, context: ReadContext): ListField<Field> {
  const items = listIn(context.valueAt(place.path)).map((_, index) =>
    readItem(itemSchemaAt(schema, index), place, index, context),
  );
  return context.reused.reuse(new ListField(place, schema, items, tupleOf(schema).length));
}

export function readMap(schema: DataSchema, place: Place, context: ReadContext): MapField<Field> {
  const named = objectIn(schema.properties);
  const keys = Object.keys(objectIn(context.valueAt(place.path))).filter((key) => !Object.hasOwn(named, key));
  const entries = keys.map((key) => ({
    key,
    field: readItem(entrySchemaAt(schema, key), place, key, context),
  }));
  return context.reused.reuse(new MapField(place, schema, entries));
}

/** An item of a list or an entry of a map. */
function readItem(unresolved: DataSchema, around: Place, step: string | number, context: ReadContext): Field {
  const path = [...around.path, step];
  const { schema, refs } = resolve(unresolved, path, context);
  return context.field(schema, {
    path,
    id: around.id + toPointer([step]),
    key: typeof step === 'string' ? step : '',
    required: true,
    refs,
    declared: unresolved,
  });
}
