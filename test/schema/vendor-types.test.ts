import { expect } from 'chai';
import type { Field } from '../../src/schema/field.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { isFile } from '../../src/value/reactions/is-file.js';
import { readFields } from './read-fields.js';

const one = (schema: object): Field =>
  readFields({ properties: { field: schema } } as unknown as DataSchema, {}).fields[0]!;

/** What authors call a type or a format, and what they mean. */
const meant: [schema: object, kind: Field['kind'], more?: object][] = [
  [{ type: 'long' }, 'number', { integer: true }],
  [{ type: 'Short' }, 'number', { integer: true }],
  [{ type: 'int64' }, 'number', { integer: true }],
  [{ type: 'uint32' }, 'number', { integer: true }],
  [{ type: 'double' }, 'number', { integer: false }],
  [{ type: 'FLOAT' }, 'number', { integer: false }],
  [{ type: 'decimal' }, 'number', { integer: false }],
  [{ type: ['long', 'null'] }, 'number', { integer: true }],
  [{ format: 'int32' }, 'number', { integer: true }],
  [{ format: 'double' }, 'number', { integer: false }],
  [{ type: 'string', format: 'int64' }, 'text', { multiline: false }],
  [{ type: 'any' }, 'json'],
  [{ type: 'Any' }, 'json'],
  [{ type: ['any', 'null'] }, 'json'],
  [{ type: 'any', enum: ['a', 'b'] }, 'choice'],
  [{ type: 'any', title: 'API key' }, 'secret'],
  [{ type: 'file' }, 'text', { multiline: true, isProse: false }],
  [{ type: 'string', format: 'binary' }, 'text', { multiline: true, isProse: false }],
  [{ type: 'string', format: 'data-url' }, 'text', { multiline: true }],
  [{ type: 'file', isSensitive: true }, 'secret', { multiline: true }],
  [{ type: 'string', format: 'byte' }, 'text', { multiline: false }],
  [{ type: 'string', format: 'json' }, 'text', { multiline: true, isProse: false }],
  [{ type: 'string', format: 'yaml' }, 'text', { multiline: true, isProse: false }],
  [{ type: 'string', format: 'markdown' }, 'text', { multiline: true, isProse: true }],
  [{ type: 'string', format: 'cron' }, 'text', { multiline: false }],
  [{ type: 'string', format: 'color' }, 'text', { multiline: false }],
  [{ type: 'string', format: 'regex' }, 'text', { multiline: false }],
  [{ type: 'string', format: 'duration' }, 'text', { multiline: false }],
  [{ type: 'string', format: 'ipv4' }, 'text', { input: 'text' }],
  [{ type: 'string', format: 'iri' }, 'text', { input: 'url' }],
];

describe('what other platforms name types and formats', () => {
  for (const [schema, kind, more] of meant)
    it(`is read as it is meant: ${JSON.stringify(schema)} is ${kind}`, () => {
      expect(one(schema)).to.include({ kind });
      for (const [name, value] of Object.entries(more ?? {}))
        expect(one(schema)[name as keyof Field], name).to.equal(value);
    });

  it('says which texts are files', () => {
    const files = [
      { type: 'file' },
      { format: 'Binary' },
      { format: 'data-url' },
      { 'ui:widget': 'file' },
      { contentEncoding: 'base64', contentMediaType: 'application/pdf' },
    ];
    const texts = [{}, { format: 'byte' }, { contentEncoding: 'base64' }, { contentMediaType: 'text/html' }];
    expect(files.filter((schema) => !isFile(schema))).to.deep.equal([]);
    expect(texts.filter((schema) => isFile(schema))).to.deep.equal([]);
  });
});
