import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { startSandbox, type Sandbox } from '../../demo/sandbox/index.js';
import { packPackage } from '../node/fresh-project.js';
import { findEngines } from '../runner/engines.mjs';
import { freePort } from '../runner/free-port.mjs';
import { startFront } from './front.js';
import { createProject, install, runCommand, startServer } from './project.js';
import { toolchains, type Toolchain } from './toolchains.js';

const chromium = findEngines().found.find(({ name }) => name === 'chromium');
// TOOLCHAINS=next,nuxt names those to try.
const named = process.env['TOOLCHAINS']?.split(',');
const tried = toolchains.filter(({ name }) => named?.includes(name) ?? true);

describe('docs/frameworks.md', () => {
  let directory: string;
  let tarball: string;
  let sandbox: Sandbox;
  let browser: Browser | undefined;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'connection-form-toolchains-'));
    [tarball, sandbox] = await Promise.all([packPackage(directory), startSandbox()]);
    browser = chromium && (await puppeteer.launch((await chromium.start()).puppeteer));
  });
  after(async () => {
    await browser?.close();
    await sandbox.close();
    await rm(directory, { recursive: true, force: true });
  });

  for (const version of ['current', 'previous'] as const) {
    // What waits for a server or the browser leaves a core to the next one.
    describe(`with the ${version} versions`, { concurrency: 2 }, () => {
      let missing: string | undefined;
      before(async () => {
        try {
          await install(version, join(directory, version), tarball, sandbox.apiUri);
        } catch (error) {
          if (process.env['CI']) throw error;
          missing = `Left out, the packages can't be installed: ${(error as Error).message.slice(0, 300)}`;
        }
      });
      for (const toolchain of tried.filter(({ versions }) => versions.includes(version))) {
        it(toolchain.heading, (test) => (missing ? test.skip(missing) : tryIn(toolchain, version, test)));
      }
    });
  }

  async function tryIn(toolchain: Toolchain, version: string, test: TestContext): Promise<void> {
    await createProject(toolchain, join(directory, version));
    const project = join(directory, version, toolchain.name);
    for (const command of toolchain.build) await runCommand(command, project);
    if (!browser) return test.diagnostic('No Chromium here: it is only built.');
    const { folder, serve = '' } = toolchain;
    const port = await freePort();
    const stop = folder ? undefined : await startServer(serve, project, port);
    // Each page has a customer of its own, who has no connection yet.
    let customer = '';
    const front = await startFront(folder ? join(project, folder) : port, () =>
      sandbox.signToken({ id: customer }),
    );
    try {
      for (const page of toolchain.pages) {
        customer = randomUUID();
        await connectOn(front.origin + page.path, page.tells);
      }
    } finally {
      front.close();
      stop?.();
    }
  }

  /** Opens a page, presses the button of its form, and waits for what the page says of the connection. */
  async function connectOn(address: string, tells: boolean): Promise<void> {
    const context = await browser!.createBrowserContext();
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
    try {
      await page.goto(address);
      const until = (status: string) =>
        page.waitForFunction(
          (wanted) => document.querySelector('connection-form:defined')?.matches(`:state(${wanted})`),
          { timeout: 30_000 },
          status,
        );
      await until('editing');
      await page.click('connection-form >>> [part~=submit]');
      await until('connected');
      if (tells)
        await page.waitForFunction(
          () => {
            const { id } = document.querySelector('connection-form')!.connection!;
            return document.body.textContent!.includes(`Connected: ${id}`);
          },
          { timeout: 10_000 },
        );
    } catch (error) {
      const html = await page.evaluate(() => document.body.outerHTML).catch(String);
      throw new Error(`${address}: ${said.join('\n')}\n${html.slice(0, 2000)}`, { cause: error });
    } finally {
      await context.close();
    }
    assert.deepEqual(said, [], 'what the console says');
  }
});
