import { BaseField, type Place } from './base-field.js';
import type { DataSchema } from './data-schema.js';
import { hintText, hintValue, MAX_NAME } from './keywords.js';
import { optionsOf, valueAsText, type Option } from './options.js';
import { isContainer, own } from './json.js';
import { isMultiline, saysMultiline } from './multiline.js';
import { formatOf, typesOf } from './types.js';

/** A field with a value of its own and no fields within. */
export abstract class Leaf extends BaseField {
  get children(): readonly never[] {
    return [];
  }

  /** The placeholder that the schema gives, or the first example, or the default, which may not count. */
  get placeholder(): string {
    const shown =
      hintValue(this.schema, 'placeholder') ?? hintValue(this.schema, 'example') ?? this.schema.default;
    return isContainer(shown) ? '' : valueAsText(shown).slice(0, MAX_NAME);
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

const PLAIN = {
  text: TextField,
  secret: SecretField,
  number: NumberField,
  toggle: ToggleField,
  choice: ChoiceField,
};

export type PlainKind = keyof typeof PLAIN;
export type PlainField = InstanceType<(typeof PLAIN)[PlainKind]>;

export function makePlain(kind: PlainKind, place: Place, schema: DataSchema): PlainField {
  return new PLAIN[kind](place, schema);
}

export function allowsCustom({ allowCustom, items }: DataSchema): boolean {
  return allowCustom === true || own(items, 'allowCustom') === true;
}
