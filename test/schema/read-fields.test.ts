import { expect } from '@open-wc/testing';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { Field, GroupField, VariantField } from '../../src/schema/field.js';
import { FieldReader, readFields } from '../../src/schema/read-fields.js';

const one = (schema: DataSchema, key = 'field'): Field | undefined =>
  readFields({ type: 'object', properties: { [key]: schema } }, {}).fields[0];

/** A tree in one line: `a b{c d?}`, where `?` is optional and `!` hidden. */
function outline(field: Field): string {
  const name = String(field.path.at(-1) ?? '');
  const mark = field.required ? '' : '?';
  switch (field.kind) {
    case 'group':
      return `${name}${mark}{${[...field.hidden.map((each) => `${String(each.path.at(-1))}!`), ...field.fields.map(outline)].join(' ')}}`;
    case 'variant':
      return `${name}${mark}<${field.chosen}:${field.field ? outline(field.field) : ''}>`;
    case 'list':
      return `${name}${mark}[${field.items.map(outline).join(' ')}]`;
    case 'map':
      return `${name}${mark}(${field.entries.map(({ field }) => outline(field)).join(' ')})`;
    default:
      return name + mark;
  }
}

const shape = (schema: DataSchema, value: unknown = {}): string => outline(readFields(schema, value));

const text: DataSchema = { type: 'string' };

describe('readFields: the kind of a field', () => {
  const kinds: [string, DataSchema, Field['kind']][] = [
    ['a string', text, 'text'],
    ['an upper-case type', { type: 'String' }, 'text'],
    ['an unknown type', { type: 'whatever' }, 'text'],
    ['a password', { type: 'string', format: 'password' }, 'secret'],
    ['a number', { type: 'number' }, 'number'],
    ['an integer', { type: 'integer' }, 'number'],
    ['a bound without a type', { minimum: 1 }, 'number'],
    ['number or integer', { type: ['integer', 'number'] }, 'number'],
    ['a boolean', { type: 'boolean' }, 'toggle'],
    ['a nullable boolean', { type: ['boolean', 'null'] }, 'toggle'],
    ['an enum', { enum: ['a', 'b'] }, 'choice'],
    ['an enum of any types', { enum: [1, 'b', { c: 1 }] }, 'choice'],
    ['reference records', { type: 'number', referenceRecords: [{ id: 1, name: 'One' }] }, 'choice'],
    ['a union of constants', { oneOf: [{ const: 1, title: 'One' }, { const: 2 }] }, 'choice'],
    ['suggestions', { anyOf: [{ enum: ['a'] }, { type: 'string' }] }, 'choice'],
    ['an array of enum', { type: 'array', items: { enum: ['a', 'b'] } }, 'several'],
    ['an array of strings', { type: 'array', items: text }, 'list'],
    ['an array of anything', { type: 'array' }, 'list'],
    ['a date', { type: 'string', format: 'date' }, 'date'],
    ['a date and time', { type: 'string', format: 'Date-Time' }, 'date'],
    ['a date whose pattern refuses ISO', { type: 'string', format: 'date', pattern: '^\\d\\d/\\d\\d/\\d{4}$' }, 'text'],
    ['a date whose pattern accepts ISO', { type: 'string', format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }, 'date'],
    ['a date whose pattern is broken', { type: 'string', format: 'date', pattern: '(' }, 'date'],
    ['a date whose example is none', { type: 'string', format: 'date', examples: ['yesterday'] }, 'text'],
    ['an object', { type: 'object', properties: { a: text } }, 'group'],
    ['properties without a type', { properties: { a: text } }, 'group'],
    ['a closed object of patterns', { type: 'object', patternProperties: { '^x': text }, additionalProperties: false }, 'map'],
    ['properties of a type that only one platform knows', { type: 'collection', properties: { a: text } }, 'group'],
    ['a default of a type that only one platform knows', { type: 'uinteger', default: 443 }, 'number'],
    ['a type that only one platform knows', { type: 'cert' }, 'text'],
    ['a type that every object inherits', { type: 'constructor' }, 'text'],
    ['a type that is no type but a format', { type: 'password' }, 'secret'],
    ['a date said as the type', { type: 'date' }, 'date'],
    ['a password said by a hint for a form', { type: 'string', 'ui:widget': 'password' }, 'secret'],
    ['a free object', { type: 'object' }, 'map'],
    ['an object of values', { type: 'object', additionalProperties: text }, 'map'],
    ['a closed empty object', { type: 'object', additionalProperties: false }, 'group'],
    ['a union of objects', { oneOf: [{ properties: { a: text } }, { properties: { b: text } }] }, 'variant'],
    ['several types', { type: ['string', 'number'] }, 'variant'],
    ['string or null', { anyOf: [text, { type: 'null' }] }, 'text'],
    ['nothing', {}, 'json'],
    ['only a title', { title: 'Anything' }, 'json'],
    ['an app data schema', { $ref: 'schemas/user' }, 'json'],
    ['a pointer to nowhere', { $ref: '#/definitions/none' }, 'json'],
    ['a reference collection', { referenceCollection: { key: 'users' } }, 'text'],
    ['a reference collection in its older spelling', { referenceCollectionPath: '/data/users' }, 'text'],
    ['a reference collection of numbers', { type: 'integer', referenceCollectionUri: '/data/users' }, 'number'],
  ];
  for (const [name, schema, kind] of kinds) {
    it(`${name} is a ${kind}`, () => expect(one(schema)?.kind).to.equal(kind));
  }
});

