import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type axeCore from 'axe-core';
import puppeteer, { type Browser, type Page, type SerializedAXNode } from 'puppeteer-core';
import { findEngines } from '../runner/engines.mjs';
import { serveSource, type SourceServer } from './source-server.js';

/** What Chromium tells screen readers of each state and each kind of field. `GOLDEN=1` writes it anew, to be reviewed. */
const golden = new URL('accessibility-tree.txt', import.meta.url);

const chromium = findEngines().found.find(({ name }) => name === 'chromium');
const skip = !chromium && 'no Chromium here';
const entry = 'test/pages/gallery.js';

// What `test/pages/gallery.js` gives to its page.
declare const names: string[];
declare const axe: typeof axeCore;
declare function show(name: string, language?: string): Promise<void>;
declare function overflowAt(width: number, textSize: string): string[];

describe('each state and each kind of field', { skip }, () => {
  let server: SourceServer | undefined;
  let browser: Browser | undefined;
  let page: Page;
  const trees: string[] = [];
  const overflowing: string[] = [];
  /** The same in a language of long words, written from either side. */
  const tooLong: string[] = [];
  const violations: string[] = [];

  before(async () => {
    server = await serveSource([entry]);
    browser = await puppeteer.launch((await chromium!.start()).puppeteer);
    page = await browser.newPage();
    await page.emulateTimezone('UTC');
    // Colours on their way from one theme to the other are neither's.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(server.pageOf(entry));
    await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
    for (const name of await page.evaluate(() => names)) {
      await page.evaluate((shown) => void show(shown), name);
      trees.push(`# ${name}\n${await settledTree()}\n`);
      const wide = await page.evaluate(() => [...overflowAt(320, '100%'), ...overflowAt(320, '200%')]);
      overflowing.push(...wide.map((each) => `${name}: ${each}`));
      for (const theme of ['light', 'dark'])
        violations.push(...(await axeFindings(theme)).map((each) => `${name}, ${theme}: ${each}`));
      for (const language of ['qaa', 'qab']) {
        await page.evaluate((...shown) => void show(...shown), name, language);
        await page.waitForSelector(`connection-form >>> .root[lang=${language}]`);
        await settled();
        const found = await page.evaluate(() => overflowAt(280, '100%'));
        tooLong.push(...found.map((each) => `${name}, ${language}: ${each}`));
      }
    }
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  it('tells screen readers what was reviewed', () => {
    const now = trees.join('\n');
    if (process.env['GOLDEN']) writeFileSync(golden, now);
    assert.equal(now, readFileSync(golden, 'utf8'));
  });

  it('needs no scrolling sideways at 320 px with the text spacing of WCAG, nor with text of 200 %', () => {
    assert.deepEqual(overflowing, []);
  });

  it('has room for words that are longer by 40 %, at 280 px, from either side', () => {
    assert.deepEqual(tooLong, []);
  });

  it('is found accessible by axe, light and dark', () => {
    assert.deepEqual(violations, []);
  });

  it('shows the active option of a list where colours are forced', async () => {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await page.evaluate(() => void show('Many options'));
    const input = (await page.waitForSelector('connection-form >>> [role=combobox]'))!;
    await input.focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('connection-form >>> [role=option].active');
    const [active, other] = await page.$eval('connection-form', ({ shadowRoot }) =>
      ['.active', ':not(.active)'].map((which) => {
        const { backgroundColor, color } = getComputedStyle(
          shadowRoot!.querySelector(`[role=option]${which}`)!,
        );
        return { backgroundColor, color };
      }),
    );
    assert.notEqual(active!.backgroundColor, other!.backgroundColor);
    assert.notEqual(active!.color, active!.backgroundColor);
  });

  it('has an arrow that can be seen in a list to type into, and a tick without a tint, where colours are forced', async () => {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
    await page.evaluate(() => void show('Many options'));
    await untilShown('[role=combobox]');
    await settled();
    const arrow = await page.$eval('connection-form', ({ shadowRoot }) => {
      const input = shadowRoot!.querySelector('[role=combobox]')!;
      const { content, borderTopWidth, borderTopColor } = getComputedStyle(input.parentElement!, '::after');
      const isOfText = borderTopColor === getComputedStyle(input).color;
      return { isThere: content !== 'none' && parseFloat(borderTopWidth) > 3, isOfText };
    });
    assert.deepEqual(arrow, { isThere: true, isOfText: true });
    await page.evaluate(() => void show('Connected'));
    await untilShown('.tick');
    const tick = await page.$eval('connection-form', ({ shadowRoot }) => {
      const svg = shadowRoot!.querySelector('.tick')!;
      const { fill, stroke } = getComputedStyle(svg.querySelector('circle')!);
      return {
        fill,
        isOfText: [stroke, getComputedStyle(svg).stroke].every(
          (each) => each === getComputedStyle(svg).color,
        ),
      };
    });
    assert.deepEqual(tick, { fill: 'none', isOfText: true });
  });

  it('has lines around notices, and between others, that stand out where more contrast is wanted', async () => {
    const session = await page.createCDPSession();
    const features = [{ name: 'forced-colors', value: 'none' }];
    /** The color of a border, and that with which it is compared. */
    const lineOf = async (name: string, selector: string, token: string): Promise<number[][]> => {
      await page.evaluate((shown) => void show(shown), name);
      await untilShown(selector);
      await settled();
      const colors = await page.$eval(
        'connection-form',
        ({ shadowRoot }, selector, token) => {
          const node = shadowRoot!.querySelector(selector)!;
          const probe = node.appendChild(document.createElement('i'));
          probe.style.color = `var(${token})`;
          return [getComputedStyle(node).borderTopColor, getComputedStyle(probe).color];
        },
        selector,
        token,
      );
      return colors.map(asNumbers);
    };
    for (const contrast of ['more', 'no-preference']) {
      await session.send('Emulation.setEmulatedMedia', {
        features: [...features, { name: 'prefers-contrast', value: contrast }],
      });
      for (const [name, selector, token] of [
        ['With problems', '.notice', '--_danger'],
        ['To reconnect', '[part=existing]', '--_text'],
      ] as const) {
        const [line, full] = await lineOf(name, selector, token);
        assert.equal(
          String(line) === String(full),
          contrast === 'more',
          `${name}, ${contrast}: ${String(line)}`,
        );
      }
    }
  });

  /** A selector that puppeteer waits for is looked for only as the page itself changes, outside of the form. */
  async function untilShown(selector: string): Promise<void> {
    await page.waitForFunction(
      (selector) => document.querySelector('connection-form')?.shadowRoot?.querySelector(selector),
      {},
      selector,
    );
  }

  it('moves nothing where less motion is wanted', async () => {
    const session = await page.createCDPSession();
    const durations: string[][] = [];
    for (const motion of ['no-preference', 'reduce']) {
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-reduced-motion', value: motion }],
      });
      await page.evaluate(() => void show('With problems'));
      await untilShown('.notice');
      durations.push(
        await page.$eval('connection-form', ({ shadowRoot }) =>
          ['.notice', '.control', '.primary'].map(
            (selector) => getComputedStyle(shadowRoot!.querySelector(selector)!).transitionDuration,
          ),
        ),
      );
    }
    assert.deepEqual(durations, [
      ['0.18s', '0.12s', '0.12s'],
      ['0s', '0s', '0s'],
    ]);
  });

  /** What axe finds by the rules of WCAG 2.2 AA and by its own. */
  async function axeFindings(theme: string): Promise<string[]> {
    return page.evaluate(async (colorScheme) => {
      const { style } = document.documentElement;
      Object.assign(style, { colorScheme, background: 'Canvas' });
      const { violations } = await axe.run('connection-form');
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 120)}`));
    }, theme);
  }

  /** Once what the form shows has not changed for a while. */
  async function settled(): Promise<void> {
    const shown = () => page.$eval('connection-form', ({ shadowRoot }) => shadowRoot!.innerHTML);
    for (let before = ''; before !== (before = await shown());)
      await new Promise((resolve) => setTimeout(resolve, 200));
  }

  /** The tree once it has not changed for a while. */
  async function settledTree(): Promise<string> {
    let before = '';
    for (let same = 0, tries = 0; same < 3 && tries < 100; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 120));
      const root = await page.accessibility.snapshot({ interestingOnly: false });
      const now = (root?.children ?? []).flatMap((node) => linesOf(node)).join('\n');
      same = now && now === before ? same + 1 : 0;
      before = now;
    }
    return before;
  }
});

/** The parts of a colour from 0 to 255, however it is written. */
function asNumbers(color: string): number[] {
  const parts = color.match(/[\d.]+/g)!.map(Number);
  return color.startsWith('color(')
    ? parts
        .map((part) => Math.round(part * 255))
        .slice(0, 3)
        .concat(parts[3] ?? [])
    : parts;
}

/** What has no meaning of its own, and what repeats the text that it stands for. */
const WITHOUT_MEANING =
  /^(generic|none|InlineTextBox|LabelText|Legend|paragraph|image|sectionheader|FigureCaption)$/;
const UNSAID = /^(backendNodeId|loaderId|elementHandle|focused|url|relevant|atomic)$/;

/** A node a line: its role, its name, and what else is said of it. */
function linesOf(node: SerializedAXNode, indent = ''): string[] {
  const { role, name = '', children = [], ...rest } = node;
  if (WITHOUT_MEANING.test(role)) return children.flatMap((child) => linesOf(child, indent));
  const said = Object.entries(rest)
    .filter(([key, value]) => !UNSAID.test(key) && value && typeof value !== 'function')
    .map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  const line = indent + [role, name && JSON.stringify(name), ...said].filter(Boolean).join(' ');
  return [line, ...children.flatMap((child) => linesOf(child, `${indent}  `))];
}
