import { expect } from 'chai';
import { bundled } from '../../src/chunks/chunk.js';
import { showViolations } from '../../src/flow/reactions/show-violations.js';
import { alwaysStructured, flatOrStructured, type Drafts } from '../../src/flow/create-draft.js';
import type { Draft } from '../../src/flow/draft.js';
import * as essential from '../../src/flow/structured/essential.js';
import type { StructuredDraft } from '../../src/flow/structured/structured-draft.js';
import * as structured from '../../src/flow/structured/index.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { ListField } from '../../src/schema/field.js';
import {
  HINTS,
  KEYWORDS_OF_TYPES,
  RESOLVED_KEYWORDS,
  STRUCTURED_KEYWORDS,
} from '../../src/schema/keywords.js';
import { compile as ajv } from '../../src/validation/ajv/ajv.js';
import { compile as interpreter } from '../../src/validation/interpreter/index.js';
import { readAsKind } from '../../src/value/special/read-as-kind.js';

const editions: [name: string, drafts: Drafts][] = [
  ['standard', flatOrStructured(bundled(structured), showViolations)],
  ['lite', alwaysStructured(essential, showViolations)],
];

const fine = { type: 'string', title: 'Fine' };

/** Every keyword that is read, and some that only validators read. */
const keywords = new Set([
  ...Object.values(HINTS).flat(),
  ...Object.values(KEYWORDS_OF_TYPES).flat(),
  ...RESOLVED_KEYWORDS,
  ...STRUCTURED_KEYWORDS,
  ...['default', 'const', 'enum', 'referenceRecords', 'allowCustom', 'contentMediaType', 'isRichText'],
  ...['$schema', '$id', '$anchor', '$defs', 'patternProperties', 'unevaluatedProperties', 'contains'],
]);

const unspeakable = { toString: 1 };
/** No text can be made of some of them. */
const operands: unknown[] = [unspeakable, [unspeakable], { a: unspeakable }, null, [null], 5];

/** Does with a draft all that a form does. */
function use(draft: Draft, compilers = [ajv, interpreter]): string[] {
  const shown = [...draft.root.fields].map((field) => {
    const { label, description, readOnly, nullable, advanced, iconUri } = field;
    expect([label, description].every((text) => typeof text === 'string')).to.equal(true);
    void [readOnly, nullable, advanced, iconUri];
    if ('placeholder' in field) void [field.placeholder, field.expects];
    if ('options' in field) void field.options;
    return field.label;
  });
  draft.check();
  for (const compile of compilers) {
    draft.useValidator(compile);
    draft.check();
  }
  void [draft.parameters, draft.secretPaths];
  return shown;
}

const nested = (levels: number, wrap: (inner: object) => object): object => {
  let schema: object = fine;
  for (let level = 0; level < levels; level++) schema = wrap(schema);
  return schema;
};

for (const [edition, drafts] of editions)
  describe(`a schema that is odd, ${edition}`, () => {
    for (const keyword of keywords)
      it(`can be shown and checked, whatever ${keyword} is`, () => {
        const compilers = edition === 'lite' ? [interpreter] : undefined;
        const odd = operands.flatMap((operand) => [
          { [keyword]: operand },
          { type: 'string', [keyword]: operand },
        ]);
        const properties = { a: fine, ...Object.fromEntries(odd.entries()) };
        use(drafts.create({ properties, required: Object.keys(odd) } as DataSchema, {}), compilers);
        use(drafts.create({ properties: { a: fine, within: { properties } } } as DataSchema, {}), [
          interpreter,
        ]);
        for (const operand of operands)
          use(drafts.create({ properties: { a: fine }, [keyword]: operand } as DataSchema, {}), compilers);
      });

    for (const key of ['\ud800', '__proto__', 'constructor', 'toString', ' ', '%', '~1', '']) {
      it(`has a field for the key ${JSON.stringify(key)}, and checks it and the others`, () => {
        const properties = Object.fromEntries([
          ['a', { ...fine, minLength: 3 }],
          [key, fine],
        ]);
        const draft = drafts.create({ properties, required: [key, 'a'] }, {});
        use(draft);
        expect(draft.problems).to.have.length(2);
      });
    }

    it('checks beside a constant that cannot be compared', () => {
      const draft = drafts.create(
        { properties: { a: { ...fine, minLength: 3 }, odd: { enum: [unspeakable, {}] } } },
        { a: 'x', odd: {} },
      );
      use(draft);
      expect(draft.problems.map(({ field }) => field.label)).to.deep.equal(['Fine']);
    });
  });

describe('a schema of which a part cannot be read', () => {
  const [[, { create }]] = editions as [[string, Drafts]];

  for (const [name, wrap] of [
    ['properties', (x: object) => ({ properties: { x } })],
    ['required properties', (x: object) => ({ properties: { x }, required: ['x'] })],
    ['items', (items: object) => ({ type: 'array', items })],
    ['allOf', (x: object) => ({ allOf: [x] })],
    ['oneOf', (x: object) => ({ oneOf: [x, { type: 'null' }] })],
    ['not', (not: object) => ({ not })],
    ['if', (x: object) => ({ if: x, then: { title: 'Then' } })],
    ['a default', (x: object) => ({ default: [x] })],
  ] as const)
    it(`keeps the rest: ${name} 10,000 deep`, () => {
      const deep = nested(10_000, wrap);
      const schema = { properties: { a: fine, o: { properties: { deep, b: fine } } }, required: ['a'] };
      const draft = create(schema as DataSchema, {});
      use(draft);
      const fields = [...draft.root.fields].flatMap((field) => [field, ...field.children]);
      expect(fields.map(({ label }) => label)).to.include.members(['Fine', 'O']);
      expect(draft.problems.map(({ field }) => field.label)).to.deep.equal(['Fine']);
    });

  it('keeps the rest beside what throws as it is read', () => {
    const odd = Object.defineProperty({}, 'title', {
      enumerable: true,
      get(): never {
        throw new Error('read');
      },
    });
    const draft = create({ properties: { a: fine, odd } }, {});
    expect(use(draft)).to.deep.equal(['Fine', 'Odd']);
  });

  it('reads what a list item asks for only then, and shows the others', () => {
    const odd = Object.defineProperty({ type: 'string' }, 'writeOnly', {
      get(): never {
        throw new Error('read');
      },
    });
    const draft = create(
      { properties: { l: { type: 'array', items: odd }, a: fine } },
      {},
    ) as StructuredDraft;
    draft.addItem(draft.root.fields[0] as ListField);
    expect(draft.root.fields.map(({ kind }) => kind)).to.deep.equal(['list', 'text']);
    expect(draft.root.fields[0]!.children.map(({ kind }) => kind)).to.deep.equal(['json']);
  });
});

describe('JSON that is typed', () => {
  const draft = () => editions[0]![1].create({ properties: { any: {}, a: fine } }, {});

  for (const [name, text] of [
    ['never closed', '['.repeat(10_000)],
    ['closed', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['of objects', '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)],
  ] as const)
    it(`cannot be read 10,000 deep, and stays: ${name}`, () => {
      const one = draft();
      const [any] = one.root.fields;
      one.type(any!, text, readAsKind);
      expect(one.unreadText(any!)).to.equal(text);
      expect(one.check().map(({ field }) => field)).to.deep.equal([any]);
      expect(one.parameters).to.deep.equal({});
      one.type(any!, '[[[1]]]', readAsKind);
      expect(one.parameters).to.deep.equal({ any: [[[1]]] });
    });
});
