import type { Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';
import { GroupField, type Field, type HiddenProperty, type VariantField } from '../field.js';
import { isObject, objectIn, own, toPointer } from '../json.js';
import { foldsOptional, hiddenProperty, inOrder } from '../object-properties.js';
import { hasProperties, isNullable } from '../types.js';
import { declaredTwice } from './branches.js';
import { describesFurtherKeys, requiredOf, nullIsDistinct } from './child-schemas.js';
import { underHeadings } from './headings.js';
import { merge, NOTHING } from './merge.js';
import { readMap } from './read-items.js';
import type { Unions } from './read-unions.js';
import { chosenBranch, readOptional, readVariant } from './read-variant.js';
import type { ReadContext } from './read-context.js';
import { resolve } from './resolve.js';

export function readObject(schema: DataSchema, unions: Unions, place: Place, context: ReadContext): Field {
  const { shared } = unions;
  if (mayBeNull(shared, place, context)) return readOptional(schema, place, context, shared);
  const group = readGroup(unions, place, context);
  // With nothing to fill in, only a choice can say whether the object is wanted.
  const isSilent = group.fields.length === 0 && group.hidden.length > 0 && !place.required;
  return isSilent ? readOptional(schema, place, context, shared) : group;
}

/** Whether an object or else null is to be chosen: from the start, or since null was there. */
function mayBeNull(schema: DataSchema, place: Place, context: ReadContext): boolean {
  if (place.unlabelled || !isNullable(schema)) return false;
  const value = context.valueAt(place.path);
  return nullIsDistinct(schema, place.required, context.chosen(place.id) === undefined ? value : null);
}

export function readGroup({ shared, open }: Unions, place: Place, context: ReadContext): GroupField {
  const { reused } = context;
  // A condition of the object itself may ask for the same as before: then its fields are not read again.
  return reused.remember(`${place.id}~`, shared, place.required, () => {
    const places = open.map((_, index) => ({
      ...place,
      id: place.id + (index > 0 ? `~u${index}` : '~v'),
      key: '',
      unlabelled: true,
      impliedBranches: undefined,
    }));
    const chosen = open.map(
      ({ branches }, index) => branches[chosenBranch(shared, branches, places[index]!, context)]?.schema,
    );
    const twice = declaredTwice(chosen);
    const variants = open.map((union, index) => readVariant(union, shared, places[index]!, context, twice));
    const { fields, hidden } = readProperties(merge(shared, twice), place, variants, context);
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
            { ...place, id: place.id + '~m', key: '', required: false, unlabelled: true },
            context,
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
  context: ReadContext,
): { fields: Field[]; hidden: HiddenProperty[] } {
  const fields: Field[] = [];
  const hidden: HiddenProperty[] = [];
  const properties = objectIn(shared.properties);
  const required = new Set(requiredOf(shared));
  // A required property has to be filled in, even where it is not described.
  const undeclared =
    elsewhere.length > 0
      ? []
      : [...required].filter((key) => typeof key === 'string' && !Object.hasOwn(properties, key));
  const keys = [...Object.keys(properties), ...(shared.additionalProperties === false ? [] : undeclared)];
  const folded = place.path.length === 0 && foldsOptional(keys, required);
  for (const key of keys) {
    if (elsewhere.some(({ field }) => own(field?.schema.properties, key))) continue;
    const id = place.id + toPointer([key]);
    const schema = Object.hasOwn(properties, key) ? properties[key] : true;
    const property = context.reused.remember(id, schema, required.has(key), () => {
      const path = [...place.path, key];
      const { refs } = place;
      return readProperty(schema, { path, id, key, required: required.has(key), refs, folded }, context);
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
  context: ReadContext,
): Field | HiddenProperty | undefined {
  if (!isObject(unresolved) && unresolved !== true) return undefined;
  const { schema, refs } = resolve(unresolved, place.path, context);
  if (schema === NOTHING || !isThere(schema, place, context)) return undefined;
  const hidden = hiddenProperty(schema, place);
  if (hidden) return hidden;
  // A schema inside of itself is opened step by step.
  if (refs.some((ref) => place.refs.includes(ref)))
    return readOptional(schema, { ...place, required: false }, context);
  return context.field(schema, refs.length > 0 ? { ...place, refs: [...place.refs, ...refs] } : place);
}

/**
 * A property that was only implied by a value is there for as long as its value, as in the vendor's
 * SDK (`updateImpliedSchema`); one that the user empties stays, or it would go while being typed.
 */
function isThere(schema: DataSchema, { path, required }: Place, context: ReadContext): boolean {
  if (schema.isImplied !== true || required) return true;
  const parent = context.valueAt(path.slice(0, -1));
  return isObject(parent) && Object.hasOwn(parent, path.at(-1)!);
}