describe('readFields: what a field says', () => {
  it('takes title, description, example and hints from the schema', () => {
    const field = one({
      type: 'string', title: 'Host', description: '*Where*', examples: ['acme'], prefix: 'https://', suffix: '.example.com',
      pattern_descriptor: 'name', iconUri: 'icon.svg', readOnly: true, multiline: true,
    });
    expect(field).to.include({
      kind: 'text', label: 'Host', description: '*Where*', placeholder: 'acme', prefix: 'https://', suffix: '.example.com',
      expects: 'name', iconUri: 'icon.svg', readOnly: true, multiline: true, required: false,
    });
  });

  it('makes a label of the key where there is no title', () => {
    expect(one(text, 'baseUrl')?.label).to.equal('Base URL');
    expect(one({ type: 'string', title: '' }, 'baseUrl')?.label).to.equal('Base URL');
    expect(one({ type: 'object', title: '', properties: { a: text } })?.label).to.equal('');
  });

  it('offers options once each, with the labels that the schema has for them', () => {
    const options = (schema: DataSchema) => (one(schema) as Field & { kind: 'choice' }).options;
    expect(options({ enum: ['a', 'a', null, { value: 2, label: 'Two' }] })).to.deep.equal([
      { value: 'a', label: 'a' },
      { value: null, label: '' },
      { value: 2, label: 'Two' },
    ]);
    expect(options({ oneOf: [{ const: 7 }, { const: null, title: 'Never' }] })).to.deep.equal([
      { value: 7, label: '7' },
      { value: null, label: 'Never' },
    ]);
    for (const keyword of ['enumNames', 'ui:enumNames', 'x-enumNames', 'enumTitles', 'enumItemLabels']) {
      expect(options({ enum: ['a', 'b'], [keyword]: ['First'] }), keyword).to.deep.equal([
        { value: 'a', label: 'First' },
        { value: 'b', label: 'b' },
      ]);
    }
    expect(options({ referenceRecords: [{ id: 1, name: 'One' }, { id: 'x' }] })).to.deep.equal([
      { value: 1, label: 'One' },
      { value: 'x', label: 'x' },
    ]);
    expect(options({ oneOf: [{ const: true, title: 'Yes', description: 'Sure' }, { const: 0 }] })).to.deep.equal([
      { value: true, label: 'Yes', description: 'Sure' },
      { value: 0, label: '0' },
    ]);
  });

  it('takes the words and hints of other platforms where they can mean nothing else', () => {
    expect(one({ type: 'string', label: 'By its label' })?.label).to.equal('By its label');
    expect(one({ type: 'string', 'x-ms-summary': 'Site address' })?.label).to.equal('Site address');
    expect(one({ type: 'string', title: 'Title', label: 'Label' })?.label).to.equal('Title');
    expect(one({ type: 'string', markdownDescription: '*Words*' })?.description).to.equal('*Words*');
    expect(one({ type: 'string', 'ui:placeholder': 'Type here' })).to.include({ placeholder: 'Type here' });
    for (const hint of [{ 'ui:widget': 'textarea' }, { editPresentation: 'multilineText' }, { editor: 'textarea' }]) {
      expect(one({ type: 'string', ...hint })).to.include({ multiline: true });
    }
    expect(readFields({ properties: { a: { type: 'string', 'ui:widget': 'hidden', default: 'x' } } }, {}).hidden).to.deep.equal([{ path: ['a'], id: '/a', value: 'x' }]);
  });

  it('knows three states of a boolean that may stay unset', () => {
    const threeStates = (schema: DataSchema, required: string[] = []) =>
      (readFields({ properties: { b: schema }, required }, {}).fields[0] as Field & { kind: 'toggle' }).threeStates;
    expect(threeStates({ type: 'boolean' })).to.equal(true);
    expect(threeStates({ type: 'boolean', default: false })).to.equal(false);
    expect(threeStates({ type: 'boolean' }, ['b'])).to.equal(false);
  });

  for (const name of ['__proto__', 'constructor', 'a.b', 'a/b~c', 'with space', 'type', 'default', '0']) {
    it(`shows a property named ${name}`, () => {
      const properties = JSON.parse(`{${JSON.stringify(name)}: {"type": "string"}, "other": {"type": "string"}}`) as DataSchema['properties'];
      const { fields } = readFields({ properties: properties! }, {});
      expect(fields.map((field) => field.path)).to.have.deep.members([[name], ['other']]);
      expect(new Set(fields.map((field) => field.id)).size).to.equal(2);
    });
  }
});

