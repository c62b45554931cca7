import type { DataSchema } from '../../src/schema/data-schema.js';
import { isObject, listIn, objectIn, read, setOwn } from '../../src/schema/json.js';
import { fromFragment } from '../../src/schema/rules/from-pointer.js';
import { asArray, typesOf } from '../../src/schema/types.js';
import { generate } from '../../src/validation/ajv/ajv.js';
import { textOfPattern } from './text-of-pattern.js';

/** How often a value is made anew before the schema is given up. */
const TRIES = 30;

/**
 * Values that a schema accepts: of each union some branch, of each condition some outcome, of optional
 * properties some. Each is checked with a validator for which nobody has chosen a branch.
 */
export function validValues(schema: DataSchema, count: number, random: () => number): unknown[] {
  const { validate } = generate(schema);
  const values = new Map<string, unknown>();
  for (let tried = 0; tried < count * TRIES && values.size < count; tried++) {
    // Sparse, half full and full ones.
    const value = new Generator(schema, random, [0.05, 0.5, 0.95][tried % 3]!).value([schema], 0);
    if (isObject(value) && validate(value).length === 0) values.set(JSON.stringify(value), value);
  }
  return [...values.values()];
}

type Schema = Record<string, unknown>;

const SAMPLES: Record<string, string> = {
  date: '2024-05-17',
  time: '10:20:30Z',
  'date-time': '2024-05-17T10:20:30Z',
  datetime: '2024-05-17T10:20:30Z',
  email: 'ada@example.com',
  hostname: 'db.example.com',
  ipv4: '10.0.0.7',
  ipv6: '2001:db8::7',
  uri: 'https://example.com/path',
  url: 'https://example.com/path',
  iri: 'https://example.com/path',
  uuid: '7d444840-9dc0-11d1-b245-5ffdce74fad2',
  duration: 'PT5M',
};

class Generator {
  constructor(
    readonly root: DataSchema,
    readonly random: () => number,
    /** The chance of an optional property. */
    readonly fullness: number,
  ) {}

  value(schemas: readonly unknown[], depth: number): unknown {
    const all = schemas.flatMap((schema) => this.flatten(schema, depth, new Set()));
    for (const each of all) {
      if ('const' in each) return each.const;
      if (Array.isArray(each.enum) && this.happens(each.allowCustom === true ? 0.5 : 1)) {
        const option = this.pick(each.enum as unknown[]);
        return isObject(option) && 'value' in option ? option.value : option;
      }
    }
    return this.ofType(this.typeFor(all), all, depth);
  }

  /** The schemas that apply in place: references followed, branches chosen, conditions taken. */
  flatten(schema: unknown, depth: number, followed: Set<string>): Schema[] {
    if (!isObject(schema)) return [];
    const { $ref } = schema;
    const parts: Schema[] = [schema];
    const add = (part: unknown): void => void parts.push(...this.flatten(part, depth, followed));
    if (typeof $ref === 'string' && $ref.startsWith('#') && !followed.has($ref)) {
      this.flatten(read(this.root, fromFragment($ref.slice(1))), depth, new Set([...followed, $ref])).forEach(
        (part) => parts.push(part),
      );
    }
    listIn(schema.allOf).forEach(add);
    for (const keyword of ['oneOf', 'anyOf']) {
      const branches = listIn(schema[keyword]);
      if (branches.length > 0) add(depth > 6 ? branches[0] : this.pick(branches));
    }
    if (schema.if !== undefined) {
      if (this.happens(0.5)) [schema.if, schema.then].forEach(add);
      else add(schema.else);
    }
    for (const dependent of [schema.dependencies, schema.dependentSchemas].map(objectIn))
      for (const each of Object.values(dependent)) if (this.happens(0.5)) add(each);
    return parts;
  }

  typeFor(schemas: readonly Schema[]): string {
    const nullable = schemas.some((each) => asArray(each.type).includes('null') || each.nullable === true);
    if (nullable && this.happens(0.3)) return 'null';
    const given = schemas.map((each) => typesOf(each as DataSchema)).filter((types) => types.length > 0);
    const common = (given[0] ?? ['string']).filter((type) =>
      given.every((types) => types.includes(type) || (type === 'integer' && types.includes('number'))),
    );
    return common.length > 0 ? this.pick(common) : (given.at(-1)?.[0] ?? 'string');
  }

  ofType(type: string, schemas: readonly Schema[], depth: number): unknown {
    switch (type) {
      case 'null':
        return null;
      case 'boolean':
        return this.happens(0.5);
      case 'integer':
      case 'number':
        return this.number(type, schemas);
      case 'array':
        return this.list(schemas, depth);
      case 'object':
        return this.object(schemas, depth);
      default:
        return this.text(schemas);
    }
  }

