import type { ConnectionFlow } from '../../../flow/connection-flow.js';
import { listRecords } from '../../../flow/special/list-records.js';
import { collectionOf, type Collection } from '../../../schema/special/collection.js';
import type { ChoiceField, Field, NumberField, Option, TextField } from '../../../schema/field.js';
import { optionsOf } from '../../../schema/options.js';
import { isContainer } from '../../../schema/pointer.js';
import type { Strings } from '../../strings/strings.js';
import { comboboxView } from './combobox-view.js';
import type { FormContext } from '../form-context.js';

/** What it takes besides a field and its context. */
interface Around {
  readonly strings: Strings;
  readonly flow: ConnectionFlow;
  readonly root: ShadowRoot;
}

/** What the field keeps between renders. */
interface Records {
  /** The collection that was last asked for. */
  asked?: string;
  options?: readonly Option[];
}

type OpenField = TextField | NumberField;

/** How long what the collection depends on has to stay as it is, in ms. */
const SETTLED = 400;

/** A field that stands for a record, as a list of the records; undefined where they are not known, or not yet. */
export function recordView(field: Field, context: FormContext, around: Around): unknown {
  const collection = isOpen(field) && collectionOf(field.schema);
  if (!collection) return undefined;
  const records = context.memo<Records>(field, () => ({}));
  // Without them the field stays what it is.
  ask(field, collection, records, context, around).catch(() => {});
  return records.options && comboboxView(asChoice(field, records.options), context, around.strings);
}

/** Not where a list would show less than the control does: lines, or what stands beside it. */
function isOpen(field: Field): field is OpenField {
  if (field.readOnly) return false;
  return (
    field.kind === 'number' || (field.kind === 'text' && !field.multiline && !field.prefix && !field.suffix)
  );
}

async function ask(
  field: OpenField,
  collection: Collection,
  records: Records,
  context: FormContext,
  { flow, root }: Around,
): Promise<void> {
  const name = JSON.stringify(collection);
  const before = records.asked;
  if (name === before) return;
  records.asked = name;
  records.options = undefined;
  if (before) await new Promise((resolve) => setTimeout(resolve, SETTLED));
  if (records.asked !== name) return;
  const options = optionsFor(
    field,
    optionsOf({ referenceRecords: await listRecords(flow, collection) }) ?? [],
  );
  if (options.length === 0) return;
  whenLeft(root, context.domId(field, 'control'), () => {
    if (records.asked !== name) return;
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

function asChoice(field: OpenField, options: readonly Option[]): ChoiceField {
  const {
    path,
    id,
    label,
    description,
    required,
    readOnly,
    nullable,
    advanced,
    iconUri,
    schema,
    placeholder,
  } = field;
  const shared = {
    path,
    id,
    label,
    description,
    required,
    readOnly,
    nullable,
    advanced,
    iconUri,
    schema,
    placeholder,
  };
  return { ...shared, kind: 'choice', options, allowCustom: true };
}

/** Exchanging a control while somebody is in it would take the focus, and what is being typed, away. */
function whenLeft(root: ShadowRoot, id: string, exchange: () => void): void {
  const control = root.getElementById(id);
  if (!control || root.activeElement !== control) return exchange();
  // It has not been left when it was the window that was left.
  const again = () => setTimeout(() => whenLeft(root, id, exchange));
  control.addEventListener('blur', again, { once: true });
}