describe('readFields: what is shown', () => {
  it('sends constants and what is flagged as hidden without showing them', () => {
    expect(
      shape({
        required: ['needed'],
        properties: {
          constant: { const: 1 }, single: { enum: ['a'] }, flagged: { type: 'string', 'x-hidden': true }, shown: text,
          needed: { type: 'string', hidden: true },
        },
      }),
    ).to.equal('{constant! single! flagged! needed shown?}');
  });

  it('puts what is required first, unless an order is said', () => {
    expect(shape({ required: ['b'], properties: { a: text, b: text, c: text } })).to.equal('{b a? c?}');
    expect(
      shape({ required: ['b'], properties: { a: { type: 'string', order: 2 }, b: { type: 'string', order: 3 }, c: { type: 'string', order: 1 }, d: text } }),
    ).to.equal('{c? a? b d?}');
  });

  it('folds what is optional in a long form, but for what is always to be shown', () => {
    const properties = Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`p${i}`, i === 3 ? { ...text, always_show: true } : text]));
    const advanced = (schema: DataSchema) => readFields(schema, {}).fields.filter((field) => field.advanced).length;
    expect(advanced({ properties, required: ['p0'] })).to.equal(12);
    expect(advanced({ properties })).to.equal(0);
    expect(advanced({ properties: { p0: text, p1: text }, required: ['p0'] })).to.equal(0);
    expect(advanced({ properties: { a: { ...text, advanced: true }, b: text } })).to.equal(1);
  });

  it('puts groups under the headings that the schema names', () => {
    const root = readFields(
      { groups: [{ id: 'auth', title: 'Sign in' }], properties: { a: { ...text, group: 'auth' }, b: text, c: { ...text, group: 'auth' }, d: { ...text, group: 'untitled' } } },
      {},
    );
    expect(outline(root)).to.equal('{{a? c?} b? d?}');
    expect(root.fields[0]).to.include({ kind: 'group', label: 'Sign in' });
  });

  it('leaves out what is no schema', () => {
    const properties = { a: text, b: 'text', c: 5, d: null, e: false, f: true } as unknown as DataSchema['properties'];
    expect(shape({ properties: properties! })).to.equal('{a? f?}');
  });

  const broken: unknown[] = [
    undefined, null, [], 'schema', 5, { properties: [] }, { properties: 'x' }, { required: 'a', properties: { a: text } },
    { oneOf: {} }, { oneOf: [null, 5] }, { allOf: 'x' }, { type: 7 }, { enum: 'x' }, { $ref: 7 }, { items: 'x' },
    { properties: { a: { type: 'array', items: [text, text] } } }, { properties: { a: { pattern: '(', type: 'string' } } },
    { if: 'x', then: 5 }, { dependencies: [1] }, { referenceRecords: 'x' }, { properties: { a: { enum: {}, oneOf: 'x' } } },
  ];
  for (const schema of broken) {
    it(`reads ${JSON.stringify(schema)} without throwing`, () => {
      expect(readFields(schema as DataSchema, { a: [1, 2] }).kind).to.equal('group');
    });
  }
});

