import type { GroupField } from '../../../schema/field.js';
import { isAnyFilledIn } from '../filled-in.js';
import type { FormContext } from '../form-context.js';

/** The fold of a group on the page. */
export interface Fold {
  group: GroupField;
  /** Whether a field is folded, by id; undefined in groups that fold only what is marked as advanced. */
  readonly folded: Map<string, boolean> | undefined;
  /** The ids of the fields that the user has changed: they stay where they are. */
  readonly changed: Set<string>;
}

/** The folds of each form, by the ids of their groups. */
const foldsOf = new WeakMap<FormContext, Map<string, Fold>>();

/**
 * Has a group render again when a field in its fold is first filled in. What the page fills in comes out, where the
 * group says which fields are folded. One subscription for all groups of a form.
 */
export function watchFold(fold: Fold, context: FormContext): void {
  let folds = foldsOf.get(context);
  if (!folds) {
    foldsOf.set(context, (folds = new Map()));
    follow(folds, context);
  }
  folds.set(fold.group.id, fold);
}

function follow(folds: ReadonlyMap<string, Fold>, context: FormContext): void {
  const { draft } = context;
  draft.subscribe(({ fields, byUser, checked }) => {
    // A check may be of thousands of fields, and fills nothing in.
    if (checked) return;
    for (const id of new Set([...fields].flatMap(withParents))) {
      const fold = folds.get(parentOf(id));
      if (!fold || fold.changed.has(id)) continue;
      if (byUser) fold.changed.add(id);
      const { group, folded } = fold;
      const field = group.fields.find((each) => each.id === id);
      if (!field || !(folded ? folded.get(id) : field.advanced) || !isAnyFilledIn([field], draft)) continue;
      if (!byUser) folded?.set(id, false);
      context.refresh(group);
    }
  });
}

const parentOf = (id: string): string => id.replace(/[/~][^/~]*$/, '');

/** A field and those that it is in, but the root. */
const withParents = (id: string): string[] => (id ? [...withParents(parentOf(id)), id] : []);
