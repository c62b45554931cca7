import { BaseField, type Place } from './base-field.js';
import type { DataSchema } from './data-schema.js';
import { precisionOf, type Precision } from './dates.js';
import { hintText, hintValue } from './keywords.js';
import { optionsOf, severalOptions, valueAsText, type Option } from './options.js';
import { isContainer, own } from './json.js';
import { isMultiline, saysMultiline } from './multiline.js';
import { formatOf, typesOf } from './types.js';

/** A field with a value of its own and no fields within. */
abstract class Leaf extends BaseField {
  get children(): readonly never[] {
    return [];
  }

  /** The placeholder that the schema gives, or the first example, or the default, which may not count. */
  get placeholder(): string {
    const shown =
      hintValue(this.schema, 'placeholder') ?? hintValue(this.schema, 'example') ?? this.schema.default;
    return isContainer(shown) ? '' : valueAsText(shown);
  }

  /** How the service describes what it expects, else `""`. */
  get expects(): string {
    return hintText(this.schema, 'expects');
  }
}

/** A text, which may be a secret. */
abstract class TextLeaf extends Leaf {
  #multiline?: boolean;

  get multiline(): boolean {
    return (this.#multiline ??= isMultiline(this.schema, this.key, this.placeholder));
  }
}

export class TextField extends TextLeaf {
  readonly kind = 'text';

  /** The keyboard that a phone shows. */
  get input(): 'text' | 'url' | 'email' | 'tel' {
    const format = formatOf(this.schema);
    if (/^(ur[il]|iri|(idn-)?hostname)$/.test(format)) return 'url';
    if (/email$/.test(format)) return 'email';
    return /^(tel|phone)/.test(format) ? 'tel' : 'text';
  }

  /** Whether it is written in sentences; what names the language of its text may be code. */
  get isProse(): boolean {
    return (
      saysMultiline(this.schema) &&
      /^(text\/(plain|markdown|html)|)$/.test(this.schema.contentMediaType ?? '')
    );
  }

  /** Fixed text shown before the control; no part of the value. */
  get prefix(): string {
    return hintText(this.schema, 'prefix');
  }

  /** Fixed text shown after the control. */
  get suffix(): string {
    return hintText(this.schema, 'suffix');
  }
}

export class SecretField extends TextLeaf {
  readonly kind = 'secret';
}

export class NumberField extends Leaf {
  readonly kind = 'number';

  get integer(): boolean {
    return !typesOf(this.schema).includes('number');
  }
}

export class ToggleField extends Leaf {
  readonly kind = 'toggle';

  /** Whether the user may also leave it unset: where that is another answer than true and false. */
  get threeStates(): boolean {
    // Where only no is an answer, a box without a tick would give it before anybody did.
    if (this.asked !== undefined) return !this.asked;
    return this.nullable || (!this.required && typeof this.schema.default !== 'boolean');
  }
}

export class DateField extends Leaf {
  readonly kind = 'date';

  get precision(): Precision {
    return precisionOf(this.schema) ?? 'date';
  }
}

/** One of a fixed set of values. */
export class ChoiceField extends Leaf {
  readonly kind = 'choice';
  #options?: readonly Option[];

  get options(): readonly Option[] {
    return (this.#options ??= optionsOf(this.schema) ?? []);
  }

  /** Values beside the options are accepted too. */
  get allowCustom(): boolean {
    return allowsCustom(this.schema);
  }
}

/** Any number of a fixed set of values: an array of enum. */
export class SeveralField extends Leaf {
  readonly kind = 'several';
  #options?: readonly Option[];

  get options(): readonly Option[] {
    return (this.#options ??= severalOptions(this.schema) ?? []);
  }

  get allowCustom(): boolean {
    return allowsCustom(this.schema);
  }
}

/** A value for which there is no control: edited as JSON. */
export class JsonField extends Leaf {
  readonly kind = 'json';
}

const LEAVES = {
  text: TextField,
  secret: SecretField,
  number: NumberField,
  toggle: ToggleField,
  date: DateField,
  choice: ChoiceField,
  several: SeveralField,
  json: JsonField,
};

export type LeafKind = keyof typeof LEAVES;
export type LeafField = InstanceType<(typeof LEAVES)[LeafKind]>;

/** Whether fields of a kind are leaves. */
export function isLeaf(kind: string): kind is LeafKind {
  return Object.hasOwn(LEAVES, kind);
}

export function makeLeaf(kind: LeafKind, place: Place, schema: DataSchema): LeafField {
  return new LEAVES[kind](place, schema);
}

function allowsCustom({ allowCustom, items }: DataSchema): boolean {
  return allowCustom === true || own(items, 'allowCustom') === true;
}