describe('readFields: folding', () => {
  const folded: [string, DataSchema, unknown, string][] = [
    ['$ref with siblings', { definitions: { a: { type: 'object', properties: { x: text } } }, properties: { a: { $ref: '#/definitions/a', title: 'A' } } }, {}, '{a?{x?}}'],
    ['$defs and escaped names', { $defs: { 'a/b c': { type: 'object', properties: { x: text } } }, properties: { a: { $ref: '#/$defs/a~1b%20c' } } }, {}, '{a?{x?}}'],
    ['an anchor', { $defs: { a: { $anchor: 'here', properties: { x: text } } }, properties: { a: { $ref: '#here' } } }, {}, '{a?{x?}}'],
    ['allOf', { properties: { a: text }, allOf: [{ properties: { b: text }, required: ['a'] }, { required: ['b'] }] }, {}, '{b a}'],
    ['allOf within allOf', { allOf: [{ allOf: [{ properties: { a: text } }] }] }, {}, '{a?}'],
    ['then', { properties: { t: { enum: ['x', 'y'] } }, if: { properties: { t: { const: 'x' } }, required: ['t'] }, then: { properties: { a: text } }, else: { properties: { b: text } } }, { t: 'x' }, '{t? a?}'],
    ['else', { properties: { t: { enum: ['x', 'y'] } }, if: { properties: { t: { const: 'x' } }, required: ['t'] }, then: { properties: { a: text } }, else: { properties: { b: text } } }, {}, '{t? b?}'],
    ['not and enum in a condition', { properties: { t: text }, if: { required: ['t'], properties: { t: { not: { enum: ['x'] } } } }, then: { required: ['t'], properties: { a: text } } }, { t: 'z' }, '{t a?}'],
    ['a condition on a nested field', { properties: { o: { properties: { t: text } } }, if: { required: ['o'], properties: { o: { required: ['t'], properties: { t: { const: 1 } } } } }, then: { properties: { a: text } } }, { o: { t: 1 } }, '{o?{t?} a?}'],
    ['dependentRequired', { properties: { a: text, b: text }, dependentRequired: { a: ['b'] } }, { a: 'x' }, '{b a?}'],
    ['dependencies, not met', { properties: { a: text }, dependencies: { a: { properties: { b: text } } } }, {}, '{a?}'],
    ['dependencies, met', { properties: { a: text }, dependencies: { a: { properties: { b: text } } } }, { a: 'x' }, '{a? b?}'],
    ['a schema of false', { properties: { a: text, b: text }, allOf: [{ properties: { b: false } }] }, {}, '{a?}'],
    ['required-groups', { properties: { a: text, b: text }, anyOf: [{ required: ['a'] }, { required: ['b'] }] }, {}, '{a? b?}'],
    ['a union with null', { properties: { o: { anyOf: [{ type: 'null' }, { type: 'object', properties: { a: text } }] } } }, {}, '{o?{a?}}'],
    ['a union with null that is required', { required: ['o'], properties: { o: { anyOf: [{ type: 'null' }, { type: 'object', properties: { a: text } }] } } }, {}, '{o<0:o{a?}>}'],
    ['a union with null whose default is an object', { properties: { o: { anyOf: [{ type: 'null' }, { type: 'object', properties: { a: text } }], default: { a: 'x' } } } }, {}, '{o?<0:o{a?}>}'],
    ['a union with null that is the default', { properties: { o: { anyOf: [{ type: 'null' }, { type: 'object', properties: { a: text } }], default: null } } }, { o: null }, '{o?{a?}}'],
    ['an object that is null', { properties: { o: { type: ['object', 'null'], properties: { a: text } } } }, { o: null }, '{o?<-1:>}'],
    ['a union of one', { properties: { o: { type: 'object', oneOf: [{ properties: { a: text } }] } } }, {}, '{o?{a?}}'],
    ['a union that a shared property decides', { properties: { t: text }, oneOf: [{ properties: { t: { const: 'x' }, a: text } }, { properties: { t: { const: 'y' }, b: text } }] }, { t: 'y' }, '{t? b?}'],
    ['items of a list', { properties: { l: { type: 'array', items: { properties: { a: text } } } } }, { l: [{}, {}] }, '{l?[0{a?} 1{a?}]}'],
    ['entries of a map', { properties: { m: { type: 'object', additionalProperties: { type: 'number' } } } }, { m: { k: 1 } }, '{m?(k)}'],
    ['entries besides properties', { properties: { m: { properties: { a: text }, additionalProperties: text } } }, { m: { a: 'x', k: 'y' } }, '{m?{a? m?(k)}}'],
  ];
  for (const [name, schema, value, expected] of folded) {
    it(name, () => expect(shape(schema, value)).to.equal(expected));
  }

  it('opens a recursion one step at a time', () => {
    const tree: DataSchema = { properties: { name: text, child: { $ref: '#' } } };
    expect(shape(tree)).to.equal('{name? child?<-1:>}');
    expect(shape(tree, { child: { child: {} } })).to.equal('{name? child?<0:child{name? child?<0:child{name? child?<-1:>}>}>}');
  });

  it('survives references that go round in circles', () => {
    expect(shape({ definitions: { a: { $ref: '#/definitions/b' }, b: { $ref: '#/definitions/a' } }, properties: { a: { $ref: '#/definitions/a' } } })).to.equal('{a?}');
    expect(shape({ properties: { a: { $ref: '#/properties/a' } } })).to.equal('{a?}');
    expect(shape({ definitions: { u: { oneOf: [{ $ref: '#/definitions/u' }, { properties: { x: text } }] } }, required: ['u'], properties: { u: { $ref: '#/definitions/u' } } })).to.be.a('string');
  });
});

