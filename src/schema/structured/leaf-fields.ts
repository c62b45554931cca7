import type { Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';
import { isObject } from '../json.js';
import { optionsOf, type Option } from '../options.js';
import { allowsCustom, Leaf, makePlain, type PlainField, type PlainKind } from '../plain-fields.js';
import { precisionOf, type Precision } from './dates.js';

export class DateField extends Leaf {
  readonly kind = 'date';

  get precision(): Precision {
    return precisionOf(this.schema) ?? 'date';
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

/** The options of a list of fixed values: those of its items or, in some schemas, of the list itself. */
export function severalOptions(schema: DataSchema): Option[] | undefined {
  const ofItems = isObject(schema.items) ? optionsOf(schema.items) : undefined;
  const ofList =
    Array.isArray(schema.enum) && schema.enum.some(Array.isArray)
      ? undefined
      : optionsOf({ ...schema, oneOf: undefined, anyOf: undefined });
  return ofItems ?? ofList;
}

const LEAVES = { date: DateField, several: SeveralField, json: JsonField };

export type LeafKind = PlainKind | keyof typeof LEAVES;
export type LeafField = PlainField | InstanceType<(typeof LEAVES)[keyof typeof LEAVES]>;

export function makeLeaf(kind: LeafKind, place: Place, schema: DataSchema): LeafField {
  return kind in LEAVES
    ? new LEAVES[kind as keyof typeof LEAVES](place, schema)
    : makePlain(kind as PlainKind, place, schema);
}
