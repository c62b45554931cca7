import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { startSandbox, type Sandbox } from '../../demo/sandbox/index.js';
import { readBlocks } from '../runner/doc-blocks.mjs';
import { inShipped } from '../runner/shipped.mjs';

const callback = 'https://example.com/integration/callback';

describe('the blocks of the docs for a server', () => {
  let sandbox: Sandbox;
  let token: string;
  before(async () => {
    sandbox = await startSandbox();
    token = await sandbox.signToken({ id: 'customer-1' });
  });
  after(() => sandbox.close());

  /** What a block prints that runs as it stands, but for the service, the integration, the token and the key. */
  async function run(slug: string, integration: string, more = ''): Promise<string> {
    const [block] = await readBlocks(slug, 'js');
    const code = block!
      .replace(`integrationKey: 'hubspot'`, `integrationKey: '${integration}', apiUri: '${sandbox.apiUri}'`)
      .replace('the customer’s token', token)
      .replace('what the user typed', 'sk_1');
    const args = ['--input-type=module', '--eval', code + more];
    return (await promisify(execFile)(process.execPath, args, { cwd: inShipped() })).stdout;
  }

  const connectionOf = async (id: string): Promise<Record<string, unknown>> => {
    const uri = `${sandbox.apiUri}/connections/${id}?includeSecrets=true`;
    return (await fetch(uri, { headers: { Authorization: `Bearer ${token}` } })).json();
  };

  /** The connection in the answer to a request that the block has made. */
  async function connected(answer: Promise<Response>): Promise<Record<string, unknown>> {
    const back = new URL((await answer).headers.get('Location')!);
    assert.equal(back.origin + back.pathname, callback);
    assert.equal(back.searchParams.get('error'), null);
    return connectionOf(back.searchParams.get('connectionId')!);
  }

  it('a form, which connects once it is sent', async () => {
    const printed = await run('on-the-server', 'api-key');
    assert.match(printed, /Ask the service for abc123/);
    const [, action, value] = /<form method="post" action="(.*?)">\s*<input .* value="(.*?)">/.exec(printed)!;
    const read = (html: string): string =>
      html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    const body = new URLSearchParams({ payload: read(value!) });
    const { parameters } = await connected(
      fetch(read(action!), { method: 'POST', body, redirect: 'manual' }),
    );
    assert.deepEqual(parameters, { apiKey: 'sk_1' });
  });

  it('JSON, with which a server connects by itself', async () => {
    const [, id] = /Ask the service for (\S+)/.exec(await run('as-json', 'api-key'))!;
    assert.deepEqual((await connectionOf(id!))['parameters'], { apiKey: 'sk_1' });
    assert.match(await run('as-json', 'refusing'), /^Not connected: .*403 Forbidden/);
  });

  it('a link, which connects once it is followed', async () => {
    const more = `console.log(JSON.stringify([answer.status, ...answer.headers]));`;
    const [status, ...headers] = JSON.parse(await run('as-a-link', 'no-parameters', more)) as [
      number,
      ...[string, string][],
    ];
    const { location, ...others } = Object.fromEntries(headers);
    assert.equal(status, 303);
    assert.deepEqual(others, { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    const { name } = await connected(fetch(location!, { redirect: 'manual' }));
    assert.ok(name);
  });
});
