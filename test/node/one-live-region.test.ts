import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const LIVE = /<output|role=["']?(?:status|alert|log|timer)\b|aria-live|\.role = '(?:status|alert)'/;

describe('the live region', () => {
  it('is one of the element, besides that of a page whose form did not come', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const found = files.filter((name) => LIVE.test(readFileSync(`src/${name}`, 'utf8')));
    assert.deepEqual(found.sort(), ['element/connection-form.ts', 'missing-form.ts']);
  });
});
