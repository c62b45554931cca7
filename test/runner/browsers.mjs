import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { Launcher as chromeFinder } from 'chrome-launcher';
import puppeteer from 'puppeteer-core';
import { startWebKitDriver } from './webkit-driver.mjs';

/** Popups are blocked as in a user's browser: the automation tools would let every one through. */
const engines = {
  chromium: {
    find: () => [process.env.CHROME_PATH, '/usr/bin/chromium', ...chromeFinder.getInstallations()].find(isFile),
    launch: (executablePath) =>
      chromeLauncher({
        puppeteer,
        launchOptions: {
          executablePath,
          ignoreDefaultArgs: ['--disable-popup-blocking'],
          args: [
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      }),
  },
  firefox: {
    find: () =>
      [
        process.env.FIREFOX_PATH,
        '/usr/bin/firefox-esr',
        '/usr/bin/firefox',
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
      ].find(isFile),
    launch: (executablePath) =>
      chromeLauncher({
        puppeteer,
        launchOptions: {
          browser: 'firefox',
          executablePath,
          headless: true,
          extraPrefsFirefox: { 'dom.disable_open_during_load': true },
        },
      }),
  },
  webkit: {
    find: () =>
      ['WebKitWebDriver', 'Xvfb'].every((tool) => isFile(`/usr/bin/${tool}`))
        ? ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`).find(isFile)
        : undefined,
    launch: async (binary) =>
      webdriverLauncher({
        automationProtocol: 'webdriver',
        hostname: '127.0.0.1',
        port: await startWebKitDriver(),
        path: '/',
        capabilities: {
          browserName: 'MiniBrowser',
          'wdio:enforceWebDriverClassic': true,
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        },
      }),
  },
};

function isFile(path) {
  return Boolean(path) && existsSync(path);
}

/**
 * A launcher for each engine that is here. With names (comma-separated) only those, and each of
 * them must be here.
 */
export async function findBrowsers(names = '') {
  const required = names.split(',').filter(Boolean);
  const unknown = required.filter((name) => !(name in engines));
  if (unknown.length) throw new Error(`Unknown engine: ${unknown.join(', ')}. Known: ${Object.keys(engines).join(', ')}.`);
  const found = [];
  const missing = [];
  for (const [name, engine] of Object.entries(engines)) {
    if (required.length && !required.includes(name)) continue;
    const path = engine.find();
    if (path) found.push({ name, launcher: await engine.launch(path) });
    else missing.push(name);
  }
  if (required.length && missing.length) throw new Error(`Not found: ${missing.join(', ')}.`);
  if (!found.length) throw new Error('No browser found. Install Chrome, Chromium or Firefox, or set CHROME_PATH or FIREFOX_PATH.');
  console.log(`Testing in ${found.map((each) => each.name).join(', ')}.` + (missing.length ? ` Left out, not found: ${missing.join(', ')}.` : ''));
  return found.map((each) => each.launcher);
}
