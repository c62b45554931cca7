import { Validator } from '@cfworker/json-schema';
import { expect } from 'chai';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { DataSchema } from '../../src/schema/data-schema.js';
import draft2020 from './json-schema-test-suite/draft2020-12.json';
import draft7 from './json-schema-test-suite/draft7.json';
import { implementations } from './validators.js';

interface Group {
  readonly file: string;
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly {
    readonly description: string;
    readonly data: unknown;
    readonly valid: boolean;
  }[];
}

type Accepts = (value: unknown) => boolean;

const drafts: Readonly<Record<string, readonly Group[]>> = { 'draft 7': draft7, 'draft 2020-12': draft2020 };

/** What the libraries say by themselves, without anything of ours. */
const libraries: Readonly<Record<string, (schema: unknown, draft: string) => Accepts>> = {
  ajv(schema, draft) {
    const ajv = new (draft === 'draft 7' ? Ajv : Ajv2020)({ strict: false, logger: false });
    addFormats(ajv as Ajv);
    const validate = ajv.compile(schema as object);
    return (value) => validate(value) as boolean;
  },
  'no-eval'(schema, draft) {
    // The library marks the schemas that it has seen.
    const validator = new Validator(
      structuredClone(schema) as object,
      draft === 'draft 7' ? '7' : '2020-12',
      false,
    );
    return (value) => validator.validate(value).valid;
  },
};

/**
 * Where the port differs from a library that agrees with the suite, and why. `file: group`, and
 * where it is not the whole group, the test.
 */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  'Nothing is fetched and no meta-schema is carried along: a reference to one is left out.': [
    'definitions: validate definition against metaschema: invalid definition schema',
    'defs: validate definition against metaschema: invalid definition schema',
    'ref: remote ref, containing refs itself: remote ref invalid',
    'ref: URN base URI with f-component: is invalid',
    'anchor: invalid anchors',
    'id: Invalid use of fragments in location-independent $id',
  ],
  'A reference leads to the same schema whichever way it was reached.': [
    'dynamicRef: A $dynamicRef resolves to the first $dynamicAnchor still in scope that is encountered when the schema is evaluated',
    "dynamicRef: A $dynamicRef with intermediate scopes that don't include a matching $dynamicAnchor does not affect dynamic scope resolution",
    'dynamicRef: multiple dynamic paths to the $dynamicRef keyword',
    'dynamicRef: after leaving a dynamic scope, it is not used by a $dynamicRef: /then/$defs/thingy is the final stop for the $dynamicRef',
  ],
  'What stands beside a reference holds in every draft, as its author meant it.': [
    'ref: ref overrides any sibling keywords: ref valid, maxItems ignored',
  ],
  'Pickers give times without a zone.': ['optional/format/time: validation of time strings'],
};

/** Where the libraries differ from each other, and the port with them: nothing that a form asks. */
const DISPUTED: readonly string[] = [
  'unevaluatedItems: unevaluatedItems with nested items',
  'unevaluatedItems: unevaluatedItems depends on adjacent contains',
  'unevaluatedItems: unevaluatedItems depends on multiple nested contains',
  'unevaluatedItems: unevaluatedItems and contains interact to control item dependency relationship',
  'unevaluatedProperties: unevaluatedProperties with if/then/else, then not defined',
];

describe('the official JSON Schema test suite', function () {
  this.timeout(60_000);
  const met = new Set<string>();

  function isListed(names: readonly string[], name: string): boolean {
    const entry = names.find((entry) => name === entry || name.startsWith(`${entry}: `));
    if (entry) met.add(entry);
    return entry !== undefined;
  }

  for (const [draft, groups] of Object.entries(drafts)) {
    for (const [implementation, compile] of implementations) {
      // The interpreter stands on no library: it is held to both.
      const own = libraries[implementation] ? [libraries[implementation]] : Object.values(libraries);
      it(`${draft}: ${implementation} agrees with the suite wherever ${own.length > 1 ? 'a' : 'its'} library does`, () => {
        const found: string[] = [];
        let agreed = 0;
        for (const { file, description, schema, tests } of groups) {
          const accepting = own.map((library) => attempt(() => library(schema, draft)));
          const validator = compile(schema as DataSchema);
          for (const test of tests) {
            const verdict = validator.validate(test.data).length === 0;
            if (verdict === test.valid) agreed += 1;
            else if (accepting.some((accepts) => attempt(() => accepts?.(test.data)) === test.valid)) {
              found.push(`${file}: ${description}: ${test.description}`);
            }
          }
        }
        const total = groups.reduce((sum, { tests }) => sum + tests.length, 0);
        console.log(`JSON Schema test suite, ${draft}, ${implementation}: ${agreed} of ${total} agree`);
        expect(found.filter((name) => !isListed(Object.values(EXCEPTIONS).flat(), name))).to.deep.equal([]);
      });
    }

    it(`${draft}: all implementations find the same`, () => {
      const found: string[] = [];
      for (const { file, description, schema, tests } of groups) {
        const validators = implementations.map(([, compile]) => compile(schema as DataSchema));
        for (const test of tests) {
          const verdicts = validators.map((validator) => JSON.stringify(validator.validate(test.data)));
          if (new Set(verdicts).size > 1) found.push(`${file}: ${description}: ${test.description}`);
        }
      }
      expect(found.filter((name) => !isListed(DISPUTED, name))).to.deep.equal([]);
    });
  }

  it('lists no exception that is none', () => {
    expect(
      [...Object.values(EXCEPTIONS).flat(), ...DISPUTED].filter((entry) => !met.has(entry)),
    ).to.deep.equal([]);
  });
});

/** Undefined when the library gives up. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
