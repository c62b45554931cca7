import { expect } from 'chai';
import { leaveOutFormulas } from '../../src/schema/structured/left-out-formulas.js';

describe('a schema whose formulas are left out', () => {
  it('loses the keywords that hold one, in the schemas within it too', () => {
    const schema = {
      title: { $var: 'name' },
      properties: {
        region: { type: 'string', enum: ['eu', { $var: 'region' }], default: { $var: 'region' } },
        list: { type: 'array', items: { type: 'string', pattern: { $concat: ['^', 'a'] } } },
      },
      allOf: [{ required: { $eval: {} }, minProperties: 1 }],
    };
    expect(leaveOutFormulas(schema)).to.deep.equal({
      properties: {
        region: { type: 'string' },
        list: { type: 'array', items: { type: 'string' } },
      },
      allOf: [{ minProperties: 1 }],
    });
  });

  it('accepts anything where a schema is one', () => {
    expect(leaveOutFormulas({ properties: { a: { $dataSchemaRef: {} } } })).to.deep.equal({
      properties: { a: {} },
    });
    expect(leaveOutFormulas({ $case: {} })).to.deep.equal({});
  });

  it('stays the same object where it has none, also with keywords that look like one', () => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      properties: { a: { $ref: '#' } },
    };
    expect(leaveOutFormulas(schema)).to.equal(schema);
  });
});
