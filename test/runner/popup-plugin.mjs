import { inWebDriver } from './webdriver-popup.mjs';
import { waitFor } from './wait-for.mjs';

/**
 * The command `popup`: acts in the window that the page under test has opened, whatever its
 * origin, with the driver's own input. `{ do: 'click' | 'fill' | 'text' | 'url' | 'close' | 'count', selector?, inShadow?, text? }`;
 * waits until the window and the selector are there. `inShadow` is looked up in the shadow root of
 * what `selector` finds.
 */
export function popupPlugin() {
  return {
    name: 'popup-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'popup') return;
      const run = session.browser.type === 'puppeteer' ? inPuppeteer : inWebDriver;
      return { result: await run(session, payload) };
    },
  };
}

async function inPuppeteer(session, { do: act, selector, inShadow, text }) {
  const opener = session.browser.getPage(session.id);
  // Pages come in the order in which they were opened.
  const others = async () => {
    const pages = await opener.browserContext().pages();
    const open = await openTargets(opener.browser());
    return pages
      .slice(pages.indexOf(opener) + 1)
      .filter((page) => !page.isClosed() && (!open || open.has(page.target()._targetId)));
  };
  if (act === 'count') return (await others()).length;
  if (act === 'url' || act === 'close') {
    const page = await waitFor(async () => (await others()).at(-1), 'a popup');
    return act === 'url' ? page.url() : void (await page.close());
  }
  const wanted = inShadow ? `${selector} >>> ${inShadow}` : selector;
  // The youngest window that has it: one that has done its work may still be closing.
  const { page, element } = await waitFor(async () => {
    for (const page of (await others()).reverse()) {
      const element = await visibleElement(page, wanted);
      if (element) return { page, element };
    }
  }, wanted);
  if (act === 'text') return element.evaluate((node) => node.textContent);
  if (act === 'fill') return void (await element.type(text));
  await click(page, element, !inShadow);
}

/** Resolves once the page that a form leads to is there, so that what is clicked next is looked for in it. */
async function click(page, element, mayLeave) {
  const leaves = mayLeave && (await element.evaluate((node) => node.type === 'submit'));
  const left =
    leaves && page.waitForNavigation({ waitUntil: 'domcontentloaded', timeout: 1_000 }).catch(() => {});
  // The window may close within the click.
  await element.click().catch((error) => {
    if (!page.isClosed() && !/closed|detached/i.test(error.message)) throw error;
  });
  await left;
}

/** Undefined also while the page is coming or going. */
async function visibleElement(page, selector) {
  try {
    const element = await page.$(selector);
    return element && (await element.isVisible()) ? element : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The targets that Chromium itself lists: Puppeteer keeps a page that closed while it was still
 * attaching to it. Undefined for Firefox, which has no such list.
 */
async function openTargets(browser) {
  if (browser.protocol !== 'cdp') return undefined;
  // Kept: when a session with the browser itself ends, Puppeteer may forget the browser with it.
  if (!sessions.has(browser)) sessions.set(browser, browser.target().createCDPSession());
  const { targetInfos } = await (await sessions.get(browser)).send('Target.getTargets');
  return new Set(targetInfos.map(({ targetId }) => targetId));
}

const sessions = new WeakMap();
