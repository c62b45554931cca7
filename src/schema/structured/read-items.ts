import type { Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';
import { ListField, MapField, type Field } from '../field.js';
import { listIn, objectIn, toPointer } from '../pointer.js';
import { entrySchemaAt, itemSchemaAt, tupleOf } from './child-schemas.js';
import type { Reading } from './reading.js';
import { resolve } from './resolve.js';

export function readList(schema: DataSchema, place: Place, reading: Reading): ListField {
  const items = listIn(reading.valueAt(place.path)).map((_, index) =>
    readItem(itemSchemaAt(schema, index), place, index, reading),
  );
  return reading.reused.keep(new ListField(place, schema, items, tupleOf(schema).length));
}

export function readMap(schema: DataSchema, place: Place, reading: Reading): MapField {
  const named = objectIn(schema.properties);
  const keys = Object.keys(objectIn(reading.valueAt(place.path))).filter((key) => !Object.hasOwn(named, key));
  const entries = keys.map((key) => ({
    key,
    field: readItem(entrySchemaAt(schema, key), place, key, reading),
  }));
  return reading.reused.keep(new MapField(place, schema, entries));
}

/** An item of a list or an entry of a map. */
function readItem(unresolved: DataSchema, around: Place, step: string | number, reading: Reading): Field {
  const path = [...around.path, step];
  const { schema, refs } = resolve(unresolved, path, reading);
  return reading.field(schema, {
    path,
    id: around.id + toPointer([step]),
    key: typeof step === 'string' ? step : '',
    required: true,
    refs,
  });
}
