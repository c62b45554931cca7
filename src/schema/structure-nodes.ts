import type { DataSchema } from './data-schema.js';
import type * as Contract from './field.js';
import { tupleOf } from './inside.js';
import { Node, type Place } from './nodes.js';

export class Variant extends Node implements Contract.VariantField {
  readonly kind = 'variant';

  constructor(
    place: Place,
    schema: DataSchema,
    readonly branches: readonly Contract.VariantBranch[],
    readonly chosen: number,
    readonly field: Contract.Field | undefined,
    readonly union: readonly unknown[] | undefined,
  ) {
    super(place, schema);
  }
}

export class List extends Node implements Contract.ListField {
  readonly kind = 'list';

  constructor(
    place: Place,
    schema: DataSchema,
    readonly items: readonly Contract.Field[],
  ) {
    super(place, schema);
  }

  get fixed(): number {
    return tupleOf(this.schema).length;
  }

  get minItems(): number {
    return limit(this.schema.minItems, 0);
  }

  get maxItems(): number {
    return limit(this.schema.maxItems, Infinity);
  }
}

export class MapNode extends Node implements Contract.MapField {
  readonly kind = 'map';

  constructor(
    place: Place,
    schema: DataSchema,
    readonly entries: readonly { readonly key: string; readonly field: Contract.Field }[],
  ) {
    super(place, schema);
  }
}

function limit(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value >= 0 ? value : otherwise;
}
