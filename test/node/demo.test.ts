import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { serveStatic } from '@hono/node-server/serve-static';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { texts } from '../../demo/docs.js';
import { startDemo, type Demo } from '../../demo/server.js';
import { chooseService, type Service } from '../../demo/service.js';
import { findEngines } from '../runner/engines.mjs';
import { skip } from './connect-in-chromium.js';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const declaration: Record<'attributes' | 'cssProperties', { name: string }[]> =
  manifest.modules[0].declarations[0];

/** The code to copy, of each framework. */
const codes = (page: Page) =>
  page.$$eval('#frameworks button', (buttons) => {
    const code = buttons.map((button) => {
      button.click();
      return document.getElementById('code')!.textContent!;
    });
    return { frameworks: buttons.map(({ textContent }) => textContent), code };
  });

const chromium = findEngines().found.find(({ name }) => name === 'chromium');

/** The states of the gallery that are not `editing`. */
const statuses: Record<string, string> = {
  Loading: 'loading',
  'Could not be loaded': 'load-failed',
  Unavailable: 'unavailable',
  Connecting: 'connecting',
  'Signing in': 'connecting',
  Connected: 'connected',
  Refused: 'failed',
  Cancelled: 'cancelled',
};

describe('the demo', { skip }, () => {
  let service: Service;
  let demo: Demo;
  let browser: Browser;
  before(async () => {
    service = await chooseService({});
    demo = await startDemo(service, { dist: serveStatic({ root: './' }), port: 0 });
    browser = await puppeteer.launch((await chromium!.start()).puppeteer);
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
    await service?.close();
  });

  /** On a telephone; what the page complained of is told after `visit`. */
  async function open(path: string, visit: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(new URL(path, demo.address).href);
    await visit(page);
    await fits(page);
    assert.deepEqual(complaints, []);
    await page.close();
  }

  async function fits(page: Page): Promise<void> {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.equal(overflow, 0, `${page.url()} can be scrolled sideways.`);
  }

  const statusIs = (page: Page, status: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector('connection-form')?.matches(`:state(${wanted})`),
      { timeout: 30_000 },
      status,
    );

  it('arrives with a form that connects, and says so in the list of apps', async () => {
    await open('', async (page) => {
      await statusIs(page, 'editing');
      await page.type('connection-form >>> input.masked', 'sk_1234567890');
      await page.keyboard.press('Enter');
      await statusIs(page, 'connected');
      const row = await page.$eval('.app[aria-current=true]', (app) => app.textContent);
      assert.match(row!, /Connected$/);
    });
  });

  it('shows every state and every kind of field in its gallery', async () => {
    await open('gallery/', async (page) => {
      await page.waitForSelector('#fields figure:nth-child(21)');
      await page.waitForFunction(
        (expected) =>
          [...document.querySelectorAll('figure')].every((figure) =>
            figure.lastElementChild!.matches(
              `:state(${expected[figure.innerText.split('\n')[0]!] ?? 'editing'})`,
            ),
          ),
        { timeout: 30_000 },
        statuses,
      );
    });
  });

  it('keeps what is set in the playground in the address, and writes it into the code', async () => {
    await open('playground/', async (page) => {
      await statusIs(page, 'editing');
      await page.select('select[name=layout]', 'card');
      await page.select('select[name=preset]', 'compact');
      await page.reload();
      await statusIs(page, 'editing');
      assert.equal(await page.$eval('connection-form', (form) => form.getAttribute('layout')), 'card');
      for (const code of (await codes(page)).code) {
        for (const part of ['layout="card"', 'presets/compact.css', 'api-key'])
          assert.ok(code.includes(part), code);
      }
    });
  });

  it('offers every attribute and token of the form, but for those that it gives itself', async () => {
    const given = ['integration-key', 'connector-key', 'connector-id', 'external-app-key', 'external-app-id'];
    const own = [...given, 'token', 'token-url', 'api-uri'];
    await open('playground/', async (page) => {
      const offered = await page.$$eval('.panel [name]', (all) =>
        all.map((control) => control.getAttribute('name')!),
      );
      const { attributes, cssProperties } = declaration;
      for (const { name } of attributes) assert.equal(offered.includes(name), !own.includes(name), name);
      for (const { name } of cssProperties)
        assert.ok(offered.includes(name.replace('--connection-form-', '')), name);
    });
  });

  it('gives the form the strings and the help that are set in the playground, and writes them', async () => {
    const help = { fields: { apiKey: { description: 'Ask Ada.' } } };
    const strings = { form: { reconnect: 'Link once more' } };
    const set = new URLSearchParams({ help: JSON.stringify(help), strings: JSON.stringify(strings) });
    await open(`playground/?${set}`, async (page) => {
      await statusIs(page, 'editing');
      const shown = await page.$eval('connection-form', (form) => form.shadowRoot!.textContent!);
      assert.match(shown, /Ask Ada\.[^]*Link once more/);
      const { frameworks, code } = await codes(page);
      assert.deepEqual(frameworks, ['HTML', 'React', 'Vue', 'Svelte', 'Angular']);
      for (const each of code) assert.match(each, /"description": "Ask Ada\."/);
      await page.$eval('textarea[name=help]', (area) => {
        area.value = '{';
        area.dispatchEvent(new Event('input'));
      });
      assert.equal(await page.$eval('connection-form', (form) => 'help' in form && form.help), undefined);
    });
  });

  it('shows a schema of one’s own, and says when it is no JSON', async () => {
    await open(`playground/?schema=${encodeURIComponent('{"properties":{"shop":{}}}')}`, async (page) => {
      await statusIs(page, 'editing');
      assert.match(await page.$eval('#code', ({ textContent }) => textContent!), /new TestService/);
      await page.type('#schema', 'x');
      await page.waitForSelector('#problem:not([hidden])');
    });
  });

  it('shows the docs, whose links and anchors lead somewhere', async () => {
    /** Of each page that was visited: what is linked to in it, and its anchors. */
    const links = new Map<string, string[]>();
    const anchors = new Map<string, string[]>();
    await open('', async (page) => {
      await page.click('nav a[href="/docs/"]');
      await page.waitForSelector('main.text');
      for (const path of texts) {
        const { href } = new URL(path, demo.address);
        const response = (await page.goto(href))!;
        assert.match(response.headers()['content-security-policy']!, /^default-src 'none'/);
        assert.equal((await page.$$('h1')).length, 1, href);
        const pictures = await page.$$eval('main img', (all) => all.map(({ naturalWidth }) => naturalWidth));
        assert.ok(
          pictures.every((width) => width),
          href,
        );
        await fits(page);
        links.set(
          href,
          await page.$$eval('main a', (all) => all.map((link) => (link as HTMLAnchorElement).href)),
        );
        anchors.set(href, await page.$$eval('[id]', (all) => all.map(({ id }) => id)));
      }
    });
    const missing: string[] = [];
    for (const [page, own] of links)
      for (const link of own.filter((href) => href.startsWith(demo.address))) {
        const [address, anchor] = link.split('#');
        const known = anchors.get(address!);
        if (anchor ? !known?.includes(anchor) : !known && !(await fetch(address!)).ok)
          missing.push(`${link} in ${page}`);
      }
    assert.deepEqual(missing, []);
    const first = links.get(new URL('README.md', demo.address).href)!;
    assert.ok(first.length >= readdirSync('docs').length);
  });
});
