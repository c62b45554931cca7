import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inShipped } from '../runner/shipped.mjs';

test("the README's block for a server runs as it stands", () => {
  const readme = readFileSync('README.md', 'utf8');
  const block = /^### On the server\n[\s\S]*?```js\n([\s\S]*?)```/m.exec(readme)?.[1];
  assert.ok(block, 'there is a block');
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', block], {
    cwd: inShipped(),
    encoding: 'utf8',
  });
  assert.match(printed, /<form method="post" action="https:\/\/api\.integration\.app\/connection-popup">/);
  assert.match(printed, /&#34;integrationKey&#34;:&#34;hubspot&#34;/);
  assert.match(printed, /Ask the service for abc123/);
});
