import { expect } from 'chai';
import { buildValue } from '@membranehq/sdk';
import { formulas as evaluated } from '../../src/schema/structured/evaluated-formulas.js';
import { evaluate } from '../../src/schema/structured/formulas.js';
import { resolveFormulas, variablesAt } from '../../src/schema/structured/schema-formulas.js';

const scope = (values: unknown) => ({ formulas: evaluated, values });

const variables = {
  name: 'Ada',
  empty: '',
  nothing: null,
  zero: 0,
  count: 3,
  isOn: true,
  parent: { type: 'tasks', 'with.dot': 'dotted', 'with space': 'spaced' },
  list: ['a', 'b'],
  items: [{ id: 1 }, { id: 2 }],
};

describe('formulas', () => {
  const formulas: unknown[] = [
    { $var: 'name' },
    { $var: '$.parent.type' },
    { $var: 'parent' },
    { $var: 'items[1].id' },
    { $var: 'parent.with\\.dot' },
    { $var: 'parent.with space' },
    { $var: 'nowhere.at.all' },
    { $var: 'nothing' },
    { $concat: [{ $var: 'name' }, '-', { $var: 'count' }] },
    { $concat: { values: [{ $var: 'name' }, { $var: 'nowhere' }, 'x'], delimiter: ', ' } },
    { $concat: [{ $var: 'empty' }, { $var: 'nothing' }, 'x'] },
    { $concat: [{ $var: 'nowhere' }] },
    { $plain: { $var: 'name' } },
    { $record: { id: 'r1', name: 'Record' } },
    {
      $tpl: {
        template: 'Hi {name}, {missing}!',
        values: { name: { $var: 'name' }, missing: { $var: 'nowhere' } },
      },
    },
    { $firstNotEmpty: [{ $var: 'nowhere' }, { $var: 'nothing' }, { $var: 'name' }, 'x'] },
    { $and: [{ $var: 'isOn' }, { $var: 'zero' }] },
    { $and: [{ $var: 'isOn' }, { $var: 'nowhere' }] },
    { $or: [{ $var: 'zero' }, { $var: 'isOn' }] },
    { $or: [{ $var: 'nowhere' }] },
    { $case: { cases: [{ filter: { $eval: { $var: 'name' }, is: 'Ada' }, value: 'yes' }], default: 'no' } },
    {
      $case: {
        cases: [{ filter: { $eval: { $var: 'name' }, is: 'Bob' }, value: 'yes' }],
        default: { $var: 'count' },
      },
    },
    { $case: { cases: [{ filter: { $eval: { $var: 'name' }, is: 'Bob' }, value: 'yes' }] } },
    ...[
      { is: '3' },
      { isNot: 3 },
      { oneOf: [1, 3] },
      { noneOf: [1, 3] },
      { lt: 4 },
      { lte: 3 },
      { gt: 3 },
      { gte: '3' },
      { isEmpty: true },
      { isNotEmpty: true },
      { unknownOperator: 1 },
    ].map((operator) => ({ $eval: { $var: 'count' }, ...operator })),
    { $eval: { $var: 'name' }, contains: 'AD' },
    { $eval: { $var: 'list' }, contains: 'b' },
    { $eval: { $var: 'list' }, doesNotContain: 'b' },
    { $eval: { $var: 'nowhere' }, isEmpty: true },
    { $eval: { $var: 'nowhere' }, lt: 1 },
    { plain: 'value', nested: { $var: 'name' }, gone: { $var: 'nowhere' } },
    [{ $var: 'nowhere' }],
    [],
    {},
    'text',
    null,
  ];
  for (const formula of formulas) {
    it(`resolves ${JSON.stringify(formula)} as the vendor's SDK does`, () => {
      expect(evaluate(formula, scope(variables))).to.deep.equal(buildValue(formula as never, variables));
    });
  }

  for (const name of ['$lookup', '$jsonata', '$dataSchemaRef', '$copy', '$findAppRecordId']) {
    it(`has no result for ${name}, which needs the service`, () =>
      expect(evaluate({ [name]: 'x' }, scope(variables))).to.equal(undefined));
  }

  it('leaves a property alone that is only named like no formula', () => {
    expect(evaluate({ $unknown: 1 }, scope(variables))).to.deep.equal({ $unknown: 1 });
  });

  it('sees the current item in place of each list on the way', () => {
    const value = {
      parents: [
        { type: 'a', kids: [{ n: 1 }, { n: 2 }] },
        { type: 'b', kids: [{ n: 3 }] },
      ],
      other: [1],
    };
    expect(variablesAt(value, ['parents', 0, 'kids', 1, 'n'])).to.deep.equal({
      parents: { type: 'a', kids: { n: 2 } },
      other: [1],
    });
    expect(value.parents).to.have.length(2);
  });

  it('settles a whole schema for a validator, with a schema for each item', () => {
    const schema = {
      properties: {
        max: { type: 'number' },
        amount: { type: 'number', maximum: { $var: 'max' } },
        rows: { type: 'array', items: { properties: { max: {}, n: { maximum: { $var: 'rows.max' } } } } },
      },
    };
    expect(resolveFormulas(schema, scope({ max: 5, rows: [{ max: 1 }, { max: 2 }] }))).to.deep.equal({
      properties: {
        max: { type: 'number' },
        amount: { type: 'number', maximum: 5 },
        rows: {
          type: 'array',
          items: [
            { properties: { max: {}, n: { maximum: 1 } } },
            { properties: { max: {}, n: { maximum: 2 } } },
          ],
        },
      },
    });
  });

  it('hands a schema without formulas back as it is', () => {
    const schema = { properties: { a: { type: 'string' } } };
    expect(resolveFormulas(schema, scope({}))).to.equal(schema);
  });
});
