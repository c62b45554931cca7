import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findEngines } from '../runner/engines.mjs';
import { endings, startEchoingService, type EchoingService } from './echoing-service.js';
import { serveSource, type SourceServer } from './source-server.js';

const standard = 'src/define.ts';
const lite = 'src/script-lite.ts';
const driver = 'test/pages/secrets.ts';

/** The ways to connect; the SDK shows the request in a form of its own, for a moment. */
const ways = [
  { name: 'with the SDK', entry: standard, noSdk: false, mayShow: ['attributes for a moment'] },
  { name: 'without the SDK', entry: standard, noSdk: true, mayShow: [] },
  { name: 'in the lite file', entry: lite, noSdk: true, mayShow: [] },
];

const chromium = findEngines().found.find(({ name }) => name === 'chromium');
const skip = !chromium && 'no Chromium here';

let browser: Browser | undefined;
let server: SourceServer | undefined;
let service: EchoingService | undefined;
let planted = 0;
const found: string[] = [];

before(async () => {
  if (skip) return;
  server = await serveSource([standard, lite, driver]);
  service = await startEchoingService();
  browser = await puppeteer.launch((await chromium!.start()).puppeteer);
});
after(async () => {
  console.log(`secrets: ${planted} planted, ${found.length} found`);
  await browser?.close();
  server?.close();
  service?.close();
});

/** With characters that every way to quote spells in another way. */
const newSecret = () => `s/${randomBytes(8).toString('hex')}+"ü& z`;
/** What is left of it in all spellings. */
const coreOf = (secret: string) => secret.slice(2, 18);

/** As every quoting of the service may spell it, and no part of it alone. */
const spellings = (secret: string): string[] => {
  const core = coreOf(secret);
  const inBase64 = [0, 1, 2].map((before) =>
    Buffer.from('x'.repeat(before) + secret)
      .toString('base64')
      .slice(before && before + 1, -4),
  );
  return [core, ...inBase64];
};

for (const { name, entry, noSdk, mayShow } of ways)
  for (const ending of endings) {
    test(`no secret is left after ${ending} ${name}`, { skip, timeout: 60_000 }, async () => {
      const page = await browser!.newPage();
      const heard: string[] = [];
      const addresses: string[] = [];
      page.on('console', (message) => heard.push(message.text()));
      page.on('pageerror', (error) => heard.push(String((error as Error).stack)));
      page.on('request', (request) => addresses.push(request.url()));
      await page.goto(server!.pageOf(entry, driver));
      const call = callIn(page);
      const properties = { apiUri: service!.apiUri, token: 'a.token.here', integrationKey: ending, noSdk };
      const given = Object.fromEntries(['a', 'b', 'c', 'd'].map((key) => [key, newSecret()]));
      const parameters = { keys: [given.a, given.b], headers: { X: given.c }, login: { code: given.d } };
      await call('mount', { ...properties, parameters });
      const typed = Array.from({ length: 20 }, newSecret);
      const count = await call<number>('type', typed);
      assert.ok(count >= 7, `${count} controls of secrets`);
      const secrets = [...typed.slice(0, count), ...Object.values(given)];
      planted += secrets.length;

      const status = await call('connect', ending === 'cancel');
      const expected = ending === 'success' ? 'connected' : ending === 'cancel' ? 'cancelled' : 'failed';
      assert.equal(status, expected);

      const places: Record<string, string> = await call('places');
      if (ending === 'success') {
        Object.assign(places, await call('left'));
        await call('reload');
        const { parameters, controls } = await call<Record<string, string>>('left');
        Object.assign(places, {
          'parameters after reload()': parameters,
          'controls after reload()': controls,
        });
      }
      places.console = heard.join('\n');
      places['addresses of requests'] = addresses.join('\n');
      const own = [server!.origin, service!.apiUri];
      const elsewhere = addresses.filter(
        (uri) => !/^(data|blob|about):/.test(uri) && !own.includes(new URL(uri).origin),
      );
      assert.deepEqual(elsewhere, [], 'Requests to other hosts');
      places['names of windows'] = service!.names.map((each) => each.name).join('\n');

      const here = Object.entries(places).flatMap(([place, text]) =>
        mayShow.includes(place)
          ? []
          : secrets
              .filter((secret) => spellings(secret).some((each) => text.includes(each)))
              .map(() => place),
      );
      for (const place of new Set(here)) found.push(`${place} after ${ending} ${name}`);
      assert.deepEqual([...new Set(here)], []);
      await page.close();
    });
  }

for (const { name, entry, noSdk } of ways)
  test(`the name of a window tells its page nothing ${name}`, { skip, timeout: 60_000 }, async () => {
    const page = await browser!.newPage();
    await page.goto(server!.pageOf(entry, driver));
    const call = callIn(page);
    const properties = { apiUri: service!.apiUri, token: 'a.token.here', noSdk };
    await call('mount', { ...properties, integrationKey: 'success-window' });
    // The SDK comes after the form.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    service!.names.length = 0;
    await page.click('connection-form >>> [part~=submit]');
    await page.waitForFunction(
      () => (globalThis as unknown as { formStatus(): string }).formStatus() === 'connected',
    );
    assert.equal(service!.names.length, 1);
    const [{ name: windowName, requestId }] = service!.names as [{ name: string; requestId: string }];
    assert.ok(requestId);
    assert.ok(!windowName.includes(requestId), `${windowName} holds ${requestId}`);
    await page.close();
  });

/** Calls what the page has made global. */
const callIn =
  (page: Page) =>
  <T>(act: string, ...given: unknown[]): Promise<T> =>
    page.evaluate(
      (name, all) => (globalThis as unknown as Record<string, (...each: unknown[]) => T>)[name]!(...all),
      act,
      given,
    ) as Promise<T>;