  object(schemas: readonly Schema[], depth: number): unknown {
    const result = {};
    const required = new Set(schemas.flatMap((each) => listIn(each.required)));
    const keys = new Set(schemas.flatMap((each) => Object.keys(objectIn(each.properties))));
    for (const key of new Set([...keys, ...(required as Set<string>)])) {
      if (!required.has(key) && (depth > 5 || !this.happens(this.fullness))) continue;
      const described = schemas.flatMap((each) => {
        const property = objectIn(each.properties)[key];
        return property === undefined ? [] : [property];
      });
      const rest = schemas.map((each) => each.additionalProperties).filter(isObject);
      setOwn(result, key, this.value(described.length > 0 ? described : rest, depth + 1));
    }
    for (const { additionalProperties: rest, patternProperties, properties, minProperties } of schemas) {
      const isMap = isObject(rest) && (minProperties !== undefined || !isObject(properties));
      if (isMap || (isObject(rest) && this.happens(0.3)))
        setOwn(result, this.pick(['x-one', 'two']), this.value([rest], depth + 1));
      for (const [pattern, schema] of Object.entries(objectIn(patternProperties)))
        if (this.happens(0.5))
          setOwn(result, textOfPattern(pattern, this.random), this.value([schema], depth + 1));
    }
    return result;
  }

  list(schemas: readonly Schema[], depth: number): unknown {
    const limit = (keyword: string, pick: (...numbers: number[]) => number, otherwise: number): number =>
      pick(
        otherwise,
        ...schemas.map((each) => each[keyword]).filter((each): each is number => typeof each === 'number'),
      );
    const least = limit('minItems', Math.max, 0);
    const most = Math.min(limit('maxItems', Math.min, Infinity), least + (depth > 5 ? 0 : 2));
    const length = least + Math.floor(this.random() * (most - least + 1));
    const items = Array.from({ length }, (_, index) =>
      this.value(
        schemas.map((each) => {
          const tuple = Array.isArray(each.items) ? (each.items as unknown[]) : listIn(each.prefixItems);
          const rest = Array.isArray(each.items) ? each.additionalItems : each.items;
          return index < tuple.length ? tuple[index] : rest;
        }),
        depth + 1,
      ),
    );
    const contained = schemas.find((each) => each.contains !== undefined)?.contains;
    return contained !== undefined && items.length < most
      ? [...items, this.value([contained], depth + 1)]
      : items;
  }

  number(type: string, schemas: readonly Schema[]): number {
    const of = (keyword: string): number[] =>
      schemas.map((each) => each[keyword]).filter((each) => typeof each === 'number');
    const least = Math.max(...of('minimum'), ...of('exclusiveMinimum').map((each) => each + 1), -Infinity);
    const most = Math.min(...of('maximum'), ...of('exclusiveMaximum').map((each) => each - 1), Infinity);
    const from = Number.isFinite(least) ? least : Number.isFinite(most) ? most - 10 : 0;
    const to = Number.isFinite(most) ? Math.min(most, from + 1000) : from + 100;
    const number = from + Math.floor(this.random() * (to - from + 1));
    const [step] = of('multipleOf');
    if (step) return Math.ceil(number / step) * step;
    return type === 'number' && this.happens(0.3) && number + 0.5 <= most ? number + 0.5 : number;
  }

  text(schemas: readonly Schema[]): string {
    const pattern = schemas.find((each) => typeof each.pattern === 'string')?.pattern as string | undefined;
    const format = schemas.find((each) => typeof each.format === 'string')?.format as string | undefined;
    const examples = schemas
      .flatMap((each) => asArray(each.examples))
      .filter((each) => typeof each === 'string');
    if (examples.length > 0 && this.happens(0.5)) return this.pick(examples);
    if (pattern !== undefined) return textOfPattern(pattern, this.random);
    const sample = SAMPLES[format?.toLowerCase() ?? ''];
    if (sample) return sample;
    const least = Math.max(0, ...schemas.map((each) => Number(each.minLength ?? 0)));
    const most = Math.min(...schemas.map((each) => Number(each.maxLength ?? Infinity)));
    const text = this.pick(['x', 'other', 'none', 'two words', 'https://example.com', '5']);
    return text.padEnd(least, 'abc').slice(0, Math.max(most, 0));
  }

  happens(chance: number): boolean {
    return this.random() < chance;
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)]!;
  }
}
