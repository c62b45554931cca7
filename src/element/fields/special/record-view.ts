import type { ConnectionFlow } from '../../../flow/connection-flow.js';
import { listRecords } from '../../../flow/special/list-records.js';
import { collectionOf, type Collection } from '../../../schema/special/collection.js';
import type { Field, NumberField, Option, TextField } from '../../../schema/field.js';
import { optionsOf } from '../../../schema/options.js';
import { isContainer } from '../../../schema/json.js';
import { combobox } from './combobox-view.js';
import type { FormContext } from '../form-context.js';

/** What the field keeps between renders. */
interface Records {
  /** The collection that was last asked for. */
  collection?: string;
  options?: readonly Option[];
}

type OpenField = TextField | NumberField;

/** How long what the collection depends on has to stay as it is, in milliseconds. */
const DEBOUNCE = 400;

/**
 * A field that stands for a record, as a list of the records; undefined where they are not known, or
 * not yet.
 */
export function recordView(
  field: Field,
  context: FormContext,
  flow: ConnectionFlow,
  root: ShadowRoot,
): unknown {
  const collection = isOpen(field) && collectionOf(field.schema);
  if (!collection) return undefined;
  const records = context.memo<Records>(field, 'records', () => ({}));
  // Without them the field stays what it is.
  loadRecords(field, collection, records, context, flow, root).catch(() => {});
  return records.options && combobox(field, records.options, context);
}

/** Not where a list would show less than the control does: lines, or what stands beside it. */
function isOpen(field: Field): field is OpenField {
  if (field.readOnly) return false;
  return (
    field.kind === 'number' || (field.kind === 'text' && !field.multiline && !field.prefix && !field.suffix)
  );
}

async function loadRecords(
  field: OpenField,
  collection: Collection,
  records: Records,
  context: FormContext,
  flow: ConnectionFlow,
  root: ShadowRoot,
): Promise<void> {
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
  whenLeft(root, context.domId(field, 'control'), () => {
    if (records.collection !== name) return;
    records.options = options;
    context.refresh(field);
  });
}

/** The options with their values in the field's type. */
function optionsFor({ kind }: OpenField, options: readonly Option[]): Option[] {
  return options.flatMap((option) => {
    const value = kind === 'number' ? Number(option.value) : String(option.value);
    return isContainer(option.value) || option.value === '' || Number.isNaN(value)
      ? []
      : { ...option, value };
  });
}

/** Exchanging a control while somebody is in it would take the focus, and what is being typed, away. */
function whenLeft(root: ShadowRoot, id: string, exchange: () => void): void {
  const control = root.getElementById(id);
  if (!control || root.activeElement !== control) return exchange();
  // It has not been left when it was the window that was left.
  const again = () => setTimeout(() => whenLeft(root, id, exchange));
  control.addEventListener('blur', again, { once: true });
}
