import type { Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';
import { GroupField, type Field } from '../field.js';
import { toPointer } from '../json.js';
import { makeLeaf, type LeafKind } from './leaf-fields.js';
import { FieldReader } from './read-fields.js';

/**
 * A list may have thousands of items of one schema: where no value decides what the first of them is, the others
 * are copies of it.
 */
export class CopyingReader extends FieldReader {
  /** What the first item of a schema was read as, and what that has cost. */
  readonly #samples = new Map<DataSchema, { readonly field: Field; readonly cost: number }>();

  override readItem(declared: DataSchema, around: Place, step: string | number): Field {
    const sample = this.#samples.get(declared);
    if (sample && (this.spent += sample.cost) <= this.end) {
      const place = {
        path: [...around.path, step],
        id: around.id + toPointer([step]),
        key: typeof step === 'string' ? step : '',
      };
      return this.reused.remember(`${place.id}~i`, sample.field, true, () => copyTo(place, sample.field));
    }
    const { spent } = this;
    return this.reused.makeOnce(
      () => super.readItem(declared, around, step),
      (field) => {
        if (this.spent <= this.end) this.#samples.set(declared, { field, cost: this.spent - spent });
      },
    );
  }
}

/** An item that depends on no value, with the fields within, as it is at another place. */
function copyTo(place: Pick<Place, 'path' | 'id' | 'key'>, item: Field): Field {
  if (place.id === item.id) return item;
  const moved = <P extends Pick<Place, 'path' | 'id'>>(within: P): P => ({
    ...within,
    path: [...place.path, ...within.path.slice(item.path.length)],
    id: place.id + within.id.slice(item.id.length),
  });
  const copy = (field: Field, own: Place): Field =>
    field.kind === 'group'
      ? new GroupField(
          own,
          field.schema,
          field.fields.map((each) => copy(each, moved(each.place))),
          field.hidden.map(moved),
        )
      : makeLeaf(field.kind as LeafKind, own, field.schema);
  return copy(item, { ...item.place, ...place });
}
