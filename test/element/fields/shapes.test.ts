import { expect } from '@open-wc/testing';
import type { DataSchema } from '../../../src/schema/data-schema.js';
import { controlsHand } from '../../support/controls-hand.js';
import { mountFields } from '../../support/fields-host.js';
import { fillForm, hiddenPart } from '../../support/fill-form.js';
import { clearPage } from '../../support/form-harness.js';
import shapes from '../../support/shapes.json';

type Value = Record<string, unknown>;

/** No control says this: a time has no zone. */
const NOT_TYPED = /"\d\d:\d\d:\d\dZ"/;

/** Null where leaving out says the same is not offered. */
const LEFT_OUT = /^\{"a":null,"b":null/;

/** A break goes into a control of several lines only, and only a schema can ask for one. */
const NOT_IN_A_LINE = ['text-edge'];

describe('every shape of a schema, on the page', () => {
  afterEach(clearPage);

  for (const { id, schema, valid, variants = [] } of shapes as {
    id: string;
    schema: DataSchema;
    valid: Value;
    variants?: Value[];
  }[]) {
    for (const value of [valid, ...variants]) {
      if (
        [NOT_TYPED, LEFT_OUT].some((none) => none.test(JSON.stringify(value))) ||
        NOT_IN_A_LINE.includes(id)
      )
        continue;
      it(`${id} is filled with ${JSON.stringify(value)} through its controls`, async () => {
        const host = await mountFields(schema, { given: hiddenPart(schema, value) });
        await fillForm(controlsHand(host), schema, value);
        expect(host.draft.parameters).to.deep.equal(value);
      });
    }
  }
});
