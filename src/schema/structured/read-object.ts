import type { Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';
import { GroupField, type Field, type HiddenProperty, type VariantField } from '../field.js';
import { isObject, objectIn, own, toPointer } from '../json.js';
import { foldsOptional, inOrder } from '../object-properties.js';
import { hasProperties, isNullable } from '../types.js';
import { isHalfAnswered } from './answered.js';
import { commonProperties } from './branches.js';
import { describesFurtherKeys, requiredOf, nullIsDistinct } from './child-schemas.js';
import { hiddenConstant, hiddenProperty } from './fixed-values.js';
import { merge, NOTHING } from './merge.js';
import { readMap } from './read-items.js';
import { schemasOf, type Unions } from './read-unions.js';
import { chosenBranch, readOptional, readVariant } from './read-variant.js';
import type { ReadContext } from './read-context.js';
import { resolve } from './resolve.js';
import { withUndeclared } from './undeclared.js';

export function readObject(schema: DataSchema, unions: Unions, place: Place, context: ReadContext): Field {
  const { shared } = unions;
  if (mayBeNull(shared, place, context)) return readOptional(schema, place, context, shared);
  const group = readGroup(unions, place, context);
  // The user chooses whether an optional object is sent where there is nothing to fill in, or not all of it.
  const isOffered = !place.required && (group.fields.length === 0 || isHalfAnswered(group, context));
  return isOffered ? readOptional(schema, place, context, shared) : group;
}

/** Whether the user chooses between the object and null: always, or because the value was null at first. */
function mayBeNull(schema: DataSchema, place: Place, context: ReadContext): boolean {
  if (place.unlabelled || !isNullable(schema)) return false;
  const value = context.valueAt(place.path);
  return nullIsDistinct(schema, place.required, context.chosen(place.id) === undefined ? value : null);
}

export function readGroup(unions: Unions, place: Place, context: ReadContext): GroupField {
  const { reused } = context;
  const { open } = unions;
  // A condition on the object may have the same outcome as before: then its fields are not read again.
  return reused.remember(`${place.id}~`, unions.shared, place.required, () => {
    const places = open.map((_, index) => ({
      ...place,
      id: place.id + (index > 0 ? `~u${index}` : '~v'),
      key: '',
      unlabelled: true,
      impliedBranches: undefined,
    }));
    const chosen = open.map(
      ({ branches }, index) =>
        branches[chosenBranch(unions.shared, branches, places[index]!, context)]?.schema,
    );
    const common = commonProperties(chosen);
    const shared = withRequirements(unions, chosen);
    const variants = open.map((union, index) => readVariant(union, shared, places[index]!, context, common));
    const { fields, hidden } = readProperties(merge(shared, common), place, variants, context);
    const ordered = inOrder(fields);
    const shown = context.arrange(shared, place, ordered, variants);
    const isRoot = place.path.length === 0;
    // An object that describes no property has room for others than those that it requires.
    const isOpen =
      !place.unlabelled && !hasProperties(unions.shared) && shared.additionalProperties !== false;
    const hasEntries = describesFurtherKeys(shared)
      ? hasProperties(shared) || isRoot
      : isOpen && open.length === 0 && !isRoot;
    const further = hasEntries
      ? [
          readMap(
            shared,
            { ...place, id: place.id + '~m', key: '', required: false, unlabelled: true },
            context,
          ),
        ]
      : [];
    return reused.reuse(new GroupField(place, shared, [...shown, ...further], hidden));
  });
}

/**
 * What is shown beside the unions of an object: it is required where a chosen branch says so, and described
 * where neither the object nor these branches do it.
 */
function withRequirements({ shared, open }: Unions, chosen: readonly (DataSchema | undefined)[]): DataSchema {
  const branches = chosen.flatMap((branch, index) => (branch ? [branch] : schemasOf(open[index]!)));
  const required = chosen
    .flatMap((branch) => requiredOf(branch ?? {}))
    .filter((key) => own(shared.properties, key) !== undefined);
  return withUndeclared(merge(shared, required.length > 0 ? { required } : {}), branches);
}

function readProperties(
  shared: DataSchema,
  place: Place,
  variants: readonly VariantField[],
  context: ReadContext,
): { fields: Field[]; hidden: HiddenProperty[] } {
  const fields: Field[] = [];
  const hidden: HiddenProperty[] = [];
  const properties = objectIn(shared.properties);
  const required = new Set(requiredOf(shared));
  const keys = Object.keys(properties);
  const folded = place.path.length === 0 && foldsOptional(keys, required);
  for (const key of keys) {
    if (variants.some(({ field }) => own(field?.schema.properties, key))) continue;
    const id = place.id + toPointer([key]);
    const isRequired = required.has(key);
    const declared = schemaOf(properties[key], isRequired);
    const property = context.reused.remember(id, declared, isRequired, () => {
      const path = [...place.path, key];
      const { refs } = place;
      return readProperty({ path, id, key, required: isRequired, refs, folded, declared }, context);
    });
    if (!property) continue;
    if ('kind' in property) fields.push(property);
    else hidden.push(property);
  }
  return { fields, hidden };
}

/**
 * The schema of a property as its author must have meant it, where it is none: the validators accept any
 * value there, so a required one has to be asked for. A text is read as the name of a type.
 */
function schemaOf(given: unknown, required: boolean): unknown {
  if (isObject(given) || typeof given === 'boolean' || !required) return given;
  return typeof given === 'string' ? { type: given } : true;
}

/** Undefined for a property that is neither shown nor sent. */
function readProperty(place: Place, context: ReadContext): Field | HiddenProperty | undefined {
  const { declared } = place;
  if (!isObject(declared) && declared !== true) return undefined;
  const { schema, refs } = resolve(declared, place.path, context);
  if (schema === NOTHING || !isPresent(schema, place, context)) return undefined;
  let hidden = hiddenConstant(schema, place) ?? hiddenProperty(schema, place);
  if (hidden && !context.accepts(declared, place.path, hidden.value))
    hidden = hiddenProperty({ ...schema, default: undefined }, place);
  if (hidden) return hidden;
  // A schema within itself is read only as deep as the user opens it.
  if (refs.some((ref) => place.refs.includes(ref)))
    return readOptional(schema, { ...place, required: false }, context);
  return context.field(schema, refs.length > 0 ? { ...place, refs: [...place.refs, ...refs] } : place);
}

/**
 * A property that was inferred from a value is present while the object has its key, as in the vendor's
 * SDK (`updateImpliedSchema`). One that the user empties stays, or it would vanish during typing.
 */
function isPresent(schema: DataSchema, { path, required }: Place, context: ReadContext): boolean {
  if (schema.isImplied !== true || required) return true;
  const parent = context.valueAt(path.slice(0, -1));
  return isObject(parent) && Object.hasOwn(parent, path.at(-1)!);
}
