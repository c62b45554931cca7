import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { Field } from '../../src/schema/field.js';
import { readFields } from './read-fields.js';

const one = (schema: DataSchema, key = 'field'): Field | undefined =>
  readFields({ type: 'object', properties: { [key]: schema } }, {}).fields[0];

const text: DataSchema = { type: 'string' };

describe('readFields: formulas', () => {
  it('reads options and references against the value, each item against its own', () => {
    const schema: DataSchema = {
      properties: {
        kind: { enum: ['a', 'b'] },
        pick: {
          type: 'string',
          title: { $concat: ['Which ', { $var: 'kind' }] } as unknown as string,
          enum: {
            $case: {
              cases: [{ filter: { $eval: { $var: 'kind' }, is: 'a' }, value: ['a1', 'a2'] }],
              default: ['b1', 'b2'],
            },
          } as unknown as string[],
        },
        rows: {
          type: 'array',
          items: {
            properties: { t: text, v: { type: 'string', title: { $var: 'rows.t' } as unknown as string } },
          },
        },
      },
    };
    const root = readFields(schema, { kind: 'a', rows: [{ t: 'one' }, { t: 'two' }] });
    const labels = (field: Field): string[] => [
      field.label,
      ...('fields' in field
        ? field.fields.flatMap(labels)
        : 'items' in field
          ? field.items.flatMap(labels)
          : []),
    ];
    expect(labels(root)).to.include.members(['Which a', 'one', 'two']);
    expect((root.fields[1] as Field & { kind: 'choice' }).options.map(({ value }) => value)).to.deep.equal([
      'a1',
      'a2',
    ]);
  });

  it('leaves out a keyword whose formula has no result', () => {
    expect(
      one({ type: 'string', title: { $var: 'nowhere' } as unknown as string }, 'myField')?.label,
    ).to.equal('My field');
    expect(one({ type: 'string', enum: { $lookup: 'x' } as unknown as string[] })?.kind).to.equal('text');
  });
});
