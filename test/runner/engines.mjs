import { existsSync } from 'node:fs';
import { Launcher as chromeFinder } from 'chrome-launcher';
import { startWebKitDriver } from './webkit-driver.mjs';

/**
 * The browser engines, where each is found, and with what it is started: for Puppeteer or for
 * WebDriver. Popups are blocked as in a user's browser: the automation tools would let every one
 * through.
 */
const engines = {
  chromium: {
    find: () => [process.env.CHROME_PATH, '/usr/bin/chromium', ...installedChromes()].find(isFile),
    start: (executablePath) => ({
      puppeteer: {
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
    start: (executablePath) => ({
      puppeteer: {
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
        ? ['x86_64', 'aarch64']
            .map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
            .find(isFile)
        : undefined,
    start: async (binary) => ({
      webdriver: {
        automationProtocol: 'webdriver',
        // A page that is opened once more ends the tests in it.
        connectionRetryCount: 0,
        hostname: '127.0.0.1',
        port: await startWebKitDriver(),
        path: '/',
        capabilities: {
          browserName: 'MiniBrowser',
          // In milliseconds; for as long the driver does nothing else.
          timeouts: { pageLoad: 30_000 },
          'wdio:enforceWebDriverClassic': true,
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        },
      },
    }),
  },
};

/** The finder throws where there is none. */
function installedChromes() {
  try {
    return chromeFinder.getInstallations();
  } catch {
    return [];
  }
}

function isFile(path) {
  return Boolean(path) && existsSync(path);
}

/**
 * The engines that are here: `{ name, start }`, where `start` resolves with the options of one
 * driver, `{ puppeteer }` or `{ webdriver }`. With names (comma-separated) only those, and each of
 * them must be here.
 */
export function findEngines(names = '') {
  const required = names.split(',').filter(Boolean);
  const unknown = required.filter((name) => !(name in engines));
  if (unknown.length)
    throw new Error(`Unknown engine: ${unknown.join(', ')}. Known: ${Object.keys(engines).join(', ')}.`);
  const found = [];
  const missing = [];
  for (const [name, engine] of Object.entries(engines)) {
    if (required.length && !required.includes(name)) continue;
    const path = engine.find();
    if (path) found.push({ name, start: () => engine.start(path) });
    else missing.push(name);
  }
  if (required.length && missing.length) throw new Error(`Not found: ${missing.join(', ')}.`);
  if (!found.length)
    throw new Error(
      'No browser found. Install Chrome, Chromium or Firefox, or set CHROME_PATH or FIREFOX_PATH.',
    );
  return { found, missing };
}
