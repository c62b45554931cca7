import type { DataSchema } from './data-schema.js';
import type * as Contract from './field.js';
import { labelOf } from './label.js';
import { optionsOf, show, textAt } from './options.js';
import { isContainer, own, type Path } from './pointer.js';
import { hasProperties, precisionOf, severalOptions } from './recognise.js';
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

/** The fields within fields, by the kinds that hold others. */
interface Parts {
  group: Pick<Contract.GroupField, 'fields' | 'hidden'>;
  list: Pick<Contract.ListField, 'items' | 'fixed'>;
  map: Pick<Contract.MapField, 'entries'>;
  variant: Pick<Contract.VariantField, 'union' | 'branches' | 'chosen' | 'field'>;
}

type Kind = Contract.FieldKind;
type Of<K extends Kind> = Extract<Contract.Field, { kind: K }>;
type Leaf = Exclude<Kind, keyof Parts>;

/** What fields of any kind say. */
type Said = { [K in Kind]: Omit<Of<K>, 'kind' | keyof Parts[K & keyof Parts]> };
type Everything = Said['text'] &
  Said['secret'] &
  Said['number'] &
  Said['toggle'] &
  Said['date'] &
  Said['choice'] &
  Said['several'] &
  Said['list'];

/** Whether fields of a kind hold a value and no further fields. */
export function isLeaf(kind: Kind): kind is Leaf {
  return !['group', 'list', 'map', 'variant'].includes(kind);
}

export function makeLeaf(kind: Leaf, place: Place, schema: DataSchema): Contract.Field {
  return new Node(kind, place, schema) as unknown as Contract.Field;
}

export function makeStructure<K extends keyof Parts>(
  kind: K,
  place: Place,
  schema: DataSchema,
  parts: Parts[K],
): Of<K> {
  return Object.assign(new Node(kind, place, schema), parts) as unknown as Of<K>;
}

/**
 * A field: what its schema says in the terms of a form, worked out when it is asked for. Of a form
 * with thousands of fields only the first are on the screen, and none is asked what another kind says.
 */
class Node implements Everything {
  readonly path: Path;
  readonly id: string;
  readonly required: boolean;
  readonly settled?: readonly Contract.Choice[] | undefined;
  readonly #place: Place;
  #options?: readonly Contract.Option[];

  constructor(
    readonly kind: Kind,
    place: Place,
    readonly schema: DataSchema,
  ) {
    this.path = place.path;
    this.id = place.id;
    this.required = place.required;
    this.settled = place.settled;
    this.#place = place;
  }

  get label(): string {
    return this.#place.nameless ? '' : nameOf(this.schema, this.#place.key);
  }

  get description(): string {
    return this.#place.nameless ? '' : this.#text('description') || this.#text('markdownDescription');
  }

  get readOnly(): boolean {
    return this.schema.readOnly === true || this.schema.readonly === true;
  }

  get nullable(): boolean {
    return !this.#place.nameless && isNullable(this.schema);
  }

  get advanced(): boolean {
    const { schema } = this;
    if (schema.always_show === true) return false;
    const said =
      schema.advanced === true ||
      schema['x-advanced'] === true ||
      schema.group === 'advanced' ||
      schema.deprecated === true;
    return said || (this.#place.folded === true && !this.required);
  }

  get iconUri(): string | undefined {
    return this.#text('iconUri') || undefined;
  }

  /** The first example that can be shown in one line, or a placeholder said as such. */
  get placeholder(): string {
    const { placeholder = this.schema['ui:placeholder'], examples, example } = this.schema;
    const [first] = [placeholder, examples, example].flatMap(asArray);
    return isContainer(first) ? '' : show(first);
  }

  get expects(): string {
    return this.#text('pattern_descriptor');
  }

  get multiline(): boolean {
    const { multiline, isRichText, contentMediaType } = this.schema;
    const said =
      multiline === true ||
      isRichText === true ||
      contentMediaType !== undefined ||
      /^(textarea|multi-?line(text)?|markdown|html)$/.test(formatOf(this.schema));
    return said || (this.kind === 'secret' && isLongSecret(this.schema, this.#place.key));
  }

  get input(): 'text' | 'url' | 'email' {
    const format = formatOf(this.schema);
    if (format === 'url' || format === 'uri') return 'url';
    return format === 'email' ? 'email' : 'text';
  }

  get prefix(): string {
    return this.#text('prefix');
  }

  get suffix(): string {
    return this.#text('suffix');
  }

  get integer(): boolean {
    return !typesOf(this.schema).includes('number');
  }

  get threeStates(): boolean {
    return this.nullable || (!this.required && typeof this.schema.default !== 'boolean');
  }

  get precision(): 'date' | 'time' | 'date-time' {
    return precisionOf(this.schema) ?? 'date';
  }

  get options(): readonly Contract.Option[] {
    return (this.#options ??= (this.kind === 'several' ? severalOptions : optionsOf)(this.schema) ?? []);
  }

  get allowCustom(): boolean {
    const { allowCustom, items } = this.schema;
    return allowCustom === true || own(items, 'allowCustom') === true;
  }

  get minItems(): number {
    return limit(this.schema.minItems, 0);
  }

  get maxItems(): number {
    return limit(this.schema.maxItems, Infinity);
  }

  #text(keyword: string): string {
    return textAt(this.schema, keyword);
  }
}

function limit(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value >= 0 ? value : otherwise;
}

/** An empty title is meant on an object, where it makes a group without a heading. */
function nameOf(schema: DataSchema, key: string): string {
  const title = textAt(schema, 'title') || textAt(schema, 'label') || textAt(schema, 'x-ms-summary');
  return title !== '' || (schema.title === '' && hasProperties(schema)) ? title : labelOf(key);
}
