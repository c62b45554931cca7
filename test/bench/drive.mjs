import puppeteer from 'puppeteer-core';
import { remote } from 'webdriverio';

/**
 * Starts an engine, with its driver as what the benchmarks need of it:
 * `visit(url)` a new document in front, `evaluate(expression)` in it (may be a promise),
 * `click({x, y})` and `key(character)` as a user's own acts, `mainThread()` what the page's main
 * thread has spent (milliseconds; only where the engine tells), `throttle(rate)` makes the processor so many
 * times slower (only in Chromium), `close()`.
 */
export async function drive({ name, start }) {
  const options = await start();
  return options.puppeteer ? inPuppeteer(name, options.puppeteer) : inWebDriver(name, options.webdriver);
}

async function inPuppeteer(name, options) {
  const browser = await puppeteer.launch({ ...options, defaultViewport: { width: 1024, height: 768 } });
  let page = await browser.newPage();
  let session;

  return {
    name,
    async visit(url) {
      // Windows that the page before has opened go with it, and the new one stands in front.
      const before = await browser.pages();
      page = await browser.newPage();
      await Promise.all(before.map((each) => each.close().catch(() => {})));
      session = name === 'chromium' ? await page.createCDPSession() : undefined;
      await session?.send('Performance.enable');
      await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    },
    evaluate: (expression) => page.evaluate(expression),
    click: ({ x, y }) => page.mouse.click(x, y),
    key: (character) => page.keyboard.press(character),
    async mainThread() {
      if (!session) return undefined;
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find((metric) => metric.name === 'TaskDuration').value * 1000;
    },
    async throttle(rate) {
      await session?.send('Emulation.setCPUThrottlingRate', { rate });
    },
    close: () => browser.close(),
  };
}

async function inWebDriver(name, options) {
  const browser = await remote({ ...options, logLevel: 'error' });
  await browser.setTimeout({ script: 120_000, pageLoad: 60_000 });
  const own = await browser.getWindowHandle();

  async function closePopups() {
    for (const handle of await browser.getWindowHandles()) {
      if (handle === own) continue;
      // By the page and not by the driver, which would lose the session with an isolated window.
      await browser.switchToWindow(handle).catch(() => {});
      await browser.executeScript('window.close()', []).catch(() => {});
    }
    await browser.switchToWindow(own);
  }

  return {
    name,
    async visit(url) {
      await closePopups();
      await browser.navigateTo(url);
    },
    async evaluate(expression) {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await browser.executeAsyncScript(script, []);
      if (error) throw new Error(error);
      return value;
    },
    async click({ x, y }) {
      await act({
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      });
    },
    async key(character) {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: character }));
      await act({ type: 'key', id: 'keyboard', actions });
    },
    mainThread: async () => undefined,
    throttle: async () => {},
    close: () => browser.deleteSession(),
  };

  async function act(source) {
    await browser.performActions([source]);
  }
}
