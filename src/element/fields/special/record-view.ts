import type { DataRecord } from '../../../connection/model.js';
import type { ConnectionFlow } from '../../../flow/connection-flow.js';
import { collectionOf, type Collection } from '../../../schema/special/collection.js';
import type { Field, NumberField, Option, TextField } from '../../../schema/field.js';
import { optionsOf } from '../../../schema/options.js';
import { isContainer } from '../../../schema/json.js';
import { combobox } from './combobox-view.js';
import type { FormContext } from '../form-context.js';

/** What the field keeps between renders. */
interface Records {
  /** The collection of the last request, as JSON. */
  collection?: string;
  options?: readonly Option[];
}

/** What one field of a form has loaded, other fields of the same collection know too. */
interface KnownCollection {
  options?: readonly Option[];
  /** What says the titles of records without showing the field. */
  readonly awaiting: Set<Field>;
}

const knownCollections = new WeakMap<FormContext, Map<string, KnownCollection>>();

function knownOf(collection: Collection, context: FormContext): KnownCollection {
  const name = JSON.stringify(collection);
  const all = knownCollections.get(context) ?? new Map<string, KnownCollection>();
  const known = all.get(name) ?? { awaiting: new Set() };
  knownCollections.set(context, all.set(name, known));
  return known;
}

/** The records that a field would show as its options, once the form has loaded them; it is rendered again then. */
export function loadedOptions(field: Field, context: FormContext): readonly Option[] | undefined {
  const collection = collectionOf(field.schema);
  if (!collection) return undefined;
  const { options, awaiting } = knownOf(collection, context);
  if (!options) awaiting.add(field);
  return options;
}

const recordsOf = (field: Field, context: FormContext): Records =>
  context.viewState<Records>(field, 'records', () => ({}));

type OpenField = TextField | NumberField;

/** In milliseconds: the collection may depend on a field in which the user is typing. */
const DEBOUNCE = 400;

/**
 * Shows the records that a field refers to as its options. Undefined until they are loaded, and where
 * there are none.
 */
export function recordView(
  field: Field,
  context: FormContext,
  flow: ConnectionFlow,
  root: ShadowRoot,
): unknown {
  const collection = isOpen(field) && collectionOf(field.schema);
  if (!collection) return undefined;
  const records = recordsOf(field, context);
  // If the records cannot be loaded, the field keeps the view of its kind.
  loadRecords({ field, collection, records, context, flow, root }).catch(() => {});
  return records.options && combobox(field, records.options, context);
}

/** Not fields whose control shows what a combobox cannot: several lines, a prefix or a suffix. */
function isOpen(field: Field): field is OpenField {
  if (field.readOnly) return false;
  return (
    field.kind === 'number' || (field.kind === 'text' && !field.multiline && !field.prefix && !field.suffix)
  );
}

interface RecordsLoad {
  readonly field: OpenField;
  readonly collection: Collection;
  readonly records: Records;
  readonly context: FormContext;
  readonly flow: ConnectionFlow;
  readonly root: ShadowRoot;
}

async function loadRecords({ field, collection, records, context, flow, root }: RecordsLoad): Promise<void> {
  const name = JSON.stringify(collection);
  const before = records.collection;
  if (name === before) return;
  records.collection = name;
  records.options = undefined;
  if (before) await new Promise((resolve) => setTimeout(resolve, DEBOUNCE));
  if (records.collection !== name) return;
  const referenceRecords = await listRecords(flow, collection);
  const options = optionsFor(field, optionsOf({ referenceRecords }) ?? []);
  if (options.length === 0) return;
  const known = knownOf(collection, context);
  known.options = options;
  for (const each of known.awaiting) context.refresh(each);
  known.awaiting.clear();
  whenNotFocused(root, context.domId(field, 'control'), () => {
    if (records.collection !== name) return;
    records.options = options;
    context.refresh(field);
  });
}

/** The records of a collection; none without a working connection to read them with. */
async function listRecords(flow: ConnectionFlow, collection: Collection): Promise<DataRecord[]> {
  const { api, state } = flow;
  const { existing } = state;
  if (!api || !existing || existing.disconnected) return [];
  const gone = new AbortController();
  // The form has been removed, or loads something else.
  const stop = flow.subscribe(({ integration }) => integration || gone.abort());
  try {
    return await api.listRecords(existing.id, collection, gone.signal);
  } finally {
    stop();
  }
}

/** The options with their values in the type of the field. */
function optionsFor({ kind }: OpenField, options: readonly Option[]): Option[] {
  return options.flatMap((option) => {
    const value = kind === 'number' ? Number(option.value) : String(option.value);
    return isContainer(option.value) || option.value === '' || Number.isNaN(value)
      ? []
      : { ...option, value };
  });
}

/** Replacing a control while the user types in it would lose the focus and the text. */
function whenNotFocused(root: ShadowRoot, id: string, replace: () => void): void {
  const control = root.getElementById(id);
  if (!control || root.activeElement !== control) return replace();
  // The user may have left only the window: then the control still is the active element.
  const retry = () => setTimeout(() => whenNotFocused(root, id, replace));
  control.addEventListener('blur', retry, { once: true });
}
