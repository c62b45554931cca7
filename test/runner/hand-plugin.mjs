import { setTimeout as pause } from 'node:timers/promises';

/** In milliseconds: how long a finger stays down. */
const TAP = 150;

/**
 * What a hand does besides the runner's own commands. Each answers false where the driver cannot.
 *
 * - `tab`: `away` opens another tab in front of the page under test, `back` closes it
 * - `front`: puts the page under test in front of the window that it has opened
 * - `chord`: presses keys together, the last one while the others are down
 * - `tap`: a finger, at `{x, y}` of the window
 */
export function handPlugin() {
  const acts = { tab, front, chord, tap };
  return {
    name: 'hand-commands',
    async executeCommand({ command, payload, session }) {
      const act = Object.hasOwn(acts, command) && acts[command];
      if (!act) return;
      const { browser, id } = session;
      const page = browser.type === 'puppeteer' ? browser.getPage(id) : undefined;
      return { result: await act(payload, page, browser, id) };
    },
  };
}

let otherTab;

async function tab(direction, page) {
  if (!page) return false;
  if (direction === 'away') {
    otherTab = await page.browserContext().newPage();
    await otherTab.bringToFront();
  } else {
    await otherTab.close();
    await page.bringToFront();
  }
  return true;
}

async function front(_, page) {
  await page?.bringToFront();
  return Boolean(page);
}

async function chord(keys, page, browser, id) {
  if (!page) {
    await browser.sendKeys(id, keys);
    return true;
  }
  const held = keys.slice(0, -1);
  for (const key of held) await page.keyboard.down(key);
  await page.keyboard.press(keys.at(-1));
  for (const key of held.reverse()) await page.keyboard.up(key);
  return true;
}

async function tap({ x, y }, page) {
  if (!page) return false;
  await page.touchscreen.touchStart(x, y);
  await pause(TAP);
  await page.touchscreen.touchEnd();
  return true;
}
