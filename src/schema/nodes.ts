import type { DataSchema } from './data-schema.js';
import type * as Contract from './field.js';
import { labelOf } from './label.js';
import { optionsOf, show, textAt } from './options.js';
import { isContainer, isObject, type Path } from './pointer.js';
import { precisionOf, severalOptions } from './recognise.js';
import { isLongSecret } from './secrets.js';
import { asArray, formatOf, isNullable, typesOf } from './types.js';

/** Where a field is being read. */
export interface Place {
  readonly path: Path;
  readonly id: string;
  /** The property's name, `""` for what has none of its own. */
  readonly key: string;
  readonly required: boolean;
  /** The references followed on the way here, to see a recursion. */
  readonly refs: readonly string[];
  readonly settled?: readonly Contract.Choice[] | undefined;
  /** What is around it shows its title and description. */
  readonly nameless?: boolean;
  /** What is optional here is folded away. */
  readonly folded?: boolean;
}

/**
 * What all fields say about themselves. Worked out when it is asked for: of a form with
 * thousands of fields only the first are on the screen.
 */
export abstract class Node {
  readonly path: Path;
  readonly id: string;
  readonly required: boolean;
  readonly settled?: readonly Contract.Choice[] | undefined;
  protected readonly key: string;
  readonly #nameless: boolean;
  readonly #folded: boolean;

  constructor(
    place: Place,
    readonly schema: DataSchema,
  ) {
    this.path = place.path;
    this.id = place.id;
    this.key = place.key;
    this.required = place.required;
    this.settled = place.settled;
    this.#nameless = place.nameless === true;
    this.#folded = place.folded === true;
  }

  get label(): string {
    return this.#nameless ? '' : nameOf(this.schema, this.key);
  }

  get description(): string {
    return this.#nameless ? '' : textAt(this.schema, 'description') || textAt(this.schema, 'markdownDescription');
  }

  get readOnly(): boolean {
    return this.schema.readOnly === true || this.schema.readonly === true;
  }

  get nullable(): boolean {
    return !this.#nameless && isNullable(this.schema);
  }

  get advanced(): boolean {
    const { schema } = this;
    if (schema.always_show === true) return false;
    const said = schema.advanced === true || schema['x-advanced'] === true || schema.group === 'advanced' || schema.deprecated === true;
    return said || (this.#folded && !this.required);
  }

  get iconUri(): string | undefined {
    return textAt(this.schema, 'iconUri') || undefined;
  }

  /** The first example that can be shown in one line, or a placeholder said as such. */
  get placeholder(): string {
    const { placeholder = this.schema['ui:placeholder'], examples, example } = this.schema;
    const [first] = [placeholder, examples, example].flatMap(asArray);
    return isContainer(first) ? '' : show(first);
  }

  get expects(): string {
    return textAt(this.schema, 'pattern_descriptor');
  }

  get multiline(): boolean {
    const { multiline, isRichText, contentMediaType } = this.schema;
    return multiline === true || isRichText === true || contentMediaType !== undefined || /^(textarea|multi-?line(text)?|markdown|html)$/.test(formatOf(this.schema));
  }
}

class Text extends Node implements Contract.TextField {
  readonly kind = 'text';

  get input(): 'text' | 'url' | 'email' {
    const format = formatOf(this.schema);
    if (format === 'url' || format === 'uri') return 'url';
    return format === 'email' ? 'email' : 'text';
  }

  get prefix(): string {
    return textAt(this.schema, 'prefix');
  }

  get suffix(): string {
    return textAt(this.schema, 'suffix');
  }
}

class Secret extends Node implements Contract.SecretField {
  readonly kind = 'secret';

  override get multiline(): boolean {
    return super.multiline || isLongSecret(this.schema, this.key);
  }
}

class NumberNode extends Node implements Contract.NumberField {
  readonly kind = 'number';

  get integer(): boolean {
    return !typesOf(this.schema).includes('number');
  }
}

class Toggle extends Node implements Contract.ToggleField {
  readonly kind = 'toggle';

  get threeStates(): boolean {
    return this.nullable || (!this.required && typeof this.schema.default !== 'boolean');
  }
}

class DateNode extends Node implements Contract.DateField {
  readonly kind = 'date';

  get precision(): 'date' | 'time' | 'date-time' {
    return precisionOf(this.schema) ?? 'date';
  }
}

class Choice extends Node implements Contract.ChoiceField {
  readonly kind = 'choice';
  readonly options = optionsOf(this.schema) ?? [];

  get allowCustom(): boolean {
    return this.schema.allowCustom === true;
  }
}

class Several extends Node implements Contract.SeveralField {
  readonly kind = 'several';
  readonly options = severalOptions(this.schema) ?? [];

  get allowCustom(): boolean {
    const { allowCustom, items } = this.schema;
    return allowCustom === true || (isObject(items) && items.allowCustom === true);
  }
}

class Json extends Node implements Contract.JsonField {
  readonly kind = 'json';
}

/** The fields that hold a value and no further fields. */
export const LEAVES = {
  text: Text,
  secret: Secret,
  number: NumberNode,
  toggle: Toggle,
  date: DateNode,
  choice: Choice,
  several: Several,
  json: Json,
} satisfies Partial<Record<Contract.FieldKind, unknown>>;

export class Group extends Node implements Contract.GroupField {
  readonly kind = 'group';

  constructor(
    place: Place,
    schema: DataSchema,
    readonly fields: readonly Contract.Field[],
    readonly hidden: readonly Contract.HiddenProperty[],
  ) {
    super(place, schema);
  }
}

/** An empty title is meant on an object, where it makes a group without a heading. */
export function nameOf(schema: DataSchema, key: string): string {
  const title = textAt(schema, 'title') || textAt(schema, 'label') || textAt(schema, 'x-ms-summary');
  return title !== '' || (schema.title === '' && hasProperties(schema)) ? title : labelOf(key);
}

export function hasProperties({ properties }: DataSchema): boolean {
  return isObject(properties) && Object.keys(properties).length > 0;
}
