import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { startSandbox } from '../../demo/sandbox/index.js';
import { findEngines } from '../runner/engines.mjs';
import { shippedFile } from '../runner/shipped.mjs';

const chromium = findEngines().found.find(({ name }) => name === 'chromium');

for (const script of ['connection-form.lite.js', 'connection-form.whole.js']) {
  test(
    `${script} connects in a page opened from a folder`,
    { skip: !chromium && 'no Chromium here' },
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'one-file-'));
      const sandbox = await startSandbox();
      const browser = await puppeteer.launch((await chromium!.start()).puppeteer);
      try {
        const file = join(folder, 'page.html');
        await cp(shippedFile(`dist/${script}`), join(folder, script));
        await writeFile(
          file,
          `<!doctype html><script src="${script}"></script>
      <connection-form integration-key="no-parameters" api-uri="${sandbox.apiUri}" token="${await sandbox.signToken()}"></connection-form>`,
        );
        const page = await browser.newPage();
        await page.goto(pathToFileURL(file).href);
        const statusIs = (status: string) =>
          page.waitForFunction(
            (wanted) => document.querySelector('connection-form')!.matches(`:state(${wanted})`),
            { timeout: 15_000 },
            status,
          );
        await statusIs('editing');
        await page.click('connection-form >>> [part~=submit]');
        await statusIs('connected');
        assert.equal(new URL(page.url()).protocol, 'file:');
      } finally {
        await browser.close();
        await sandbox.close();
        await rm(folder, { recursive: true });
      }
    },
  );
}
