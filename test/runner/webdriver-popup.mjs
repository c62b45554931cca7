import { setTimeout as delay } from 'node:timers/promises';
import { waitFor } from './wait-for.mjs';

/** Drivers with the window that the tests run in, and what still goes on in another. */
const own = new WeakMap();
const visits = new WeakMap();

/**
 * Acts in the popup: see `popupPlugin`. A driver has one window in hand at a time, so one act comes
 * after the other, and each hands the tests' own window back.
 */
export function inWebDriver({ browser: { driver } }, payload) {
  const visit = visitsEnd(driver).then(() => act(driver, payload));
  visits.set(driver, visit);
  return visit;
}

/** Resolves once the driver has the tests' own window in hand again. */
export async function visitsEnd(driver) {
  await visits.get(driver)?.catch(() => {});
}

async function act(driver, payload) {
  if (!own.has(driver)) own.set(driver, await driver.getWindowHandle());
  const popups = async () => (await driver.getWindowHandles()).filter((handle) => handle !== own.get(driver));
  if (payload.do === 'count') return (await popups()).length;
  const { result } = await waitFor(async () => {
    // A popup may have opened one of its own. The driver lists them in no certain order.
    for (const popup of (await popups()).reverse()) {
      const visited = await visit(driver, popup, payload);
      if (visited) return visited;
    }
  }, payload.selector ?? 'a popup');
  return result;
}

/** `{ result }`, or undefined where there is nothing yet to act on. */
async function visit(driver, popup, { do: what, selector, inShadow, text }) {
  try {
    await driver.switchToWindow(popup);
    if (what === 'url') return await read(driver.getUrl());
    // Closed by the driver, a window that its page has isolated would take the session with it.
    if (what === 'close') return await done(driver.executeScript('window.close()', []).catch(unlessClosed));
    const id = await answer(find(driver, selector, inShadow));
    if (!id) return undefined;
    if (what === 'text') return await read(driver.getElementText(id));
    if (what === 'fill') return await done(driver.elementSendKeys(id, text));
    // The window may close within the click.
    return await done(driver.elementClick(id).catch(unlessClosed));
  } catch (error) {
    return unlessClosed(error);
  } finally {
    await driver.switchToWindow(own.get(driver));
  }
}

async function read(command) {
  const result = await answer(command);
  return result === undefined ? undefined : { result };
}

async function done(command) {
  await answer(command);
  return {};
}

/**
 * Undefined where none comes: WebKit's driver never answers a command whose page is just then moved
 * to another process, as a page is that isolates its window. The commands after it are answered.
 */
async function answer(command) {
  const late = new AbortController();
  const none = delay(3_000, undefined, { signal: late.signal }).catch(() => {});
  try {
    return await Promise.race([command, none]);
  } finally {
    late.abort();
  }
}

async function find(driver, selector, inShadow) {
  const found = await driver.findElement('css selector', selector).catch(() => undefined);
  if (!found || !inShadow) return found?.[elementKey];
  const root = await driver.getElementShadowRoot(found[elementKey]).catch(() => undefined);
  const inner =
    root &&
    (await driver
      .findElementFromShadowRoot(root[shadowKey], 'css selector', inShadow)
      .catch(() => undefined));
  return inner?.[elementKey];
}

/** A window may close at any moment, with and without our help: WebKit's script that closes it may have no result. */
function unlessClosed(error) {
  if (!/no such window|could not parse script result/i.test(error.message)) throw error;
}

// Fixed by the WebDriver standard.
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const shadowKey = 'shadow-6066-11e4-a52e-4f735466cecf';
