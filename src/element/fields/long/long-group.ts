import type { Field, GroupField } from '../../../schema/field.js';
import { isContainer } from '../../../schema/json.js';
import { hasFlag } from '../../../schema/keywords.js';
import { MAX_SHORT_FORM } from '../batching.js';
import { isAnyFilledIn } from '../filled-in.js';
import type { FieldView, FormContext } from '../form-context.js';
import { groupContent } from '../group-view.js';
import { watchFold, type Fold } from './watch-folds.js';

/** The least optional fields without a value of which some are folded. */
const MANY = 20;

/** How many of them stay in sight. */
const IN_SIGHT = 8;

/**
 * Folds what most people leave alone in a group of many fields without headings: of its optional fields without a
 * value all but the first. What the page fills in is in sight, however it is marked. It is decided once, so that no
 * field moves while somebody types; only what the page fills in later, and what becomes required, comes out. What comes
 * later by a condition is in sight.
 * Called by the reactions, which such a form has from its first paint on: see `src/editions/load-fields.ts`.
 */
export const longGroup: FieldView<'group'> = (group, context) => {
  const fold = context.viewState<Fold>(group, 'fold', () => begin(group, context));
  fold.group = group;
  watchFold(fold, context);
  const { folded } = fold;
  if (!folded) return undefined;
  const isFolded = ({ id, advanced, required, schema }: Field) =>
    (folded.get(id) ?? hasFlag(schema, 'advanced')) && (advanced || !required);
  if (!group.label) return groupContent(group, context, isFolded);
  const { loaded } = context.chunks.special;
  if (!loaded) return undefined;
  context.addStyles(loaded.styles);
  return loaded.views.titledGroup(group, context, isFolded);
};

function begin(group: GroupField, context: FormContext): Fold {
  const { fields, path } = group;
  const { draft } = context;
  const changed = new Set<string>();
  const isHeading = (field: Field) => field.kind === 'group' && field.path.length === path.length;
  if (fields.length <= MAX_SHORT_FORM || fields.some(isHeading)) return { group, folded: undefined, changed };
  const blank = fields.filter((field) => mayFold(field) && isBlank(draft.valueAt(field.path)));
  const rest = new Set(blank.length < MANY ? [] : blank.slice(IN_SIGHT));
  const folded = new Map<string, boolean>();
  for (const field of fields) {
    const isLeftAlone = field.advanced || rest.has(field);
    folded.set(field.id, isLeftAlone && !isAnyFilledIn([field], draft) && !draft.violationOf(field));
  }
  return { group, folded, changed };
}

/** Secrets are what a connection is made with. */
const mayFold = ({ required, advanced, kind, schema }: Field): boolean =>
  !required && !advanced && kind !== 'secret' && !hasFlag(schema, 'alwaysShown');

/** Whether nothing is filled in, at any depth. */
const isBlank = (value: unknown): boolean =>
  isContainer(value) ? Object.values(value).every(isBlank) : (value ?? '') === '';