describe('readFields: unions', () => {
  const branches: DataSchema[] = [
    { title: 'Key', properties: { type: { const: 'key' }, key: text }, required: ['key'] },
    { title: 'Login', properties: { type: { enum: ['login'] }, user: text, pass: text } },
    { properties: { type: { const: 'oauth2.0' } } },
  ];
  const union = (value?: unknown, more: DataSchema = {}): string => shape({ ...more, properties: { u: { type: 'object', oneOf: branches } } }, { u: value });

  const chosen: [string, string][] = [
    [union(), '{u?<-1:>}'],
    [union(undefined, { required: ['u'] }), '{u<0:u{type! key}>}'],
    [union({ type: 'login' }), '{u?<1:u{type! user? pass?}>}'],
    [union({ user: 'a', pass: 'b' }), '{u?<1:u{type! user? pass?}>}'],
    [union({ key: 'a' }), '{u?<0:u{type! key}>}'],
    [union({ type: 'oauth2.0', key: 'a' }), '{u?<2:u{type!}>}'],
  ];
  for (const [found, expected] of chosen) it(`opens the branch of the value: ${expected}`, () => expect(found).to.equal(expected));

  it('calls a branch by its title, its constant or its number', () => {
    const field = one({ type: 'object', oneOf: [...branches, { properties: { a: text } }] }) as VariantField;
    expect(field.branches.map(({ label }) => label)).to.deep.equal(['Key', 'Login', 'OAuth2', '4']);
  });

  it('follows the pick before the value', () => {
    const root = readFields({ properties: { u: { oneOf: branches } } }, { u: { type: 'key' } }, (id) => (id === '/u' ? 1 : undefined));
    expect(outline(root)).to.equal('{u?<1:u{type! user? pass?}>}');
  });

  it('shows what is required and said nowhere', () => {
    expect(shape({ required: ['a', 'ghost'], properties: { a: text } })).to.equal('{a ghost}');
    expect(shape({ required: ['a', 'ghost'], properties: { a: text }, additionalProperties: false })).to.equal('{a}');
  });

  it('shows what all branches share beside the union, and nothing twice', () => {
    const schema: DataSchema = {
      required: ['host', 'key'],
      properties: { host: text, note: text },
      oneOf: [{ properties: { key: text, note: text } }, { properties: { user: text } }],
    };
    expect(shape(schema)).to.equal('{host <0:{key note?}>}');
    expect(shape(schema, { user: 'x' })).to.equal('{host <1:{user?}> note?}');
  });

  it('shows two unions at one place, each with its own pick', () => {
    const [key, login] = [{ properties: { key: text } }, { properties: { user: text } }];
    const [host, url] = [{ properties: { host: text } }, { properties: { url: text } }];
    expect(shape({ oneOf: [key, login], anyOf: [host, url] }, { user: 'x', host: 'y' })).to.equal('{<1:{user?}> <0:{host?}>}');
    expect(shape({ allOf: [{ oneOf: [key, login] }, { oneOf: [host, url] }] }, { url: 'y' })).to.equal('{<0:{key?}> <1:{url?}>}');
    expect(shape({ properties: { o: { type: 'object', oneOf: [key, login], anyOf: [host, url] } } })).to.equal('{o?{o?<-1:> o?<-1:>}}');
  });

  it('shows once what two unions at one place declare, with what both ask of it', () => {
    const [key, login] = [{ properties: { host: text, key: text } }, { properties: { user: text } }];
    const [eu, us] = [{ required: ['host'], properties: { host: { minLength: 3 }, zone: text } }, { properties: { state: text } }];
    for (const schema of [{ oneOf: [key, login], anyOf: [eu, us] }, { allOf: [{ oneOf: [key, login] }, { oneOf: [eu, us] }] }]) {
      expect(shape(schema, { key: 'x', zone: 'y' })).to.equal('{host <0:{key?}> <0:{zone?}>}');
      expect(shape(schema, { user: 'x', zone: 'y' })).to.equal('{<1:{user?}> <0:{host zone?}>}');
      expect(shape(schema, { key: 'x', state: 'y' })).to.equal('{<0:{host? key?}> <1:{state?}>}');
    }
    const [host] = readFields({ oneOf: [key, login], anyOf: [eu, us] }, { key: 'x', zone: 'y' }).fields;
    expect(host!.schema).to.include({ type: 'string', minLength: 3 });
  });

  it('shows nothing in a branch of which another union has all', () => {
    expect(shape({ oneOf: [{ properties: { host: text } }, { properties: { user: text } }], anyOf: [{ properties: { host: text } }, { properties: { url: text } }] }, { host: 'x' }))
      .to.equal('{<0:{}> <0:{}> host?}');
  });

  it('shows a union that is a branch of another', () => {
    const inner: DataSchema = { oneOf: [{ properties: { a: text } }, { properties: { b: text } }] };
    expect(shape({ properties: { u: { oneOf: [inner, { properties: { c: text } }] } } }, { u: { b: 'x' } })).to.equal('{u?<0:u<1:u{b?}>>}');
  });

  it('gives the same place in two branches two ids', () => {
    const id = (chosen: number) =>
      ((readFields({ properties: { u: { oneOf: branches } } }, {}, () => chosen).fields[0] as VariantField).field as GroupField).id;
    expect(id(0)).not.to.equal(id(1));
  });

  it('lets several types be picked', () => {
    const field = one({ type: ['string', 'integer', 'null'] }) as VariantField;
    expect(field.nullable).to.equal(true);
    expect(field.branches.map(({ label }) => label)).to.deep.equal(['String', 'Integer']);
  });
});

