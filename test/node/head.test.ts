import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { startSandbox, type Sandbox } from '../../demo/sandbox/index.js';
import type * as Head from '../../src/head.js';
import { readBlocks } from '../runner/doc-blocks.mjs';
import { inShipped, shippedFile } from '../runner/shipped.mjs';
import { connectInChromium, skip, type Visit } from './connect-in-chromium.js';
import { servePage } from './serve-page.js';

describe('a page that asks before the script file is there', () => {
  let head: typeof Head;
  let block: { page: string; policy: string };
  let sandbox: Sandbox;
  let folder: string;
  before(async () => {
    const file = inShipped('fastest-page.mjs');
    await writeFile(file, (await readBlocks('the-fastest-page', 'js'))[0]!);
    block = await import(pathToFileURL(file).href);
    head = await import(pathToFileURL(shippedFile('dist/npm/head.js')).href);
    sandbox = await startSandbox();
    folder = await mkdtemp(join(tmpdir(), 'fastest-page-'));
    await cp(shippedFile('dist'), join(folder, 'connection-form'), { recursive: true });
  });
  after(async () => {
    await sandbox?.close();
    await rm(folder, { recursive: true });
  });

  /** The page as it stands in the docs, but for the service and the integration; connected. */
  async function visit(scripts: string, page = block.page): Promise<Visit> {
    // A customer who has no connection yet.
    const id = randomUUID();
    const served = await servePage({
      folder,
      page: page
        .replace('href="https://api.integration.app"', `href="${sandbox.apiUri}"`)
        .replace('integration-key="hubspot"', `integration-key="api-key" api-uri="${sandbox.apiUri}"`),
      headers: {
        'Content-Security-Policy': `default-src 'none'; ${scripts}; connect-src 'self' ${sandbox.apiUri}; frame-src ${sandbox.apiUri}; form-action ${sandbox.apiUri}; img-src data: https:; style-src 'none'`,
      },
      signToken: () => sandbox.signToken({ id }),
    });
    try {
      return await connectInChromium(served.address);
    } finally {
      await served.close();
    }
  }

  /** Asked once, and before the form's own code; the answers were taken, else they would be asked for again. */
  function assertEarly({ requests }: Visit): void {
    const order = (pattern: RegExp) => {
      const places = requests.flatMap((request, index) => (pattern.test(request) ? [index] : []));
      return { first: places[0]!, count: places.length };
    };
    assert.equal(order(/integration-app-token/).count, 1, requests.join('\n'));
    assert.equal(order(/GET \/integrations\/api-key$/).count, 1, requests.join('\n'));
    assert.equal(order(/connection-form\.js/).count, 1);
    assert.equal(order(/chunks\/form-/).count, 1);
    assert.ok(order(/chunks\/form-/).first < order(/chunks\/connector-/).first);
  }

  it('connects under a policy that names the hash of its script', { skip }, async () => {
    const found = await visit(`${block.policy} 'unsafe-eval'`);
    assertEarly(found);
    assert.deepEqual(
      found.complaints.filter((text) => !/404/.test(text)),
      [],
    );
  });

  it('connects under a policy with a nonce', { skip }, async () => {
    const page = block.page
      .replace(head.earlyScript(), head.earlyScript({ nonce: 'abc123' }))
      .replace('<script type', '<script nonce="abc123" type');
    const found = await visit(`script-src 'self' 'nonce-abc123' 'unsafe-eval'`, page);
    assertEarly(found);
    assert.deepEqual(
      found.complaints.filter((text) => !/404/.test(text)),
      [],
    );
  });

  it('is asked again where the script may not run', { skip }, async () => {
    const found = await visit(`script-src 'self' 'unsafe-eval'`);
    assert.ok(
      found.complaints.some((text) => text.includes(head.earlyScriptHash)),
      found.complaints.join(),
    );
    assert.equal(found.requests.filter((request) => /integration-app-token/.test(request)).length, 1);
  });

  it('has its script in a file too, of less than 1 KB by gzip', async () => {
    const text = await readFile(shippedFile('dist/connection-form.early.js'), 'utf8');
    assert.equal(head.earlyScript(), `<script>${text}</script>`);
    assert.ok(gzipSync(text, { level: 9 }).length < 1024);
    assert.doesNotMatch(text, /<\/script|<!--/i);
  });

  it('names where the modules and the service are', async () => {
    const lines = head.preloadLinks({
      script: 'https://cdn.example.com/cf/connection-form.js?v=1&a="',
      apiUri: 'https://api.example.com/v1',
    });
    assert.match(lines, /^<link rel="preconnect" href="https:\/\/api\.example\.com" crossorigin>$/m);
    assert.match(lines, /href="https:\/\/cdn\.example\.com\/cf\/connection-form\.js\?v=1&#38;a=&#34;">$/m);
    const [, chunk] = /href="https:\/\/cdn\.example\.com\/cf\/(chunks\/form-[\w-]+\.js)">$/m.exec(lines)!;
    const code = await readFile(shippedFile('dist/connection-form.js'), 'utf8');
    assert.ok(code.includes(`import("./${chunk}")`));
  });
});
