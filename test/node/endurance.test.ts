import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { startSandbox, type Sandbox } from '../../demo/sandbox/index.js';
import { findEngines } from '../runner/engines.mjs';
import { serveSource, type SourceServer } from './source-server.js';

const editions = { standard: 'src/define.ts', lite: 'src/script-lite.ts' };
const watched = 'test/pages/watched-resources.ts';
const driver = 'test/pages/endurance.ts';

/** What a page does, and how often; with `LONG` set, as by `npm run test:long`, twenty times as often. */
const works = { mounts: 32, drafts: 30, options: 40, targets: 32, tokens: 30, attempts: 12 };
const factor = process.env.LONG ? 20 : 1;

/** How often before that, until what is loaded or compiled only once is there. */
const warmUp = 8;

/** The most by which each may have grown, however often; what was opened has to be closed. */
const floors = { nodes: 20, listeners: 10, documents: 0, ports: 0, timers: 0, streams: 0, globals: 0 };
/** In bytes: what the engine itself keeps, as compiled code and entries for the developer's tools. */
const heapFloor = (times: number) => 1_000_000 + times * 2_000;

const chromium = findEngines().found.find(({ name }) => name === 'chromium');
const skip = !chromium && 'no Chromium here';

let browser: Browser | undefined;
let sandbox: Sandbox | undefined;
let server: SourceServer | undefined;

before(async () => {
  if (skip) return;
  server = await serveSource([watched, driver, ...Object.values(editions)]);
  sandbox = await startSandbox({ attemptsPerMinute: 100_000 });
  browser = await puppeteer.launch((await chromium!.start()).puppeteer);
});
after(async () => {
  await browser?.close();
  await sandbox?.close();
  server?.close();
});

for (const [edition, entry] of Object.entries(editions)) {
  test(
    `a page that works for long with the ${edition} edition holds no more than at first`,
    { skip },
    async () => {
      const page = await browser!.newPage();
      const errors: unknown[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.goto(server!.pageOf(watched, entry, driver));
      const devTools = await page.createCDPSession();
      await devTools.send('Performance.enable');
      const access = { apiUri: sandbox!.apiUri, token: await sandbox!.signToken() };
      const tooMuch: string[] = [];
      for (const [work, times] of Object.entries(works)) {
        const often = times * factor;
        await page.evaluate(run, work, warmUp, access);
        const first = await measure(page, devTools);
        await page.evaluate(run, work, often, access);
        const last = await measure(page, devTools);
        const growth = Object.entries(last).map(([name, value]) => [name, value - first[name]!] as const);
        const printed = growth.map(([name, by]) => `${name} ${by}`).join(', ');
        console.log(`endurance: growth of ${edition} after ${often} ${work}: ${printed}`);
        const most: Record<string, number> = { ...floors, heap: heapFloor(often) };
        for (const [name, by] of growth) if (by > most[name]!) tooMuch.push(`${work}: ${by} ${name}`);
      }
      assert.deepEqual(errors, []);
      assert.deepEqual(tooMuch, []);
      await page.close();
    },
  );
}

/** Runs in the page. */
const run = (work: string, times: number, access: object): unknown =>
  (globalThis as unknown as { cycles: Record<string, (...given: unknown[]) => unknown> }).cycles[work]!(
    times,
    access,
  );

/** What the page holds, once timers of less than a second have fired and what nobody holds is gone. */
async function measure(page: Page, devTools: CDPSession): Promise<Record<string, number>> {
  const isQuiet = 'resources().timers === 0';
  await page.waitForFunction(isQuiet, { timeout: 1000 }).catch(() => {});
  for (let times = 0; times < 3; times++) await devTools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devTools.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((each) => each.name === name)!.value;
  const opened = await page.evaluate(() =>
    (globalThis as unknown as { resources: () => Record<string, number> }).resources(),
  );
  return {
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
    heap: of('JSHeapUsedSize'),
    ...opened,
  };
}
