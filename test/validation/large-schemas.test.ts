import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { compile, generate } from '../../src/validation/ajv/ajv.js';
import { isForInterpreter } from '../../src/validation/ajv/is-for-interpreter.js';
import { compile as interpret } from '../../src/validation/interpreter/index.js';
import { brief } from './contract.js';
import { implementations } from './validators.js';

function flat(count: number, more: DataSchema = {}): DataSchema {
  const names = Array.from({ length: count }, (_, index) => `field-${index}`);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { type: 'string', minLength: 2 }])),
    required: names,
    ...more,
  };
}

function filled(count: number): Record<string, unknown> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`field-${index}`, 'text']));
}

describe('a schema of many fields', () => {
  for (const [name, compile] of implementations) {
    describe(name, () => {
      it('finds what is wrong in each of them, in order', () => {
        const { validate } = compile(flat(300));
        const value = { ...filled(300), 'field-7': 'x', 'field-250': 5, other: 1 } as Record<string, unknown>;
        delete value['field-100'];
        expect(validate(value).map(brief)).to.deep.equal([
          '/field-7 minLength',
          '/field-100 required',
          '/field-250 type',
        ]);
      });

      it('looks anew at what has changed since, and only keeps what has not', () => {
        const { validate } = compile({ ...flat(3), additionalProperties: false });
        const value = filled(3);
        expect(validate(value)).to.deep.equal([]);
        value['field-1'] = 'x';
        value.other = 1;
        expect(validate(value).map(brief)).to.deep.equal([
          '/field-1 minLength',
          '/other additionalProperties',
        ]);
        value['field-1'] = 'xx';
        delete value.other;
        delete value['field-2'];
        expect(validate(value).map(brief)).to.deep.equal(['/field-2 required']);
        value['field-2'] = 'x';
        expect(validate(value).map(brief)).to.deep.equal(['/field-2 minLength']);
      });

      it('sees that an object has changed inside', () => {
        const { validate } = compile({ properties: { a: { properties: { b: { type: 'string' } } } } });
        const value = { a: { b: 'x' } as Record<string, unknown> };
        expect(validate(value)).to.deep.equal([]);
        value.a.b = 1;
        expect(validate(value).map(brief)).to.deep.equal(['/a/b type']);
      });

      it('tells what is named from what is additional or not looked at', () => {
        const rules = { properties: { a: {} }, patternProperties: { '^x-': { type: 'number' } } };
        const value = { a: 1, b: 2, 'x-c': '3' };
        expect(
          compile({ ...rules, additionalProperties: { type: 'string' } })
            .validate(value)
            .map(brief),
        ).to.deep.equal(['/b type', '/x-c type']);
        expect(
          compile({ ...rules, patternProperties: {}, unevaluatedProperties: false })
            .validate(value)
            .map(brief),
        ).to.deep.equal(['/b unevaluatedProperties', '/x-c unevaluatedProperties']);
      });

      it('lets a union beside the properties report by its chosen branch', () => {
        const schema = { ...flat(2), oneOf: [{ required: ['p'] }, { required: ['q'] }] } as DataSchema;
        const { validate } = compile(schema);
        expect(
          validate({ ...filled(2), 'field-0': 'x' }, (path) => (path.length === 0 ? 1 : undefined)).map(
            brief,
          ),
        ).to.deep.equal(['/field-0 minLength', '/q required']);
      });
    });
  }
});

describe('the interpreter', () => {
  const { test } = RegExp.prototype;
  afterEach(() => (RegExp.prototype.test = test));

  it('checks a property again only when it holds something else', () => {
    const checked: string[] = [];
    RegExp.prototype.test = function (text) {
      if (this.source === '^watched') checked.push(text);
      return test.call(this, text);
    };
    const watched = { type: 'string', pattern: '^watched' };
    const { validate } = interpret({ properties: { a: watched, b: { ...watched } }, required: ['a'] });
    const value = { a: 'watched x', b: 'watched y' };
    expect(validate(value)).to.deep.equal([]);
    expect(checked).to.deep.equal(['watched x', 'watched y']);
    expect(validate({ ...value, b: 'z' }).map(brief)).to.deep.equal(['/b pattern']);
    expect(checked.slice(2)).to.deep.equal(['z']);
    expect(validate({ ...value, b: 'z' }).map(brief)).to.deep.equal(['/b pattern']);
  });
});

describe('isForInterpreter', () => {
  const kindFor = (schema: unknown) => (isForInterpreter(schema) ? 'interpreted' : 'generated');

  it('generates code for what most integrations ask for', () => {
    expect(kindFor(flat(10))).to.equal('generated');
    expect(kindFor({})).to.equal('generated');
    expect(kindFor(undefined)).to.equal('generated');
  });

  it('does not keep the user waiting for the code of a large one, however it is built', () => {
    expect(kindFor(flat(5000))).to.equal('interpreted');
    expect(kindFor({ properties: { a: { items: { oneOf: [flat(30), flat(30)] } } } })).to.equal(
      'interpreted',
    );
    expect(kindFor({ $defs: { a: flat(60) }, $ref: '#/$defs/a' })).to.equal('interpreted');
  });

  it('generates no code that would throw: for what is unevaluated', () => {
    const schema = {
      patternProperties: { '^x': {} },
      anyOf: [{ anyOf: [{}], unevaluatedProperties: false }],
    } as DataSchema;
    expect(() => generate(schema).validate({ 'x-1': 0 })).to.throw();
    expect(compile(schema).validate({ 'x-1': 0 }).map(brief)).to.deep.equal([' anyOf']);
    expect(kindFor({ properties: { a: { unevaluatedItems: false } } })).to.equal('interpreted');
    expect(kindFor({ properties: { unevaluatedItems: {} } })).to.equal('generated');
  });

  it('comes to an end in a schema that holds itself', () => {
    const schema: DataSchema = { properties: {} };
    schema.properties!.again = schema;
    expect(kindFor(schema)).to.equal('interpreted');
  });
});

/** Whether code is generated: where the page forbids it, only that throws. */
describe('ajv', () => {
  const { Function: given } = globalThis;
  afterEach(() => (globalThis.Function = given));

  it('interprets a large schema and generates code for a small one', () => {
    globalThis.Function = function () {
      throw new EvalError('forbidden');
    } as unknown as FunctionConstructor;
    expect(() => compile({ properties: { a: {} } })).to.throw(EvalError);
    expect(compile(flat(100)).validate({}).length).to.equal(100);
  });
});