describe('readFields: formulas', () => {
  it('reads options and references against the value, each item against its own', () => {
    const schema: DataSchema = {
      properties: {
        kind: { enum: ['a', 'b'] },
        pick: {
          type: 'string',
          title: { $concat: ['Which ', { $var: 'kind' }] } as unknown as string,
          enum: { $case: { cases: [{ filter: { $eval: { $var: 'kind' }, is: 'a' }, value: ['a1', 'a2'] }], default: ['b1', 'b2'] } } as unknown as string[],
        },
        rows: { type: 'array', items: { properties: { t: text, v: { type: 'string', title: { $var: 'rows.t' } as unknown as string } } } },
      },
    };
    const root = readFields(schema, { kind: 'a', rows: [{ t: 'one' }, { t: 'two' }] });
    const labels = (field: Field): string[] => [field.label, ...('fields' in field ? field.fields.flatMap(labels) : 'items' in field ? field.items.flatMap(labels) : [])];
    expect(labels(root)).to.include.members(['Which a', 'one', 'two']);
    expect((root.fields[1] as Field & { kind: 'choice' }).options.map(({ value }) => value)).to.deep.equal(['a1', 'a2']);
  });

  it('leaves out a keyword whose formula has no result', () => {
    expect(one({ type: 'string', title: { $var: 'nowhere' } as unknown as string }, 'myField')?.label).to.equal('My field');
    expect(one({ type: 'string', enum: { $lookup: 'x' } as unknown as string[] })?.kind).to.equal('text');
  });
});

