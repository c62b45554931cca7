import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { compile } from '../../src/validation/ajv/ajv.js';
import { Form } from './draft-form.js';

const text: DataSchema = { type: 'string' };

describe('Draft: what is said to be wrong', () => {
  const schema: DataSchema = {
    required: ['a'],
    properties: {
      a: { ...text, minLength: 3, pattern: '^x' },
      n: { type: 'integer' },
      o: { required: ['p'], properties: { p: text, q: text } },
    },
  };

  it('says nothing while a field is first being typed, all when it is left', () => {
    const form = new Form(schema, undefined, { validated: true }).type('/a', 'x');
    expect(form.wrong('/a')).to.equal(undefined);
    form.draft.leave(form.get('/a'));
    expect(form.wrong('/a')).to.equal('minLength');
    expect(form.changes.at(-1)).to.deep.equal({ fields: new Set(['/a']), structure: false, byUser: false });
  });

  it('takes it back as soon as it is mended, and says nothing new before the field is left again', () => {
    const form = new Form(schema, undefined, { validated: true }).type('/a', 'x');
    form.draft.leave(form.get('/a'));
    expect(form.type('/a', 'xy').wrong('/a')).to.equal('minLength');
    expect(form.type('/a', 'yyy').wrong('/a')).to.equal(undefined);
    form.draft.leave(form.get('/a'));
    expect(form.wrong('/a')).to.equal('pattern');
    expect(form.type('/a', 'xyy').wrong('/a')).to.equal(undefined);
  });

  it('says what is missing only at a check, however often it is emptied and left', () => {
    const form = new Form(schema, undefined, { validated: true });
    const leave = () => form.draft.leave(form.get('/a'));
    leave();
    form.type('/a', 'x').type('/a', '');
    leave();
    expect(form.wrong('/a')).to.equal(undefined);
    form.draft.check();
    expect(form.wrong('/a')).to.equal('required');
    leave();
    form.draft.useValidator(compile);
    expect(form.wrong('/a')).to.equal('required');
    form.type('/a', 'xyz').type('/a', '');
    leave();
    expect(form.wrong('/a')).to.equal(undefined);
  });

  it('says nothing of a list or a union that is as empty as it was', () => {
    const form = new Form(
      {
        required: ['l', 'u'],
        properties: {
          l: { type: 'array', minItems: 2, items: text },
          u: {
            oneOf: [{ required: ['p'], properties: { p: text } }, { properties: { q: { type: 'integer' } } }],
          },
        },
      },
      undefined,
      { validated: true },
    );
    form.choose('/u', -1);
    for (const id of ['/l', '/u']) form.draft.leave(form.get(id));
    form.draft.addItem(form.get('/l'));
    form.draft.removeItem(form.get('/l'), 0);
    form.draft.leave(form.get('/l'));
    expect([form.wrong('/l'), form.wrong('/u')]).to.deep.equal([undefined, undefined]);
    expect(form.problems.map((problem) => problem.split(' ')[0])).to.include.members(['/l', '/u']);
  });

  it('says nothing of a field that was only passed through, whatever the page put into it', () => {
    const form = new Form(schema, { a: 'x' }, { validated: true });
    form.draft.leave(form.get('/a'));
    form.type('/n', '1').draft.leave(form.get('/n'));
    expect(form.wrong('/a')).to.equal(undefined);
    form.draft.check();
    expect(form.wrong('/a')).to.equal('minLength');
  });

  it('knows what is missing or unreadable before the validator arrives', () => {
    const form = new Form(schema).type('/n', 'many').type('/o/q', 'x');
    expect(form.problems).to.deep.equal(['/a required', '/n unreadable', '/o/p required']);
    expect(form.type('/a', 'no').problems).to.deep.equal(['/n unreadable', '/o/p required']);
    form.draft.useValidator(compile);
    expect(form.wrong('/a')).to.equal('minLength');
  });

  it('asks nothing of an optional object that is not there', () => {
    expect(
      new Form({ properties: schema.properties! }, undefined, { validated: true }).problems,
    ).to.deep.equal([]);
  });

  it('reports in the order of the form, once for each field', () => {
    const form = new Form(
      { required: ['c', 'b'], properties: { a: { ...text, maxLength: 1, pattern: '^x' }, b: text, c: text } },
      { a: 'yy' },
      { validated: true },
    );
    expect(form.problems).to.deep.equal(['/a maxLength', '/b required', '/c required']);
  });

  it('speaks of the chosen branch only, whatever is wrong with the others', () => {
    const form = new Form(
      {
        required: ['u'],
        properties: {
          u: {
            oneOf: [
              { required: ['key'], properties: { t: { const: 0 }, key: text } },
              { required: ['user'], properties: { t: { const: 1 }, user: text } },
            ],
          },
        },
      },
      undefined,
      { validated: true },
    );
    expect(form.choose('/u', 1).problems).to.deep.equal(['/u~v1/user required']);
    expect(form.type('/u~v1/user', 'x').problems).to.deep.equal([]);
  });

  const having = (key: string): DataSchema => ({
    type: 'object',
    required: [key],
    properties: { [key]: text },
  });

  it('speaks of the chosen branch of each of two unions at one place', () => {
    const both: DataSchema = {
      oneOf: [having('user'), having('token')],
      anyOf: [having('host'), having('url')],
    };
    const form = new Form(both, undefined, { validated: true }).choose('~v', 1);
    expect(form.problems).to.deep.equal(['~v~v1/token required', '~u1~v0/host required']);
    form.type('~v~v1/token', 't').choose('~u1', 1).type('~u1~v1/url', 'u');
    expect(form.problems).to.deep.equal([]);
    expect(form.sent).to.deep.equal({ token: 't', url: 'u' });
    expect(form.choose('~v', 0).choose('~v', 1).sent).to.deep.equal({ token: 't', url: 'u' });
  });

  it('speaks of the chosen branch of a union within a branch, also where a formula says part of it', () => {
    for (const title of ['Inner', { $var: 'name' }]) {
      const inner = { title, oneOf: [having('a'), having('b')] } as DataSchema;
      const form = new Form(
        { required: ['u'], properties: { name: text, u: { oneOf: [having('c'), inner] } } },
        undefined,
        { validated: true },
      );
      form.choose('/u', 1).choose('/u~v1', 1);
      expect(form.problems).to.deep.equal(['/u~v1~v1/b required']);
      expect(form.type('/u~v1~v1/b', 'x').problems).to.deep.equal([]);
    }
  });

  it('leaves out a keyword that only the service could work out, and holds to the rest', () => {
    const unknown = { $lookup: { table: 'x' } };
    const field = {
      type: 'string',
      title: { $jsonata: '$x' },
      enum: unknown,
      maxLength: unknown,
      minLength: 2,
      default: unknown,
    } as unknown as DataSchema;
    const form = new Form({ properties: { apiName: field } }, undefined, { validated: true });
    expect(form.get('/apiName')).to.include({ kind: 'text', label: 'API name' });
    expect(form.sent).to.deep.equal({});
    expect(form.type('/apiName', 'x').problems).to.deep.equal(['/apiName minLength']);
    expect(form.type('/apiName', 'anything').problems).to.deep.equal([]);
  });

  it('takes a union that only restricts for none to choose from, though it stands beside one', () => {
    const schema: DataSchema = {
      properties: { x: text, y: text },
      allOf: [{ oneOf: [having('a'), having('b')] }, { oneOf: [{ required: ['x'] }, { required: ['y'] }] }],
    };
    const form = new Form(schema, undefined, { validated: true })
      .choose('~v', 1)
      .type('~v~v1/b', 'x')
      .type('/y', 'y');
    expect(form.problems).to.deep.equal([]);
  });

  it('speaks of the only branch besides null', () => {
    const form = new Form(
      {
        required: ['o'],
        properties: {
          o: { anyOf: [{ type: 'object', required: ['p'], properties: { p: text } }, { type: 'null' }] },
        },
      },
      undefined,
      { validated: true },
    );
    expect(form.problems).to.deep.equal(['/o~v0/p required']);
  });

  it('does not blame the user for what is read-only', () => {
    const form = new Form({ required: ['a'], properties: { a: { ...text, readOnly: true } } }, undefined, {
      validated: true,
    });
    expect(form.problems).to.deep.equal([]);
  });

  it('takes a violation back that another field mends', () => {
    const form = new Form(
      {
        required: ['kind'],
        properties: { kind: { enum: ['a', 'b'] }, a: text },
        if: { properties: { kind: { const: 'a' } } },
        then: { required: ['a'] },
      },
      { kind: 'a' },
      { validated: true },
    );
    form.draft.check();
    expect(form.wrong('/a')).to.equal('required');
    expect(form.change('/kind', 'b').wrong('/a')).to.equal(undefined);
  });

  it('checks against formulas as they resolve now, in each item of a list', () => {
    const form = new Form(
      {
        properties: {
          rows: {
            type: 'array',
            items: {
              properties: {
                max: { type: 'integer' },
                n: { type: 'integer', maximum: { $var: 'rows.max' } as unknown as number },
              },
            },
          },
        },
      },
      {
        rows: [
          { max: 1, n: 2 },
          { max: 5, n: 2 },
        ],
      },
      { validated: true },
    );
    expect(form.problems).to.deep.equal(['/rows/0/n maximum']);
    expect(form.type('/rows/0/max', '2').problems).to.deep.equal([]);
  });
});
