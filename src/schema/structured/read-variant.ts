import type { Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';
import type { Field } from '../field.js';
import { labelOf } from '../label.js';
import { isNullable } from '../types.js';
import { branchFor, shownBranches, withoutProperties, type Branch } from './branches.js';
import { inherited } from './child-schemas.js';
import { VariantField } from './composite-fields.js';
import { merge } from './merge.js';
import type { OpenUnion } from './read-unions.js';
import type { ReadContext } from './read-context.js';

/** `shownOutside` has the properties of the branches that are shown beside the variant. */
export function readVariant(
  { union, branches }: OpenUnion,
  shared: DataSchema,
  place: Place,
  context: ReadContext,
  shownOutside: DataSchema = {},
): VariantField<Field> {
  const chosen = chosenBranch(shared, branches, place, context);
  const branch = branches[chosen];
  const field =
    branch &&
    readBranch(
      withoutProperties(branch.schema, shownOutside, shared),
      shared,
      {
        ...place,
        id: `${place.id}~v${chosen}`,
        refs: [...place.refs, ...branch.refs],
        unions: [...(place.unions ?? []), union],
        declared: branch.given,
      },
      context,
    );
  const shown = context.reused.once(branches, () => shownBranches(branches));
  return context.reused.reuse(new VariantField(place, shared, union, shown, branch ? chosen : -1, field));
}

/**
 * An object that the user adds or leaves out as a whole: a union of one branch. `texts` is the schema
 * with its title and description.
 */
export function readOptional(
  schema: DataSchema,
  place: Place,
  context: ReadContext,
  texts = schema,
): VariantField<Field> {
  const { title = labelOf(place.key), description, default: initial } = texts;
  return readVariant(
    { branches: [{ schema, given: place.declared, index: -1, refs: [] }] },
    { title, description, default: initial, nullable: isNullable(texts) },
    place,
    context,
  );
}

/** The index of the chosen branch: by the user, else by the value or the default; -1 for none. */
export function chosenBranch(
  shared: DataSchema,
  branches: readonly Branch[],
  place: Place,
  context: ReadContext,
): number {
  const value = context.valueAt(place.path);
  const chosen = context.chosen(place.id);
  if (chosen !== undefined) return chosen;
  const initial = value ?? shared.default;
  // A default that is not valid by itself adds nothing that could be left out.
  const counts = initial === value || place.required || context.accepts(place.declared, place.path, initial);
  const fitting = counts ? branchFor(branches, initial, place.path, context) : -1;
  if (fitting >= 0) return fitting;
  const isEmpty = value === undefined || value === null;
  if (value === null && isNullable(shared)) return -1;
  // A branch that contains this union again would open without end.
  const isEndless = isEmpty && branches[0]?.refs.some((ref) => place.refs.includes(ref));
  return (place.required || !isEmpty) && !isEndless ? 0 : -1;
}

function readBranch(branch: DataSchema, shared: DataSchema, place: Place, context: ReadContext): Field {
  // Once chosen, a branch has to be filled in, whether or not the union is required.
  return context.field(merge(inherited(shared, branch), branch), {
    ...place,
    key: '',
    required: true,
    unlabelled: true,
    impliedBranches: undefined,
  });
}
