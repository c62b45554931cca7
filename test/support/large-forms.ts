import type { DataSchema } from '../../src/schema/data-schema.js';

/** A form that is large in one way. */
export interface LargeForm {
  readonly schema: DataSchema;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** A control that takes a key; by default the first one of text. */
  readonly control?: string;
}

const numbers = (count: number): number[] => [...Array(count).keys()];
const names = (count: number): string[] => numbers(count).map((index) => `name${index}`);
const byName = <T>(count: number, make: (index: number) => T): Record<string, T> =>
  Object.fromEntries(names(count).map((name, index) => [name, make(index)]));

const text: DataSchema = { type: 'string' };
const account: DataSchema = { type: 'object', properties: { host: text, port: { type: 'integer' } } };
const lines = (count: number): string => names(count).join('\n');

const list = (items: DataSchema): DataSchema => ({
  type: 'object',
  properties: { list: { type: 'array', items } },
});
const labelled = (count: number): DataSchema[] =>
  numbers(count).map((index) => ({ const: index, title: `Region ${index}` }) as DataSchema);

/**
 * Forms that are large in one way each. `many` is how many options or required keys there are, `some` how many
 * items, entries or fields, `size` how many characters.
 */
export const largeForms = (many: number, some: number, size: number): Record<string, () => LargeForm> => ({
  'list of texts': () => ({ schema: list(text), parameters: { list: names(some) } }),
  'list of objects': () => ({
    schema: list(account),
    parameters: { list: numbers(some).map((port) => ({ host: 'a.example', port })) },
  }),
  'list without items': () => ({ schema: list(text), parameters: { list: [''] } }),
  map: () => ({
    schema: { type: 'object', properties: { map: { type: 'object', additionalProperties: text } } },
    parameters: { map: byName(some, String) },
    control: '.entry .field input',
  }),
  'one of many': () => ({ schema: { type: 'object', properties: { one: { enum: names(many) } } } }),
  'one of many, with titles': () => ({
    schema: { type: 'object', properties: { one: { oneOf: labelled(many) } } },
  }),
  'one of many, or another': () => ({
    schema: {
      type: 'object',
      properties: { one: { type: 'string', enum: names(many), allowCustom: true } },
    } as DataSchema,
  }),
  'several of many': () => ({
    schema: list({ enum: names(many) }),
    parameters: { list: names(3) },
    control: 'input[type=search]',
  }),
  'items of many': () => ({
    schema: list({ type: 'object', properties: { one: { enum: names(many) }, other: text } }),
    parameters: { list: numbers(20).map((index) => ({ one: `name${index}` })) },
  }),
  'many required': () => ({ schema: { type: 'object', required: names(many), properties: { own: text } } }),
  'many required, described': () => ({
    schema: { type: 'object', required: names(many), properties: byName(some, () => text) },
  }),
  'many required in a group': () => ({
    schema: { type: 'object', properties: { group: { type: 'object', required: names(many) } } },
  }),
  properties: () => ({ schema: { type: 'object', properties: byName(some, () => text) } }),
  'properties of all kinds': () => ({
    schema: {
      type: 'object',
      properties: byName(
        some,
        (index) => [text, { type: 'boolean' }, { type: 'array', items: text }, account][index % 4]!,
      ),
    },
  }),
  'long text': () => ({
    schema: { type: 'object', properties: { text } },
    parameters: { text: 'x'.repeat(size) },
  }),
  'long lines': () => ({
    schema: { type: 'object', properties: { text: { type: 'string', format: 'textarea' } as DataSchema } },
    parameters: { text: lines(size / 10) },
    control: 'textarea',
  }),
  'long JSON': () => ({
    schema: { type: 'object', properties: { json: {} as DataSchema } },
    parameters: { json: byName(size / 20, String) },
    control: 'textarea',
  }),
});
