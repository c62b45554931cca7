import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';

/**
 * The most that the built script-tag files may weigh, in KB (1024 bytes) by gzip. Where one grows
 * over its cap, raising that is a decision, and the changelog names it.
 */
const caps = { form: 27, lite: 54 };

const built = (name: string) => readFileSync(new URL(`../../dist/${name}`, import.meta.url));

function weigh(...names: string[]): number {
  return names.reduce((sum, name) => sum + gzipSync(built(name), { level: 9 }).length / 1024, 0);
}

describe('sizes of the built files', () => {
  it(`connection-form.js and the form that it loads are at most ${caps.form} KB`, () => {
    const [, form] =
      /import\("\.\/(chunks\/form-[\w-]+\.js)"\)/.exec(built('connection-form.js').toString()) ?? [];
    assert.ok(form);
    assert.doesNotMatch(
      built(form).toString(),
      /\bimport(\s*["'*{]|\s+\w)/,
      'the form waits for no further chunk',
    );
    const size = weigh('connection-form.js', form);
    assert.ok(size <= caps.form, `${size.toFixed(2)} KB`);
  });

  it(`connection-form.lite.js is at most ${caps.lite} KB`, () => {
    const size = weigh('connection-form.lite.js');
    assert.ok(size <= caps.lite, `${size.toFixed(2)} KB`);
  });

  for (const name of ['connection-form.lite.js', 'connection-form.whole.js']) {
    it(`${name} is whole: it imports nothing`, () => {
      assert.doesNotMatch(built(name).toString(), /\bimport\s*[({"'*]|\bimport\.meta|^export /m);
    });
  }
});
