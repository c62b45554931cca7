import { expect } from 'chai';
import { flatOrStructured, alwaysStructured } from '../../src/flow/create-draft.js';
import { bundled } from '../../src/chunks/chunk.js';
import { showViolations } from '../../src/flow/reactions/show-violations.js';
import * as essential from '../../src/flow/structured/essential.js';
import * as structured from '../../src/flow/structured/index.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { toPointer } from '../../src/schema/json.js';
import { commonFormats } from '../../src/validation/interpreter/formats.js';
import { interpret } from '../../src/validation/interpreter/interpreter.js';
import { compile as interpreter } from '../../src/validation/interpreter/index.js';
import { compile as ajv } from '../../src/validation/ajv/ajv.js';
import { countedCases } from '../support/counted-cases.js';
import { denseSchemas } from '../support/dense-schemas.js';

/** Milliseconds: what these schemas take without bounds are hours. */
const MAX_TIME = 30_000;
/** The fields of the largest of them; without bounds, hundreds of thousands. */
const MAX_FIELDS = 5000;

const editions = {
  'standard, ajv': [flatOrStructured(bundled(structured), showViolations).create, ajv],
  'standard, interpreter': [flatOrStructured(bundled(structured), showViolations).create, interpreter],
  lite: [alwaysStructured(essential, showViolations).create, interpret(commonFormats)],
} as const;

/** How often a schema was asked for a keyword: the work that reading and checking take, whatever the machine. */
function counting(schema: unknown, count: { reads: number }): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy: object = Array.isArray(schema) ? [] : {};
  for (const [key, held] of Object.entries(schema)) {
    const value = counting(held, count);
    Object.defineProperty(copy, key, { enumerable: true, get: () => (count.reads++, value) });
  }
  return copy;
}

/** Of the shapes that take the most to read. */
const MAX_READS = 65_000;
const laborious = [
  'oneOf with defaults',
  'a union of many branches, with defaults',
  'lists by default, of which half break a rule',
];

describe('small schemas that would explode', () => {
  const check = countedCases('bounds, schemas');
  const { warn } = console;
  before(() => (console.warn = () => {}));
  after(() => (console.warn = warn));

  for (const shape of laborious) {
    check(`${shape}: reads it a bounded number of times`, () => {
      const [schema, given = {}] = denseSchemas[shape]!;
      const count = { reads: 0 };
      const draft = editions['standard, interpreter'][0](counting(schema, count) as DataSchema, given);
      draft.useValidator(interpreter);
      draft.check();
      expect(count.reads).to.be.below(MAX_READS);
    });
  }

  check('unevaluated over unions: is judged, and not given up', () => {
    const [schema, given] = denseSchemas['unevaluated over unions']!;
    const found = interpreter(schema as DataSchema).validate(given);
    expect(found.map(({ path, keyword }) => [toPointer(path), keyword])).to.deep.equal([
      ['/b', 'unevaluatedProperties'],
    ]);
  });

  for (const [edition, [createDraft, compile]] of Object.entries(editions)) {
    for (const [shape, [schema, given = {}]] of Object.entries(denseSchemas)) {
      check(`${shape}: ${edition}`, () => {
        const start = performance.now();
        const draft = createDraft(schema as DataSchema, given);
        draft.useValidator(compile);
        draft.check();
        let fields = 0;
        const count = (field: { children: readonly unknown[] }): void => {
          fields++;
          (field.children as (typeof field)[]).forEach(count);
        };
        count(draft.root);
        expect(fields).to.be.below(shape.startsWith('thirty') ? 2 * MAX_FIELDS : MAX_FIELDS);
        expect(performance.now() - start).to.be.below(MAX_TIME);
      });
    }
  }
});
