import { expect } from 'chai';
import { newDraft } from '../support/new-draft.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { compile } from '../../src/validation/ajv/ajv.js';
import { draftHand } from '../support/draft-hand.js';
import { fieldsOf, fillForm, forgettable, hiddenPart, omit } from '../support/fill-form.js';
import { isLeaf } from '../../src/schema/field.js';
import shapes from '../support/shapes.json';

type Value = Record<string, unknown>;

/** What would be sent, and which fields show what. */
const contentOf = (draft: ReturnType<typeof newDraft>) => ({
  parameters: draft.parameters,
  fields: fieldsOf(draft.root).map((field) => [
    field.id,
    field.kind === 'variant' && field.chosen,
    isLeaf(field.kind) && draft.valueAt(field.path),
  ]),
});

/** Shapes of schemas that platforms and schema generators make, each with values that it accepts. */
describe('every shape of a schema', () => {
  for (const shape of shapes as { id: string; schema: DataSchema; valid: Value; variants?: Value[] }[]) {
    describe(shape.id, () => {
      for (const value of [shape.valid, ...(shape.variants ?? [])]) {
        it(`takes ${JSON.stringify(value)} and gives it back`, () => {
          const draft = newDraft(shape.schema, value);
          draft.useValidator(compile);
          expect(draft.parameters).to.deep.equal(value);
          expect(draft.check()).to.deep.equal([]);
        });

        it(`is filled with ${JSON.stringify(value)} leaf by leaf, and stays so`, async () => {
          const given = hiddenPart(shape.schema, value);
          const draft = newDraft(shape.schema, given);
          await fillForm(draftHand(draft), shape.schema, value);
          expect(draft.parameters).to.deep.equal(value);
          const before = contentOf(draft);
          const changed: string[] = [];
          draft.subscribe(({ fields }) => changed.push(...fields));
          // Equal values of the page, and what the page was told.
          for (const again of [structuredClone(given), draft.parameters]) draft.fill(again);
          expect(contentOf(draft)).to.deep.equal(before);
          expect(changed).to.deep.equal([]);
        });
      }

      it('shows each value that the page gives after another as it does at first', () => {
        const values = [{}, shape.valid, ...(shape.variants ?? [])];
        for (const [before, value] of values.flatMap((each) =>
          values.map((other) => [each, other] as const),
        )) {
          const draft = newDraft(shape.schema, before);
          draft.fill(value);
          expect(contentOf(draft), JSON.stringify([before, value])).to.deep.equal(
            contentOf(newDraft(shape.schema, value)),
          );
        }
      });

      it('misses each required field at its place', () => {
        for (const field of forgettable(shape.schema, shape.valid)) {
          const draft = newDraft(shape.schema, omit(shape.valid, field.path) as Value);
          draft.useValidator(compile);
          expect(draft.check().map((each) => each.field.id)).to.include(field.id);
        }
      });
    });
  }
});
