import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { catalog, integrations } from '../../demo/sandbox/catalog/index.js';
import { isYounger, type CatalogIntegration } from '../../demo/sandbox/catalog/model.js';
import { signToken } from '../../demo/sandbox/tokens.js';
import { buildConnectionRequest } from '../../src/index.js';
import { readBlocks } from '../runner/doc-blocks.mjs';
import { inShipped, shippedFile } from '../runner/shipped.mjs';
import { startCommand, type StartedCommand } from '../runner/start-command.mjs';
import { connectInChromium, skip } from './connect-in-chromium.js';
import { PageVisitor } from './page-visitor.js';
import { servePage } from './serve-page.js';

/** What any of the integrations asks for, in a form that it accepts. */
const parameters = {
  apiKey: 'sk_1234567890',
  username: 'ada',
  password: 'lovelace',
  subdomain: 'acme',
  owner: 'u-1',
  host: 'eu1.wingtip.example',
  token: '1234567890',
  port: 443,
  warehouse: 'wh_lyon',
  acceptTerms: true,
  authentication: { method: 'basic', user: 'ada', password: 'lovelace' },
};

/** How the integrations end that do not connect, by the end of their key. */
const otherEnds: Record<string, RegExp> = {
  'no-auth-option': /Authentication is not configured/,
  refusing: /403 Forbidden/,
  'refusing-in-depth': /newConnectionFailure/,
  silent: /Waiting for/,
  'silent-popup': /Waiting for/,
};

const unreadable: Record<string, RegExp> = {
  failing: /500.*cannot be read/,
  flaky: /500.*could not be read/,
  'bad-gateway': /502.*Bad Gateway/,
  unreachable: /fetch failed/,
};

const endOf = <T>(ends: Record<string, T>, { key }: CatalogIntegration): T | undefined =>
  ends[key.replace(/^membrane-/, '')];

const named = ({ key, withoutIntegration }: CatalogIntegration) =>
  withoutIntegration ? { connectorKey: key } : { integrationKey: key };

/** What a page tells the form, else the text in it. */
function outcomeOf(page: string): string {
  const told = /id="result">\s*(\{.*\})/.exec(page)?.[1];
  return told ?? page.replace(/<style>.*?<\/style>|<[^>]*>|\s+/gs, ' ').trim();
}

describe('the sandbox, started with npx from the installed package', () => {
  let sandbox: StartedCommand;
  before(async () => {
    sandbox = await startCommand('npx', ['connection-form-sandbox'], inShipped());
  });
  after(() => sandbox?.close());

  it('starts without a warning', () => {
    assert.ok(!/warning|unsupported/i.test(sandbox.output()), sandbox.output());
  });

  const someone = () =>
    signToken(sandbox.workspace, 600, { id: randomUUID(), fields: { sandbox: { slow: 1 } } });

  async function get(path: string, token: string): Promise<string> {
    const headers = { Authorization: `Bearer ${token}` };
    const response = await fetch(sandbox.apiUri + path, { headers });
    return `${response.status} ${await response.text()}`;
  }

  /** What the last page says of an attempt, in which the sign-in and the consent are given where they are asked for. */
  async function connect(integration: CatalogIntegration, token: string, authOptionKey?: string) {
    const { url, fields } = buildConnectionRequest({
      apiUri: sandbox.apiUri,
      generation: isYounger(integration) ? 'membrane' : 'integration-app',
      token,
      ...named(integration),
      authOptionKey,
      parameters,
    });
    return outcomeOf(await new PageVisitor().visit(url, fields));
  }

  /** As it is printed: from its first line to its last. */
  const printedPage = () => /^<!doctype html>\n[\s\S]*?^<\/html>$/m.exec(sandbox.output())![0];

  it('prints the page of the README, with its addresses filled in', async () => {
    const [page] = await readBlocks('a-page-to-copy', 'html');
    const filledIn = `integration-key="api-key" api-uri="${sandbox.apiUri}"`;
    assert.equal(`${printedPage()}\n`, page!.replace('integration-key="hubspot"', filledIn));
  });

  it('serves a page that connects at its root', { skip }, async () => {
    const { requests } = await connectInChromium(`${sandbox.apiUri}/`);
    assert.ok(requests.includes('GET /connection-form/connection-form.js'));
    const preflight = await fetch(`${sandbox.apiUri}/integration-app-token`);
    assert.equal(preflight.headers.get('access-control-allow-origin'), null);
    assert.equal((await fetch(`${sandbox.apiUri}/connection-form/licences.txt`)).ok, false);
  });

  it('prints a page that connects where it is served from elsewhere', { skip }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'page-to-copy-'));
    await cp(shippedFile('dist'), join(folder, 'connection-form'), { recursive: true });
    // A customer who has no connection yet.
    const token = await someone();
    const served = await servePage({ folder, page: printedPage(), signToken: async () => token });
    try {
      await connectInChromium(served.address);
    } finally {
      await served.close();
      await rm(folder, { recursive: true });
    }
  });

  it('offers all that the source does', () => {
    assert.deepEqual(
      sandbox.integrations,
      integrations.map(({ key }) => key),
    );
  });

  it('prints a token that connects', async () => {
    const page = await connect(
      catalog.find(({ key }) => key === 'api-key')!,
      sandbox.token,
    );
    assert.match(page, /newConnectionCreated/);
  });

  for (const integration of catalog) {
    it(`${integration.key} is read and connects, or fails, as it is said to`, async () => {
      const token = await someone();
      const trouble = endOf(unreadable, integration);
      const kind = integration.withoutIntegration ? 'connectors' : 'integrations';
      const read = await get(`/${kind}/${integration.key}`, token).catch(String);
      assert.match(read, trouble ?? new RegExp(`200.*"key":"${integration.key}"`));
      const { options, setup, disabledOptions = [] } = integration;
      const end = setup ? /not set up/ : (endOf(otherEnds, integration) ?? /newConnectionCreated/);
      for (const { key } of options.length ? options : [{ key: '' }])
        assert.match(
          await connect(integration, token, key || undefined),
          disabledOptions.includes(key) ? /has disabled/ : end,
        );
    });
  }

  it('has the prebuilt dialog with its script', async () => {
    const token = await someone();
    assert.match(await get('/embed/penpal.js', token), /^200 .*Penpal/s);
    assert.match(
      await get(`/embed/integrations/api-key/connect?token=${token}`, token),
      /^200 .*Connect Northwind/s,
    );
  });

  it('has said nothing of errors, after all that', () => {
    assert.doesNotMatch(sandbox.output(), /error|exception|^ +at /im);
  });
});
