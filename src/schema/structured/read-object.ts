import type { Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';
import { GroupField, type Field, type HiddenProperty, type VariantField } from '../field.js';
import { isObject, objectIn, own, toPointer } from '../pointer.js';
import { hiddenProperty, inOrder, isLong } from '../properties.js';
import { hasProperties, isNullable } from '../types.js';
import { declaredTwice } from './branches.js';
import { describesFurtherKeys, requiredOf, tellsNull } from './child-schemas.js';
import { underHeadings } from './headings.js';
import { merge, NOTHING } from './merge.js';
import { readMap } from './read-items.js';
import type { Unions } from './read-unions.js';
import { chosenBranch, readOptional, readVariant } from './read-variant.js';
import type { Reading } from './reading.js';
import { resolve } from './resolve.js';

export function readObject(schema: DataSchema, unions: Unions, place: Place, reading: Reading): Field {
  const { shared } = unions;
  if (mayBeNull(shared, place, reading)) return readOptional(schema, place, reading, shared);
  const group = readGroup(unions, place, reading);
  // With nothing to fill in, only a choice can say whether the object is wanted.
  const isSilent = group.fields.length === 0 && group.hidden.length > 0 && !place.required;
  return isSilent ? readOptional(schema, place, reading, shared) : group;
}

/** Whether an object or else null is to be chosen: from the start, or since null was there. */
function mayBeNull(schema: DataSchema, place: Place, reading: Reading): boolean {
  if (place.nameless || !isNullable(schema)) return false;
  const value = reading.valueAt(place.path);
  return tellsNull(schema, place.required, reading.chosen(place.id) === undefined ? value : null);
}

export function readGroup({ shared, open }: Unions, place: Place, reading: Reading): GroupField {
  const { reused } = reading;
  // A condition of the object itself may ask for the same as before: then its fields are not read again.
  return reused.remember(`${place.id}~`, shared, place.required, () => {
    const places = open.map((_, index) => ({
      ...place,
      id: place.id + (index > 0 ? `~u${index}` : '~v'),
      key: '',
      nameless: true,
      impliedBranches: undefined,
    }));
    const chosen = open.map(
      ({ branches }, index) => branches[chosenBranch(shared, branches, places[index]!, reading)]?.schema,
    );
    const twice = declaredTwice(chosen);
    const variants = open.map((union, index) => readVariant(union, shared, places[index]!, reading, twice));
    const { fields, hidden } = readProperties(merge(shared, twice), place, variants, reading);
    fields.push(...variants);
    const shown = underHeadings(shared, inOrder(fields), (name, title, members) => {
      const id = `${place.id}~g${toPointer([name])}`;
      return reused.keep(new GroupField({ ...place, id, key: '' }, { title }, members));
    });
    const hasEntries = describesFurtherKeys(shared) && (hasProperties(shared) || place.path.length === 0);
    const further = hasEntries
      ? [
          readMap(
            shared,
            { ...place, id: place.id + '~m', key: '', required: false, nameless: true },
            reading,
          ),
        ]
      : [];
    return reused.keep(new GroupField(place, shared, [...shown, ...further], hidden));
  });
}

function readProperties(
  shared: DataSchema,
  place: Place,
  elsewhere: readonly VariantField[],
  reading: Reading,
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
    const schema = Object.hasOwn(properties, key) ? properties[key] : true;
    const property = reading.reused.remember(id, schema, required.has(key), () => {
      const path = [...place.path, key];
      const { refs } = place;
      return readProperty(schema, { path, id, key, required: required.has(key), refs, folded }, reading);
    });
    if (!property) continue;
    if ('kind' in property) fields.push(property);
    else hidden.push(property);
  }
  return { fields, hidden };
}

/** A property is a field, or sent along without being shown, or not there at all. */
function readProperty(
  unresolved: unknown,
  place: Place,
  reading: Reading,
): Field | HiddenProperty | undefined {
  if (!isObject(unresolved) && unresolved !== true) return undefined;
  const { schema, refs } = resolve(unresolved, place.path, reading);
  if (schema === NOTHING || !isThere(schema, place, reading)) return undefined;
  const hidden = hiddenProperty(schema, place);
  if (hidden) return hidden;
  // A schema inside of itself is opened step by step.
  if (refs.some((ref) => place.refs.includes(ref)))
    return readOptional(schema, { ...place, required: false }, reading);
  return reading.field(schema, refs.length > 0 ? { ...place, refs: [...place.refs, ...refs] } : place);
}

/**
 * A property that was only implied by a value is there for as long as its value, as in the vendor's
 * SDK (`updateImpliedSchema`); one that the user empties stays, or it would go while being typed.
 */
function isThere(schema: DataSchema, { path, required }: Place, reading: Reading): boolean {
  if (schema.isImplied !== true || required) return true;
  const parent = reading.valueAt(path.slice(0, -1));
  return isObject(parent) && Object.hasOwn(parent, path.at(-1)!);
}
