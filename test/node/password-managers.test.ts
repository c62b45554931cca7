import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findEngines } from '../runner/engines.mjs';
import { serveSource, type SourceServer } from './source-server.js';

const chromium = findEngines().found.find(({ name }) => name === 'chromium');
const skip = !chromium && 'no Chromium here';
const page = 'test/pages/logins.ts';

describe("Chromium's password manager", { skip }, () => {
  let server: SourceServer | undefined;
  let browser: Browser | undefined;
  /** What the manager says that it does. */
  let log: Page;

  before(async () => {
    server = await serveSource([page]);
    const options = (await chromium!.start()).puppeteer;
    // A browser that says it is automated saves no passwords.
    browser = await puppeteer.launch({ ...options, ignoreDefaultArgs: ['--enable-automation'] });
    log = await browser.newPage();
    await log.goto('chrome://password-manager-internals');
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  /** Connects by keys alone; what the manager has said of it, and what the console recommends. */
  async function connect(...names: string[]): Promise<{ said: string; recommended: string[] }> {
    await log.reload();
    const tab = await browser!.newPage();
    const recommended: string[] = [];
    const session = await tab.createCDPSession();
    session.on('Log.entryAdded', ({ entry }) => {
      if (entry.source === 'recommendation') recommended.push(entry.text);
    });
    await session.send('Log.enable');
    await tab.goto(`${server!.pageOf(page)}#${names.join()}`);
    await tab.waitForFunction(() => {
      const form = document.querySelector('connection-form');
      // The reactions say which field is what.
      return form?.matches(':state(editing)') && form.shadowRoot!.querySelector('[enterkeyhint=go]');
    });
    await tab.focus('connection-form >>> input');
    for (const name of names) {
      if (name !== names[0]) await tab.keyboard.press('Tab');
      await tab.keyboard.type(`typed as ${name}`);
      // The next Tab goes to the button that reveals it.
      const masked = await tab.$eval('connection-form', ({ shadowRoot }) =>
        shadowRoot!.activeElement!.matches('.masked'),
      );
      if (masked && name !== names.at(-1)) await tab.keyboard.press('Tab');
    }
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => !document.querySelector('connection-form'));
    // The manager hears of the end a moment later.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await tab.close();
    return { said: await log.evaluate(() => document.body.innerText), recommended };
  }

  for (const names of [['region', 'apiKey'], ['email', 'apiToken'], ['password']])
    it(`takes no part in a form of ${names.join(' and ')}`, async () => {
      const { said, recommended } = await connect(...names);
      assert.doesNotMatch(said, /Form is a password form|PENDING_PASSWORD_STATE/);
      assert.deepEqual(recommended, []);
    });

  it('takes the login of a form for one, and offers to save it', async () => {
    const { said, recommended } = await connect('region', 'username', 'password');
    const [, user] = /(\S+): .*autocomplete=username/.exec(said)!;
    const [, password] = /(\S+): .*type=password, .*autocomplete=current-password/.exec(said)!;
    assert.ok(new RegExp(`Username element : +${user}\\b`).test(said), said);
    assert.ok(new RegExp(`\\bPassword element : +${password}\\b`).test(said), said);
    assert.match(said, /PENDING_PASSWORD_STATE/);
    assert.deepEqual(recommended, []);
  });
});
