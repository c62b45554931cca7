import { expect } from 'chai';
import type { StructuredDraft } from '../../src/flow/structured/structured-draft.js';
import type { VariantField } from '../../src/schema/field.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { compile as ajv } from '../../src/validation/ajv/ajv.js';
import { compile as interpreter } from '../../src/validation/interpreter/index.js';
import { fieldsOf } from '../support/fill-form.js';
import { newDraft } from '../support/new-draft.js';

const text = { type: 'string' };
const object = (properties: object, ...required: string[]) => ({ type: 'object', properties, required });
const withUnion = (...oneOf: object[]) => object({ it: { oneOf } }, 'it') as unknown as DataSchema;

/** A draft of a union of which the user chose a branch and filled in all texts, with each validator. */
function drafts(schema: DataSchema, branch: number, given: object = {}): StructuredDraft[] {
  return [ajv, interpreter].map((compile) => {
    const draft = newDraft(schema, given as Record<string, unknown>);
    draft.useValidator(compile);
    const union = fieldsOf(draft.root).find(({ kind }) => kind === 'variant');
    if (union) draft.choose(union as VariantField, branch);
    for (const field of fieldsOf(draft.root)) if (field.kind === 'text') draft.type(field, 'x');
    return draft;
  });
}

const problemsOf = (draft: StructuredDraft) =>
  draft.check().map(({ field, violation }) => [field.path.join('/'), field.kind, violation.keyword]);

describe('a union of which only one branch may fit', () => {
  const marked: [name: string, schema: DataSchema, branch: number, sent: unknown][] = [
    [
      'a constant that is not required',
      withUnion(object({ kind: { const: 'a' }, x: text }), object({ kind: { const: 'b' }, x: text })),
      1,
      { kind: 'b', x: 'x' },
    ],
    [
      'the only value of a list',
      withUnion(object({ kind: { enum: ['a'] }, x: text }), object({ kind: { enum: ['b'] }, x: text })),
      1,
      { kind: 'b', x: 'x' },
    ],
    [
      'a constant of one branch, of which another has a part of the values',
      withUnion(
        object({ kind: { enum: ['a', 'b'] }, x: text }, 'kind'),
        object({ kind: { const: 'c' }, x: text }),
      ),
      1,
      { kind: 'c', x: 'x' },
    ],
    [
      'a constant in an optional object',
      withUnion(
        object({ meta: object({ kind: { const: 'a' } }), x: text }),
        object({ meta: object({ kind: { const: 'b' } }), x: text }),
      ),
      1,
      { meta: { kind: 'b' }, x: 'x' },
    ],
    [
      'a constant in a part',
      withUnion(
        { allOf: [object({ kind: text }), object({ kind: { const: 'a' }, x: text })] },
        { allOf: [object({ kind: text }), object({ kind: { const: 'b' }, x: text })] },
      ),
      1,
      { kind: 'b', x: 'x' },
    ],
  ];
  for (const [name, schema, branch, sent] of marked)
    it(`is made unambiguous by ${name}`, () => {
      for (const draft of drafts(schema, branch)) {
        expect(problemsOf(draft)).to.deep.equal([]);
        expect(draft.parameters).to.deep.equal({ it: sent });
      }
    });

  const ambiguous: [name: string, schema: DataSchema, branch: number, given?: object][] = [
    ['open objects', withUnion(object({ a: text }), object({ b: text })), 0],
    [
      'an open object beside a marked one',
      withUnion(object({ kind: { const: 'a' } }, 'kind'), object({})),
      0,
    ],
    ['texts', withUnion({ ...text, title: 'Any' }, { ...text, title: 'Short', maxLength: 9 }), 0],
    ['numbers', withUnion({ ...text, title: 'Any' }, { title: 'Also', type: ['string', 'number'] }), 0],
    [
      'lists',
      withUnion({ title: 'A', type: 'array', items: text }, { title: 'B', type: 'array', minItems: 0 }),
      0,
      { it: ['x'] },
    ],
  ];
  for (const [name, schema, branch, given] of ambiguous)
    it(`is refused where nothing tells apart ${name}`, () => {
      for (const draft of drafts(schema, branch, given)) {
        const [problem, ...more] = draft.check();
        expect(more).to.deep.equal([]);
        expect(problem!.violation).to.deep.include({ keyword: 'oneOf', path: ['it'] });
        expect(problem!.violation.params).to.deep.include({ passingSchemas: [0, 1] });
      }
    });

  it('is refused until what tells the branches apart is filled in', () => {
    const schema = withUnion(object({ mode: { enum: ['x', 'y'] } }), object({ mode: { enum: ['z', 'u'] } }));
    for (const draft of drafts(schema, 0)) {
      expect(problemsOf(draft)).to.deep.equal([['it', 'variant', 'oneOf']]);
      const mode = fieldsOf(draft.root).find(({ kind }) => kind === 'choice')!;
      draft.change(mode, 'x');
      expect(draft.problems).to.deep.equal([]);
    }
  });

  it('is refused in a list item, at the item', () => {
    const items = { oneOf: [object({ a: text }), object({ b: text })] };
    const schema = object({ l: { type: 'array', items } }) as unknown as DataSchema;
    for (const draft of drafts(schema, 0, { l: [{ a: 'x' }] }))
      expect(problemsOf(draft)).to.deep.equal([['l/0', 'variant', 'oneOf']]);
  });

  it('says which properties exclude each other, or are needed', () => {
    const oneOf = [{ required: ['apiKey'] }, { required: ['user', 'password'] }];
    const schema = {
      ...object({ apiKey: text, user: text, password: text }),
      oneOf,
    } as unknown as DataSchema;
    const required = [['apiKey'], ['user', 'password']];
    for (const compile of [ajv, interpreter]) {
      const paramsOf = (given: Record<string, unknown>) => {
        const draft = newDraft(schema, given);
        draft.useValidator(compile);
        return draft.check().map(({ violation }) => violation.params);
      };
      expect(paramsOf({})).to.deep.equal([{ passingSchemas: null, required }]);
      expect(paramsOf({ apiKey: 'a', user: 'b', password: 'c' })).to.deep.equal([
        { passingSchemas: [0, 1], required },
      ]);
    }
  });
});
