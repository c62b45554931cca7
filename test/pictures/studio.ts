import { createHash } from 'node:crypto';
import { PNG } from 'pngjs';
import puppeteer, { type Page } from 'puppeteer-core';
import { serveSource } from '../node/source-server.js';
import { findEngines } from '../runner/engines.mjs';
import { halve } from './halve.js';
import { sample, sampleSize } from './sample.js';
import type { Subject } from './subjects.js';

/** What pictures depend on besides the form: only with the same engine they are the same. */
export interface Engine {
  /** Its major version. */
  readonly chromium: string;
  /** A digest of how it draws text and controls with the fonts that are here. */
  readonly sample: string;
}

/** Chromium, with a page that takes pictures of the forms of the gallery. */
export interface Studio {
  readonly engine: Engine;
  /** Of the forms. */
  readonly names: readonly string[];
  take(subject: Subject): Promise<PNG>;
  close(): Promise<void>;
}

// What `test/pages/gallery.js` and `test/pages/pictures.js` give to their page.
declare const names: string[];
declare function show(name: string, language?: string): Promise<void>;
declare function holdStill(): string;
declare function bottom(): number;

const entries = ['test/pages/gallery.js', 'test/pages/pictures.js'];
/** Around the form, as `test/pages/pictures.js` sets it. */
const MARGIN = 24;
/** Pixels for each of the page. Always the same: letters keep the widths of the scale at which they were drawn first. */
const SCALE = 2;
/** Higher than every form, so that nothing scrolls and no footer sticks. */
const HEIGHT = 1000;

/** Undefined where it is not installed. */
export const chromium = findEngines().found.find(({ name }) => name === 'chromium');

export async function openStudio(): Promise<Studio> {
  if (!chromium) throw new Error('Pictures are taken with Chromium, and there is none here.');
  const { args = [], ...options } = (await chromium.start()).puppeteer!;
  const fixed = [
    // Whatever the screen of this machine and its settings.
    '--lang=en-US',
    `--force-device-scale-factor=${SCALE}`,
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
    '--disable-lcd-text',
    // Else what stays of the picture before shows at the edges of what has changed.
    '--disable-partial-raster',
  ];
  const defaultViewport = { width: 600, height: HEIGHT, deviceScaleFactor: SCALE };
  const [browser, server] = await Promise.all([
    puppeteer.launch({ ...options, defaultViewport, args: [...args, ...fixed] }),
    serveSource(entries),
  ]);
  const close = async () => {
    await browser.close();
    server.close();
  };
  try {
    const page = await browser.newPage();
    await page.emulateTimezone('UTC');
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const [version] = /\d+/.exec(await browser.version())!;
    const engine = { chromium: version, sample: await digestOfSample(page) };
    await page.goto(server.pageOf(...entries));
    return {
      engine,
      names: await page.evaluate(() => names),
      take: (subject) => take(page, subject),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function digestOfSample(page: Page): Promise<string> {
  await page.setContent(sample);
  const clip = { x: 0, y: 0, ...sampleSize };
  const { data } = PNG.sync.read(Buffer.from(await page.screenshot({ clip })));
  return createHash('sha256').update(data).digest('hex').slice(0, 16);
}

async function take(page: Page, { name, width, look, scale }: Subject): Promise<PNG> {
  await page.setViewport({ width: width + 2 * MARGIN, height: HEIGHT, deviceScaleFactor: SCALE });
  await page.evaluate(
    (name, theme, language) => {
      Object.assign(document.documentElement, { dir: language ? 'rtl' : 'ltr' });
      document.documentElement.style.colorScheme = theme;
      void show(name, language);
    },
    name,
    look === 'dark' ? 'dark' : 'light',
    look === 'rtl' ? 'ar' : '',
  );
  const picture = PNG.sync.read(await shootAtRest(page, name, width));
  return scale === SCALE ? picture : halve(picture);
}

/** The form, once what it loads has come, and it has not changed for a while. */
async function shootAtRest(page: Page, name: string, width: number): Promise<Buffer> {
  let before: { shown: string; picture: Buffer } | undefined;
  for (let tries = 0; tries < 50; tries++) {
    const shown = await page.evaluate(() => holdStill());
    await page.waitForNetworkIdle({ idleTime: 100 });
    const picture = await shoot(page, width);
    if (before?.shown === shown && before.picture.equals(picture)) return picture;
    before = { shown, picture };
  }
  throw new Error(`“${name}” does not come to rest.`);
}

async function shoot(page: Page, width: number): Promise<Buffer> {
  const height = Math.ceil(await page.evaluate(() => bottom())) + MARGIN;
  if (height > HEIGHT) throw new Error(`The window is too low for ${height} px.`);
  const clip = { x: 0, y: 0, width: width + 2 * MARGIN, height };
  return Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false, optimizeForSpeed: true }));
}
