import { expect } from 'chai';
import { newDraft } from '../support/new-draft.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { compile } from '../../src/validation/ajv/ajv.js';
import { draftHand } from '../support/draft-hand.js';
import { fillForm, forgettable, hiddenPart, omit } from '../support/fill-form.js';
import shapes from '../support/shapes.json';

type Value = Record<string, unknown>;

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

        it(`is filled with ${JSON.stringify(value)} leaf by leaf`, async () => {
          const draft = newDraft(shape.schema, hiddenPart(shape.schema, value));
          await fillForm(draftHand(draft), shape.schema, value);
          expect(draft.parameters).to.deep.equal(value);
        });
      }

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
