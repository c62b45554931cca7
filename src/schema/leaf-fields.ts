import type { DataSchema } from './data-schema.js';
import type {
  ChoiceField,
  DateField,
  Field,
  JsonField,
  NumberField,
  SecretField,
  SeveralField,
  TextField,
  ToggleField,
} from './field.js';
import { isContainer } from './pointer.js';
import { optionsOf, show } from './options.js';
import { precisionOf, severalOptions } from './recognise.js';
import { isLongSecret } from './secrets.js';
import { asArray, typesOf } from './types.js';

/** The fields that hold a value and no further fields. */
export type LeafField =
  | TextField
  | SecretField
  | NumberField
  | ToggleField
  | DateField
  | ChoiceField
  | SeveralField
  | JsonField;

export type LeafKind = LeafField['kind'];

/** What every field says about itself. */
export type Common = Omit<JsonField, 'kind' | 'placeholder'>;

/** For each kind of leaf, what it says beyond that. */
export const LEAVES: { [K in LeafKind]: (common: Common, key: string) => Extract<Field, { kind: K }> } = {
  text: (common) => ({
    ...common,
    kind: 'text',
    input: inputOf(common.schema),
    multiline: isMultiline(common.schema),
    placeholder: placeholderOf(common.schema),
    prefix: textAt(common.schema, 'prefix'),
    suffix: textAt(common.schema, 'suffix'),
    expects: textAt(common.schema, 'pattern_descriptor'),
  }),
  secret: (common, key) => ({
    ...common,
    kind: 'secret',
    multiline: isMultiline(common.schema) || isLongSecret(common.schema, key),
    placeholder: placeholderOf(common.schema),
    expects: textAt(common.schema, 'pattern_descriptor'),
  }),
  number: (common) => ({
    ...common,
    kind: 'number',
    integer: !typesOf(common.schema).includes('number'),
    placeholder: placeholderOf(common.schema),
  }),
  toggle: (common) => ({
    ...common,
    kind: 'toggle',
    threeStates: common.nullable || (!common.required && typeof common.schema.default !== 'boolean'),
  }),
  date: (common) => ({ ...common, kind: 'date', precision: precisionOf(common.schema) ?? 'date' }),
  choice: (common) => ({
    ...common,
    kind: 'choice',
    options: optionsOf(common.schema) ?? [],
    allowCustom: common.schema.allowCustom === true,
    placeholder: placeholderOf(common.schema),
  }),
  several: (common) => ({
    ...common,
    kind: 'several',
    options: severalOptions(common.schema) ?? [],
    allowCustom:
      common.schema.allowCustom === true || (common.schema.items as DataSchema | undefined)?.allowCustom === true,
  }),
  json: (common) => ({ ...common, kind: 'json', placeholder: placeholderOf(common.schema) }),
};

function textAt(schema: DataSchema, keyword: string): string {
  const value = schema[keyword];
  return typeof value === 'string' ? value : '';
}

/** The first example that can be shown in one line, or a placeholder said as such. */
function placeholderOf(schema: DataSchema): string {
  const [example] = [...asArray(schema.placeholder), ...asArray(schema.examples), ...asArray(schema.example)];
  return example === undefined || example === null || isContainer(example) ? '' : show(example);
}

function isMultiline(schema: DataSchema): boolean {
  return (
    schema.multiline === true ||
    schema.isRichText === true ||
    /^(textarea|multi-?line|markdown|html)$/i.test(String(schema.format))
  );
}

function inputOf(schema: DataSchema): TextField['input'] {
  const format = String(schema.format).toLowerCase();
  if (format === 'url' || format === 'uri') return 'url';
  return format === 'email' ? 'email' : 'text';
}
