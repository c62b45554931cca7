import { expect, oneEvent } from '@open-wc/testing';
import { bundled, type Chunk } from '../../src/chunks/chunk.js';
import { ImportedChunk } from '../../src/chunks/imported-chunk.js';
import { compile as byAjv } from '../../src/validation/ajv/ajv.js';
import { compile as byInterpreter } from '../../src/validation/interpreter/index.js';
import { loadValidator } from '../../src/validation/load-validator.js';
import type { CompileSchema } from '../../src/validation/validator.js';
import { validatorChunks } from './validator-chunks.js';

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
    const compile = await loadValidator(validatorChunks());
    expect(compile({ properties: { a: { type: 'string' } } }).validate({ a: 1 })).to.have.length(1);
  });

  it('loads once', async () => {
    const chunks = validatorChunks();
    expect(await loadValidator(chunks)).to.equal(await loadValidator(chunks));
    expect(await loadValidator(chunks)).not.to.equal(await loadValidator(chunks, { noEval: true }));
  });

  it('tries once whether code may be generated', async () => {
    let tries = 0;
    const forbidden: CompileSchema = () => {
      tries += 1;
      throw new EvalError('forbidden');
    };
    const chunks = { ...validatorChunks(), ajv: bundled({ compile: forbidden }) };
    expect(await loadValidator(chunks)).to.equal(byInterpreter);
    expect(await loadValidator(chunks)).to.equal(byInterpreter);
    expect(tries).to.equal(1);
  });

  it('takes what generates code where there is one and it may, and loads nothing of it else', async () => {
    const { interpreter, ajv } = validatorChunks();
    expect(await loadValidator({ interpreter })).to.equal(byInterpreter);
    expect(await loadValidator({ interpreter, ajv }, { noEval: true })).to.equal(byInterpreter);
    expect(ajv.loaded).to.equal(undefined);
    expect(await loadValidator({ interpreter, ajv })).to.equal(byAjv);
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

  it('rejects when the chunk does not arrive, and tries again the next time', async () => {
    const compile: CompileSchema = () => ({ validate: () => [] });
    let asked = 0;
    const chunks = {
      ajv: new ImportedChunk(() =>
        asked++ === 0 ? Promise.reject(new TypeError('offline')) : Promise.resolve({ compile }),
      ),
      interpreter: offline(),
    };
    const error: unknown = await loadValidator(chunks).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TypeError);
    expect(await loadValidator(chunks)).to.equal(compile);
  });

  it('rejects when no code may be generated and the interpreter is missing', async () => {
    const forbidden: CompileSchema = () => {
      throw new EvalError('forbidden');
    };
    const chunks = { ajv: bundled({ compile: forbidden }), interpreter: offline() };
    const error: unknown = await loadValidator(chunks).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TypeError);
  });
});

function offline(): Chunk<{ compile: CompileSchema }> {
  return new ImportedChunk(() => Promise.reject(new TypeError('offline')));
}
