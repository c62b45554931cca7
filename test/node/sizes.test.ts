import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';

/**
 * The most that the built script-tag files may weigh, in KB (1024 bytes) by gzip. Where one grows
 * over its cap, raising that is a decision, and the changelog names it.
 */
const caps: Record<string, number> = {
  'connection-form.js': 31.5,
  'connection-form.lite.js': 61,
};

describe('sizes of the built files', () => {
  for (const [name, cap] of Object.entries(caps)) {
    it(`${name} is at most ${cap} KB`, () => {
      const file = readFileSync(new URL(`../../dist/${name}`, import.meta.url));
      const size = gzipSync(file, { level: 9 }).length / 1024;
      assert.ok(size <= cap, `${name} has ${size.toFixed(2)} KB`);
    });
  }

  it('the lite file is whole: it imports nothing', () => {
    const file = readFileSync(new URL('../../dist/connection-form.lite.js', import.meta.url), 'utf8');
    assert.doesNotMatch(file, /\bimport\s*[({"'*]|\bimport\.meta|^export /m);
  });
});
