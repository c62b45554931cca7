import type { Draft } from '../../../flow/draft.js';
import type { Field, GroupField } from '../../../schema/field.js';
import { equal, isContainer } from '../../../schema/json.js';
import { hasFlag } from '../../../schema/keywords.js';
import { defaultOf } from '../../../value/defaults.js';
import { MAX_SHORT_FORM } from '../batching.js';
import type { FieldView, FormContext } from '../form-context.js';
import { groupContent } from '../group-view.js';

/** The least optional fields without a value of which some are folded. */
const MANY = 20;

/** How many of them stay in sight. */
const IN_SIGHT = 8;

interface FoldState {
  group: GroupField;
  /** Whether a field is folded, by id; undefined in groups that fold only what is marked as advanced. */
  readonly folded: Map<string, boolean> | undefined;
}

/**
 * Folds what most people leave alone in a group of many fields without headings: of its optional fields without a
 * value all but the first. What the page fills in is in sight, however it is marked. It is decided once, so that no
 * field moves while somebody types; only what the page fills in later, and what becomes required, comes out. What comes
 * later by a condition is in sight.
 */
export const longGroup: FieldView<'group'> = (group, context) => {
  const state = context.viewState<FoldState>(group, 'fold', () => begin(group, context));
  const { folded } = state;
  if (!folded) return undefined;
  state.group = group;
  const isFolded = ({ id, advanced, required, schema }: Field) =>
    (folded.get(id) ?? hasFlag(schema, 'advanced')) && (advanced || !required);
  if (!group.label) return groupContent(group, context, isFolded);
  const { loaded } = context.chunks.special;
  if (!loaded) return undefined;
  context.addStyles(loaded.styles);
  return loaded.views.titledGroup(group, context, isFolded);
};

function begin(group: GroupField, context: FormContext): FoldState {
  const { fields, path } = group;
  const { draft } = context;
  const isHeading = (field: Field) => field.kind === 'group' && field.path.length === path.length;
  if (fields.length <= MAX_SHORT_FORM || fields.some(isHeading)) return { group, folded: undefined };
  const blank = fields.filter((field) => mayFold(field) && isBlank(draft.valueAt(field.path)));
  const rest = new Set(blank.length < MANY ? [] : blank.slice(IN_SIGHT));
  const folded = new Map<string, boolean>();
  for (const field of fields) {
    const isLeftAlone = field.advanced || rest.has(field);
    folded.set(field.id, isLeftAlone && !isFilledIn(field, draft) && !draft.violationOf(field));
  }
  const state = { group, folded };
  showWhatThePageFillsIn(state, folded, context);
  return state;
}

/** Secrets are what a connection is made with. */
const mayFold = ({ required, advanced, kind, schema }: Field): boolean =>
  !required && !advanced && kind !== 'secret' && !hasFlag(schema, 'alwaysShown');

/** Whether nothing is filled in, at any depth. */
const isBlank = (value: unknown): boolean =>
  isContainer(value) ? Object.values(value).every(isBlank) : (value ?? '') === '';

/** Whether something else than the default is filled in. */
function isFilledIn(field: Field, draft: Draft): boolean {
  if (field.children.length > 0) return field.children.some((child) => isFilledIn(child, draft));
  const value = draft.valueAt(field.path);
  return !isBlank(value) && !equal(value, defaultOf(field));
}

/** Takes out of the fold what the page fills in later, but for what the user has changed before. */
function showWhatThePageFillsIn(state: FoldState, folded: Map<string, boolean>, context: FormContext): void {
  const { draft } = context;
  /** The field of the group that a field is, or is in. */
  const foldedAt = (id: string): string =>
    !id || folded.has(id) ? id : foldedAt(id.replace(/[/~][^/~]*$/, ''));
  const changed = new Set<string>();
  draft.subscribe(({ fields, byUser }) => {
    for (const id of new Set([...fields].map(foldedAt))) {
      if (byUser) changed.add(id);
      const field = !changed.has(id) && folded.get(id) && state.group.fields.find((each) => each.id === id);
      if (!field || !isFilledIn(field, draft)) continue;
      folded.set(id, false);
      context.refresh(state.group);
    }
  });
}
