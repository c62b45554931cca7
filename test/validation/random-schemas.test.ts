import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { ChosenBranch } from '../../src/validation/validator.js';
import { randomFrom } from '../support/random.js';
import { implementations } from './validators.js';

/** Makes schemas that make sense, of every keyword, and values that some of them take. */
class Inventor {
  readonly #random: () => number;
  readonly #keys: readonly string[];
  readonly #without: readonly string[];

  /** Without some names of keywords and properties. */
  constructor(seed: number, without: readonly string[] = []) {
    this.#random = randomFrom(seed);
    this.#keys = ['a', 'b', 'c', '__proto__', 'x-1'].filter((key) => !without.includes(key));
    this.#without = without;
  }

  value(depth = 3): unknown {
    if (depth === 0 || this.#happens(0.3))
      return this.#pick([0, 1, 2, 0.3, -0, 'a', 'ab', '😀', '', null, true, false]);
    if (this.#happens(0.3)) return this.#several(0, () => this.value(depth - 1));
    return this.#named(() => this.value(depth - 1));
  }

  schema(depth = 3): unknown {
    if (depth === 0)
      return this.#pick<unknown>([
        {},
        { type: 'string' },
        { const: 1 },
        { minLength: 2 },
        { type: 'object' },
        true,
        false,
      ]);
    const keywords = this.#keywords(depth);
    const names = Object.keys(keywords).filter((name) => !this.#without.includes(name));
    return Object.fromEntries(
      this.#several(1, () => this.#pick(names)).map((keyword) => [keyword, keywords[keyword]!()]),
    );
  }

  /** For each union the same choice whenever it is asked for: a branch, none, or one that there is not. */
  choice(): ChosenBranch {
    const shift = Math.floor(this.#random() * 4);
    return (path, union) => ((shift + path.length + union.length) % 4) - 1;
  }

  #keywords(depth: number): Readonly<Record<string, () => unknown>> {
    const schema = () => this.schema(depth - 1);
    const named = () => this.#named(schema);
    const listed = () => this.#several(1, schema);
    const limit = () => this.#pick([0, 1, 2]);
    const orFalse = () => this.#happens(0.7) && schema();
    return {
      type: () =>
        this.#pick<unknown>([
          'string',
          'number',
          'integer',
          'object',
          'array',
          ['string', 'object'],
          ['number', 'null', 'array'],
        ]),
      enum: () => this.#several(1, () => this.value(1)),
      const: () => this.value(1),
      minimum: limit,
      maximum: limit,
      exclusiveMinimum: limit,
      exclusiveMaximum: limit,
      multipleOf: () => this.#pick([0.1, 2]),
      minLength: limit,
      maxLength: limit,
      pattern: () => '^a',
      format: () => 'email',
      required: () => Object.keys(this.#named(schema)),
      minProperties: limit,
      maxProperties: limit,
      properties: named,
      patternProperties: () => ({ '^x': schema(), '[ab]': schema() }),
      additionalProperties: orFalse,
      propertyNames: schema,
      dependentRequired: () => ({ a: ['b'], b: ['c', 'a'] }),
      dependentSchemas: named,
      minItems: limit,
      maxItems: limit,
      uniqueItems: () => true,
      prefixItems: listed,
      items: schema,
      contains: schema,
      minContains: limit,
      maxContains: limit,
      allOf: listed,
      anyOf: listed,
      oneOf: listed,
      not: schema,
      if: schema,
      then: schema,
      else: schema,
      $ref: () => this.#pick(['#', '#/$defs/a', '#/$defs/b']),
      nullable: () => true,
    };
  }

  #happens(chance: number): boolean {
    return this.#random() < chance;
  }

  #pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.#random() * choices.length)]!;
  }

  #several<T>(least: number, make: () => T): T[] {
    return Array.from({ length: least + Math.floor(this.#random() * 3) }, make);
  }

  #named(make: () => unknown): Record<string, unknown> {
    return Object.fromEntries(this.#keys.filter(() => this.#happens(0.5)).map((key) => [key, make()]));
  }
}

describe('schemas at random', function () {
  this.timeout(30_000);

  for (const seed of [1, 2, 3, 4, 5]) {
    it(`are judged alike, whatever is chosen: row ${seed}`, () => {
      const inventor = new Inventor(seed);
      judgeAlike(inventor, implementations, {
        chosen: () => [undefined, inventor.choice(), inventor.choice()],
      });
    });

    // Beside these, ajv loses count of what has been evaluated.
    const lost = ['patternProperties', 'if', '$ref', '__proto__'];
    it(`are judged alike when nothing unevaluated may be there: row ${seed}`, () => {
      const rules = { unevaluatedProperties: false };
      judgeAlike(new Inventor(seed, lost), implementations, {
        rules,
        chosen: () => [undefined, undefined, undefined],
      });
    });
  }
});

function judgeAlike(
  inventor: Inventor,
  by: typeof implementations,
  { rules, chosen }: { rules?: object; chosen: () => (ChosenBranch | undefined)[] },
): void {
  let refused = 0;
  for (let round = 0; round < 100; round++) {
    const schema = {
      ...(inventor.schema() as object),
      ...rules,
      $defs: { a: inventor.schema(2), b: inventor.schema(2) },
    };
    const [first, ...others] = by.map(([, compile]) => compile(schema as DataSchema));
    for (const choice of chosen()) {
      const value = inventor.value();
      const found = first!.validate(value, choice);
      if (found.length > 0) refused += 1;
      for (const other of others)
        expect(other.validate(value, choice), JSON.stringify({ schema, value })).to.deep.equal(found);
    }
  }
  expect(refused).to.be.within(50, 250);
}
