import puppeteer from 'puppeteer-core';
import { findEngines } from '../runner/engines.mjs';

const chromium = findEngines().found.find(({ name }) => name === 'chromium');

/** An option of tests. */
export const skip = !chromium && 'no Chromium here';

/** What a page has asked for, as method and path in their order, and what its console and policy have said. */
export interface Visit {
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

/** Opens a page, and connects with an API key as a user does. */
export async function connectInChromium(address: string): Promise<Visit> {
  const requests: string[] = [];
  const complaints: string[] = [];
  const browser = await puppeteer.launch((await chromium!.start()).puppeteer);
  try {
    const page = await browser.newPage();
    page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
    page.on('console', (message) => {
      if (/^(warn|error)/.test(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(address);
    const statusIs = (status: string) =>
      page.waitForFunction(
        (wanted) => document.querySelector('connection-form')!.matches(`:state(${wanted})`),
        { timeout: 30_000 },
        status,
      );
    await statusIs('editing');
    await page.type('connection-form >>> input.masked', 'sk_1234567890');
    // Not a click, which what still moves on the page would spoil.
    await page.keyboard.press('Enter');
    await statusIs('connected');
    return { requests, complaints };
  } catch (cause) {
    throw new Error(`Not connected:\n${[...requests, ...complaints].join('\n')}`, { cause });
  } finally {
    await browser.close();
  }
}
