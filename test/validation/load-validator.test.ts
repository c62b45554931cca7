import { expect, oneEvent } from '@open-wc/testing';
import { bySchema } from '../../src/validation/by-schema.js';
import { createLoader, loadValidator } from '../../src/validation/load-validator.js';
import type { CompileSchema } from '../../src/validation/validator.js';

const FOUND = [
  { path: ['b'], keyword: 'pattern', params: { pattern: '^x' } },
  { path: ['a'], keyword: 'required', params: { missingProperty: 'a' } },
];

/** Firefox finds no `'self'` in a page without an address. */
const here = location.origin;

async function pageUnder(policy: string, attributes = ''): Promise<{ found: unknown; violations: string[] }> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<html ${attributes}>
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <script type="module" src="/test/validation/page-under-policy.ts"></script>
  </html>`;
  document.body.append(frame);
  try {
    const { data } = (await oneEvent(window, 'message')) as MessageEvent<{
      found: unknown;
      violations: string[];
    }>;
    return data;
  } finally {
    frame.remove();
  }
}

describe('loadValidator', () => {
  it('loads a validator that checks', async () => {
    const compile = await loadValidator();
    expect(compile({ properties: { a: { type: 'string' } } }).validate({ a: 1 })).to.have.length(1);
  });

  it('loads once', () => {
    expect(loadValidator()).to.equal(loadValidator());
    expect(loadValidator()).not.to.equal(loadValidator({ noEval: true }));
  });

  it('generates code where the page allows it', async () => {
    expect(await pageUnder(`script-src ${here} 'unsafe-eval'`)).to.deep.equal({
      found: FOUND,
      violations: [],
    });
  });

  it('finds the same where the page forbids it, at the price of one report at most', async () => {
    const { found, violations } = await pageUnder(`script-src ${here}`);
    expect(found).to.deep.equal(FOUND);
    // WebKit keeps it to itself.
    expect([[], ['script-src eval']]).to.deep.include(violations);
  });

  it('finds the same without any report when told not to try', async () => {
    expect(await pageUnder(`script-src ${here}`, 'no-eval')).to.deep.equal({ found: FOUND, violations: [] });
  });

  it('needs no trusted types when told not to try', async () => {
    const policy = `script-src ${here}; require-trusted-types-for 'script'`;
    expect(await pageUnder(policy, 'no-eval')).to.deep.equal({ found: FOUND, violations: [] });
  });

  it('interprets a large schema and generates code for a small one', async () => {
    const named =
      (name: string): CompileSchema =>
      () => ({ validate: () => [{ path: [name], keyword: '', params: {} }] });
    const load = createLoader({
      ajv: () => Promise.resolve({ compile: named('generated') }),
      noEval: () => Promise.resolve({ compile: named('interpreted'), bySchema }),
    });
    const compile = await load();
    const large = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`field-${index}`, { type: 'string' }]),
    );
    expect(compile({ properties: { a: {} } }).validate({})[0]!.path).to.deep.equal(['generated']);
    expect(compile({ properties: large }).validate({})[0]!.path).to.deep.equal(['interpreted']);
  });

  it('rejects when the chunk does not arrive, and tries again the next time', async () => {
    const compile: CompileSchema = () => ({ validate: () => [] });
    let asked = 0;
    const load = createLoader({
      ajv: () => (asked++ === 0 ? Promise.reject(new TypeError('offline')) : Promise.resolve({ compile })),
      // Large schemas are then checked by generated code, too.
      noEval: () => Promise.reject(new TypeError('offline')),
    });
    const error: unknown = await load().catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TypeError);
    expect(await load()).to.equal(compile);
  });

  it('rejects when only the chunk without eval is missing', async () => {
    const forbidden: CompileSchema = () => {
      throw new EvalError('forbidden');
    };
    const load = createLoader({
      ajv: () => Promise.resolve({ compile: forbidden }),
      noEval: () => Promise.reject(new TypeError('offline')),
    });
    const error: unknown = await load().catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TypeError);
  });
});
