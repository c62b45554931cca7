import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

it('every listener for keys leaves those of an input method to it', () => {
  const folder = new URL('../../src/element/', import.meta.url);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const source = readFileSync(new URL(name, folder), 'utf8');
    for (const [, listener] of source.matchAll(/(?:@keydown=\$\{|'key(?:down|up|press)', )(\w+)/g))
      assert.match(
        source,
        new RegExp(`(const ${listener} = ownKeys\\(|import \\{[^}]*\\bconfirmWithEnter\\b)`),
        `${name}: ${listener}`,
      );
  }
});
