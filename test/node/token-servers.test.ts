import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { startSandbox, type Sandbox } from '../../demo/sandbox/index.js';
import { readBlocks } from '../runner/doc-blocks.mjs';
import { freePort } from '../runner/free-port.mjs';

const servers = [
  { heading: 'node', language: 'js', file: 'server.mjs', command: () => [process.execPath, 'server.mjs'] },
  { heading: 'python', language: 'python', file: 'server.py', command: () => ['python3', 'server.py'] },
  { heading: 'ruby', language: 'ruby', file: 'server.rb', command: () => ['ruby', 'server.rb'] },
  {
    heading: 'php',
    language: 'php',
    file: 'server.php',
    command: (port: number) => ['php', '-S', `127.0.0.1:${port}`, 'server.php'],
  },
  { heading: 'go', language: 'go', file: 'server.go', command: () => ['go', 'run', 'server.go'] },
] as const;

const isInstalled = (program: string) => !spawnSync('which', [program]).status;

/** The answer of a server, once it is there. */
async function answerOf(url: string): Promise<Response> {
  for (let attempt = 0; attempt < 900; attempt++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return answer;
    await delay(100);
  }
  throw new Error(`Nothing answers at ${url}.`);
}

describe('the servers of docs/quick-start.md', () => {
  let sandbox: Sandbox;
  let folder: string;
  before(async () => {
    sandbox = await startSandbox();
    folder = await mkdtemp(join(tmpdir(), 'token-servers-'));
  });
  after(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true });
  });

  for (const { heading, language, file, command } of servers) {
    const [program] = command(0);
    const skip = isInstalled(program!) ? false : `${program} is not installed`;
    it(`in ${heading}: a token that the service takes`, { skip }, async () => {
      const port = await freePort();
      await writeFile(join(folder, file), (await readBlocks(heading, language))[0]!);
      const { key, secret } = sandbox.workspace;
      const [, ...args] = command(port);
      const server = spawn(program!, args, {
        cwd: folder,
        // With a group of its own: `go run` starts another process.
        detached: true,
        stdio: 'ignore',
        env: {
          ...process.env,
          INTEGRATION_APP_WORKSPACE_KEY: key,
          INTEGRATION_APP_WORKSPACE_SECRET: secret,
          PORT: String(port),
        },
      });
      try {
        const answer = await answerOf(`http://127.0.0.1:${port}/integration-app-token`);
        assert.equal(answer.headers.get('Cache-Control'), 'no-store');
        const { token } = (await answer.json()) as { token: string };
        assert.equal((await fetch(`http://127.0.0.1:${port}/other`)).status, 404);
        const ask = (authorization: string) =>
          fetch(`${sandbox.apiUri}/integrations/api-key`, { headers: { Authorization: authorization } });
        assert.equal((await ask(`Bearer ${token}`)).status, 200);
        assert.equal((await ask(`Bearer ${token.slice(0, -4)}AAAA`)).status, 401);
      } finally {
        process.kill(-server.pid!);
      }
    });
  }
});
