import type { DataSchema } from '../../src/schema/data-schema.js';

/**
 * Schemas such as generators of connectors write them: unions that are told apart by a constant, by what
 * they require, by format or by nothing; references and `allOf` on the way; conditions; tuples; rules
 * that forbid keys. Every property has a name of a few, so that parts of one schema meet.
 */
export class InventedSchemas {
  readonly #random: () => number;
  #definitions: Record<string, unknown> = {};

  constructor(random: () => number) {
    this.#random = random;
  }

  next(): DataSchema {
    this.#definitions = {};
    const schema = this.#object(3);
    return { ...schema, $defs: this.#definitions } as DataSchema;
  }

  #object(depth: number): Record<string, unknown> {
    const properties = this.#properties(depth);
    const keys = Object.keys(properties);
    const schema: Record<string, unknown> = { type: 'object', properties };
    const required = keys.filter(() => this.#happens(0.3));
    if (required.length > 0) schema.required = required;
    if (depth < 3 && this.#happens(0.15)) schema.additionalProperties = false;
    if (depth > 0 && this.#happens(0.25)) Object.assign(schema, this.#objectUnion(depth - 1));
    if (this.#happens(0.1)) schema.not = { required: keys.slice(0, 2) };
    if (this.#happens(0.15))
      Object.assign(schema, {
        if: { properties: { mode: { const: 'a' } }, required: ['mode'] },
        then: { properties: { extra: this.#leaf() }, required: ['extra'] },
        else: { properties: { other: this.#leaf() } },
      });
    if (this.#happens(0.1)) schema.dependencies = { [this.#key()]: [this.#key()] };
    if (depth > 0 && this.#happens(0.15)) schema.allOf = [{ properties: this.#properties(depth - 1) }];
    return schema;
  }

  #properties(depth: number): Record<string, unknown> {
    const count = 1 + Math.floor(this.#random() * 3);
    return Object.fromEntries(Array.from({ length: count }, () => [this.#key(), this.#schema(depth)]));
  }

  #schema(depth: number): unknown {
    if (depth === 0 || this.#happens(0.35)) return this.#leaf();
    const made = this.#pick<() => unknown>([
      () => this.#object(depth - 1),
      () => ({ type: 'array', items: this.#schema(depth - 1) }),
      () => this.#tuple(),
      () => ({ type: 'object', additionalProperties: this.#leaf() }),
      () => ({ type: 'object', ...this.#objectUnion(depth - 1) }),
      () => this.#objectUnion(depth - 1),
      () => ({ [this.#union()]: this.#alternatives(depth - 1) }),
      () => ({ [this.#union()]: this.#alternatives(depth - 1) }),
      () => ({
        type: this.#pick([
          ['string', 'null'],
          ['integer', 'string'],
          ['object', 'null'],
          ['string', 'array'],
        ]),
      }),
    ])();
    return this.#happens(0.2) ? this.#defined(made) : made;
  }

  /** Branches of any type. */
  #alternatives(depth: number): unknown[] {
    const several = (): unknown[] => [
      this.#leaf(),
      { type: 'string', format: this.#pick(['uri', 'date', 'email', 'ipv4']) },
      { const: this.#pick(['none', 'x', 5]) },
      { type: 'null' },
      { type: 'array', items: this.#leaf() },
      this.#tuple(),
      this.#object(depth),
      this.#object(depth),
      this.#marked('kind', this.#pick(['Text', 'Set']), depth),
      depth > 0 ? { [this.#union()]: this.#alternatives(depth - 1) } : this.#leaf(),
    ];
    return Array.from({ length: 2 + Math.floor(this.#random() * 2) }, () => {
      const branch = this.#pick(several());
      return this.#happens(0.25) ? this.#defined(branch) : branch;
    });
  }

  /** A union whose branches are objects. */
  #objectUnion(depth: number): Record<string, unknown> {
    const style = this.#pick(['marked', 'marked', 'required', 'plain', 'nested']);
    const names = ['Text', 'Set', 'Date', 'Key'].slice(0, 2 + Math.floor(this.#random() * 3));
    const branches = names.map((name, index) => {
      if (style === 'marked') return this.#marked('kind', name, depth);
      if (style === 'required') return { ...this.#object(0), required: [['a', 'b', 'mode', 'extra'][index]] };
      if (style === 'plain' || depth === 0) return this.#object(0);
      return { [this.#union()]: [this.#marked('kind', name, 0), this.#marked('kind', `${name}2`, 0)] };
    });
    return {
      [this.#union()]: branches.map((branch) => (this.#happens(0.3) ? this.#defined(branch) : branch)),
    };
  }

  /** An object with a constant that names it, written in one of the usual ways. */
  #marked(key: string, name: string, depth: number): Record<string, unknown> {
    const { required, ...object } = this.#object(depth > 0 ? depth - 1 : 0) as { required?: string[] };
    const constant = this.#pick<unknown>([
      { const: name },
      { enum: [name] },
      { type: 'string', const: name, default: name },
      this.#defined({ const: name }),
    ]);
    const isRequired = this.#happens(0.7);
    const needed = [...(required ?? []), ...(isRequired ? [key] : [])];
    if (this.#happens(0.3))
      return {
        allOf: [
          { properties: { [key]: { type: 'string' } } },
          { properties: { [key]: constant }, required: needed },
        ],
      };
    return {
      ...object,
      properties: { ...(object as { properties: object }).properties, [key]: constant },
      ...(needed.length > 0 && { required: needed }),
    };
  }

  #tuple(): Record<string, unknown> {
    return {
      type: 'array',
      items: Array.from({ length: 1 + Math.floor(this.#random() * 2) }, () => this.#leaf()),
      ...(this.#happens(0.6) && { additionalItems: false }),
    };
  }

  #leaf(): Record<string, unknown> {
    const leaf = this.#pick<() => Record<string, unknown>>([
      () => ({ type: 'string' }),
      () => ({ type: 'string', format: this.#pick(['uri', 'date', 'email', 'date-time', 'uuid']) }),
      () => ({ type: 'string', pattern: this.#pick(['^[a-z]{2,5}$', '^https?://.+', '^\\d+$']) }),
      () => ({ type: 'string', minLength: 2 }),
      () => ({ enum: ['a', 'b', 'c'] }),
      () => ({ enum: ['*'] }),
      () => ({ type: 'integer', minimum: 1, maximum: 9 }),
      () => ({ type: 'number' }),
      () => ({ type: 'boolean' }),
    ])();
    if (!this.#happens(0.3)) return leaf;
    return { ...leaf, default: this.#pick(['', 'a', 0, 0.5, 5, true, null, [], 'https://example.com']) };
  }

  #defined(schema: unknown): { $ref: string } {
    const name = `D${Object.keys(this.#definitions).length}`;
    this.#definitions[name] = schema;
    return { $ref: `#/$defs/${name}` };
  }

  #key(): string {
    return this.#pick(['a', 'b', 'mode', 'extra', 'other', 'name']);
  }

  #union(): 'oneOf' | 'anyOf' {
    return this.#pick(['oneOf', 'anyOf']);
  }

  #happens(chance: number): boolean {
    return this.#random() < chance;
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)]!;
  }
}