describe('FieldReader', () => {
  it('gives the same objects back while nothing changes', () => {
    const reader = new FieldReader({
      properties: { a: text, g: { properties: { b: text } }, l: { type: 'array', items: text }, u: { oneOf: [{ properties: { x: text } }, { properties: { y: text } }] } },
    });
    const first = reader.read({ a: '1', l: ['x'] }, () => 0);
    expect(reader.read({ a: '2', l: ['y'] }, () => 0)).to.equal(first);
    const second = reader.read({ a: '2', l: ['y', 'z'] }, () => 0);
    expect(second).not.to.equal(first);
    expect(second.fields[0]).to.equal(first.fields[0]);
    expect(second.fields[1]).to.equal(first.fields[1]);
    expect((second.fields[2] as Field & { kind: 'list' }).items[0]).to.equal((first.fields[2] as Field & { kind: 'list' }).items[0]);
  });

  it('looks at no property again while the condition of their object asks for the same', () => {
    let looks = 0;
    const properties = Object.defineProperty({ k: text }, 'a', { enumerable: true, get: () => (looks++, text) });
    const reader = new FieldReader({ properties, if: { properties: { k: { const: 'x' } } }, then: { required: ['k'] } });
    reader.read({ k: '1' }, () => undefined);
    const before = looks;
    reader.read({ k: '2' }, () => undefined);
    expect(looks).to.equal(before);
  });

  it('knows whether a leaf can change the form', () => {
    const conditional = (schema: DataSchema): boolean => {
      const reader = new FieldReader(schema);
      reader.read({}, () => undefined);
      return reader.conditional;
    };
    expect(conditional({ properties: { a: text, l: { type: 'array', items: text } } })).to.equal(false);
    expect(conditional({ properties: { a: text }, if: {}, then: {} })).to.equal(true);
    expect(conditional({ properties: { a: { title: { $var: 'b' } as unknown as string } } })).to.equal(true);
  });
});
