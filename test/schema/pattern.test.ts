import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { matches } from '../../src/schema/rules/pattern.js';
import { newDraft } from '../support/new-draft.js';
import { implementations } from '../validation/validators.js';

const hopeless = { type: 'string', pattern: '^(a+)+\\1$' };
const long = 'a'.repeat(60) + '!';

describe('a pattern', () => {
  it('is unknown to match where that takes too long', () => {
    expect(matches(hopeless.pattern, long)).to.equal(undefined);
    expect(matches(hopeless.pattern, 'aa')).to.equal(true);
    expect(matches('^(a+)+$', long)).to.equal(false);
    expect(matches('(', 'a')).to.equal(undefined);
  });

  for (const [name, compile] of implementations) {
    it(`that cannot be judged in time is wrong nowhere, and what is missing is still found: ${name}`, () => {
      const schemas: DataSchema[] = [
        hopeless,
        { not: hopeless },
        { oneOf: [hopeless, { type: 'string' }] },
        { if: hopeless, then: false, else: false },
      ];
      for (const a of schemas) {
        const schema = { properties: { a, b: { type: 'string' } }, required: ['b'] };
        const draft = newDraft(schema, { a: long });
        draft.useValidator(compile);
        const found = draft.check().map(({ field, violation }) => `${field.id} ${violation.keyword}`);
        expect(found).to.deep.equal(['/b required']);
      }
    });
  }

  it('that cannot be judged in time is told to the developer once, without the text', () => {
    const told: unknown[] = [];
    const { warn } = console;
    console.warn = (...args) => void told.push(...args);
    try {
      for (const text of [long, 'b' + long]) expect(matches('^(told+)+\\1$', text)).to.equal(undefined);
    } finally {
      console.warn = warn;
    }
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('^(told+)+\\1$').and.not.to.contain('aaa');
  });
});
