import type { Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';
import { VariantField, type Field } from '../field.js';
import { labelOf } from '../label.js';
import { isNullable } from '../types.js';
import { branchFor, shownBranch, withoutProperties, type Branch } from './branches.js';
import { inherited } from './child-schemas.js';
import { merge } from './merge.js';
import type { OpenUnion } from './read-unions.js';
import type { ReadContext } from './read-context.js';

/** `elsewhere` has the properties of its branches that are shown beside it. */
export function readVariant(
  { union, branches }: OpenUnion,
  shared: DataSchema,
  place: Place,
  context: ReadContext,
  elsewhere: DataSchema = {},
): VariantField {
  const chosen = chosenBranch(shared, branches, place, context);
  const branch = branches[chosen];
  const field =
    branch &&
    readBranch(
      withoutProperties(branch.schema, elsewhere),
      shared,
      { ...place, id: `${place.id}~v${chosen}`, refs: [...place.refs, ...branch.refs] },
      context,
    );
  return context.reused.keep(
    new VariantField(place, shared, union, branches.map(shownBranch), branch ? chosen : -1, field),
  );
}

/**
 * An object that the user adds or leaves out as a whole: a union of one branch. `shown` has the
 * texts for it.
 */
export function readOptional(
  schema: DataSchema,
  place: Place,
  context: ReadContext,
  shown = schema,
): VariantField {
  const { title = labelOf(place.key), description, default: initial } = shown;
  return readVariant(
    { branches: [{ schema, index: -1, refs: [] }] },
    { title, description, default: initial, nullable: isNullable(shown) },
    place,
    context,
  );
}

/** The branch in force: the one that was chosen, else the one that the value or the default belongs to. */
export function chosenBranch(
  shared: DataSchema,
  branches: readonly Branch[],
  place: Place,
  context: ReadContext,
): number {
  const value = context.valueAt(place.path);
  const chosen = context.chosen(place.id);
  if (chosen !== undefined) return chosen;
  const fitting = branchFor(branches, value ?? shared.default, context.root);
  if (fitting >= 0) return fitting;
  const isEmpty = value === undefined || value === null;
  if (value === null && isNullable(shared)) return -1;
  // A branch that holds this very union again would open without end.
  const isEndless = isEmpty && branches[0]?.refs.some((ref) => place.refs.includes(ref));
  return (place.required || !isEmpty) && !isEndless ? 0 : -1;
}

function readBranch(branch: DataSchema, shared: DataSchema, place: Place, context: ReadContext): Field {
  // Once a branch is chosen, what it asks for is asked for.
  return context.field(merge(inherited(shared, branch), branch), {
    ...place,
    key: '',
    required: true,
    unlabelled: true,
    impliedBranches: undefined,
  });
}
