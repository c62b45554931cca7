import { expect } from '@open-wc/testing';
import type { ConnectionForm } from '../../src/index.js';
import { everyKind, everyValue } from '../support/every-kind.js';
import { controlOf, mountSchema, unfold } from '../support/test-service-form.js';
import { until } from '../support/until.js';

/** What pages set on all elements, or on those around the form, that is none of the form's business. */
const hostile = `
  body, body * {
    letter-spacing: 0.3em;
    word-spacing: 1em;
    text-transform: uppercase;
    text-indent: 3em;
    text-align: right;
    line-height: 3;
    white-space: nowrap;
    word-break: break-all;
    line-break: anywhere;
    overflow-wrap: normal;
    hyphens: auto;
    cursor: wait;
    user-select: none;
    -webkit-user-select: none;
    font: italic small-caps 900 30px / 3 monospace;
    font-stretch: condensed;
    font-feature-settings: 'smcp';
    list-style: square inside;
    border-collapse: collapse;
    border-spacing: 9px;
    caption-side: bottom;
    empty-cells: hide;
    quotes: '<' '>';
    tab-size: 1;
    orphans: 9;
    widows: 9;
    text-shadow: 2px 2px red;
    text-emphasis: dot;
    text-underline-offset: 9px;
    -webkit-text-fill-color: transparent;
    -webkit-text-stroke: 2px red;
    writing-mode: vertical-rl;
    text-orientation: upright;
    color: red;
    fill: red;
    stroke: red;
    caret-color: transparent;
    accent-color: red;
    box-sizing: content-box;
    margin: 7px;
    display: flex;
    transition: all 9s;
    outline: none;
  }`;

describe('a page around the form', () => {
  let sheet: HTMLStyleElement;
  let box: HTMLElement;

  beforeEach(() => {
    sheet = document.createElement('style');
    box = document.createElement('div');
    document.head.append(sheet);
    document.body.append(box);
  });

  afterEach(() => {
    sheet.remove();
    box.remove();
    document.documentElement.removeAttribute('dir');
  });

  const mount = async (css: string, width = 440, properties: Partial<ConnectionForm> = {}) => {
    // From the start: WebKit keeps the old height of a horizontal box in a vertical flex container that gets
    // another width in the same layout as its content.
    sheet.textContent = `${css} connection-form { width: ${width}px }`;
    box.style.width = `${width}px`;
    const form = await mountSchema(everyKind, { parameters: everyValue, ...properties }, box);
    // What comes after the first paint, too.
    await until(() => form.renderRoot.querySelector('.description code'), 'the description');
    unfold(form);
    return form;
  };

  it('changes nothing of it with what it sets on its own text and on all elements', async () => {
    const look = async (form: ConnectionForm): Promise<Map<string, string>> => {
      const root = form.renderRoot.querySelector<HTMLElement>('.root')!;
      // The buttons of a form longer than the window stick to the end of that, unless they are in sight anyway.
      box.style.paddingBlockEnd = '100px';
      await until(() => {
        // Again, since the page may have grown.
        scrollTo(0, document.documentElement.scrollHeight);
        return root.dataset['footer'] === 'sticky';
      }, 'the buttons in their own place');
      const found = new Map<string, string>();
      const { left, top } = root.getBoundingClientRect();
      const names = new Map<string, number>();
      for (const element of form.renderRoot.querySelectorAll('.root, .root *')) {
        const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
        const number = (names.get(name) ?? 0) + 1;
        names.set(name, number);
        const box = element.getBoundingClientRect();
        const isShown = box.width > 0 && element.matches(':not(.spoken)');
        const place = [box.left - left, box.top - top, box.width, box.height].map((n) => n.toFixed(1));
        // What is not shown has no place.
        if (isShown) found.set(`${name} ${number} place`, place.join(' '));
        const style = getComputedStyle(element);
        for (const property of style)
          // The least size of what is in a flex container is "auto".
          if (!/^min-/.test(property))
            found.set(`${name} ${number} ${property}`, style.getPropertyValue(property));
      }
      return found;
    };
    const calm = await mount('body { font-family: monospace }');
    const before = await look(calm);
    calm.remove();
    const after = await look(await mount(hostile));
    expect(after.size).to.equal(before.size);
    const changed = [...before].filter(([name, value]) => !isSame(after.get(name)!, value));
    expect(changed.map(([name, value]) => `${name}: ${value} > ${after.get(name)}`)).to.deep.equal([]);
  });

  it('lends it its typeface, its direction, its color scheme, and hides it', async () => {
    const form = await mount(
      'body { font-family: monospace; color-scheme: dark; direction: rtl; visibility: hidden; pointer-events: none }',
    );
    const style = getComputedStyle(form.renderRoot.querySelector('[part=name]')!);
    expect(style.fontFamily).to.equal('monospace');
    expect(style.direction).to.equal('rtl');
    expect(style.colorScheme).to.equal('dark');
    expect(style.visibility).to.equal('hidden');
    expect(style.pointerEvents).to.equal('none');
  });

  it('scales all of it with the size of the root', async () => {
    const sizes = (form: ConnectionForm) =>
      ['[part=name]', '[part=label]', '[part=control]', '[type=checkbox]', '[part~=submit]', '.reveal'].map(
        (each) => {
          const element = form.renderRoot.querySelector(each)!;
          return [parseFloat(getComputedStyle(element).fontSize), element.getBoundingClientRect().height];
        },
      );
    const usual = await mount('', 800);
    const before = sizes(usual);
    usual.remove();
    // With twice the room, too: the heading wraps where it has none.
    const wide = 'connection-form { --connection-form-max-width: 880px }';
    const large = await mount(`html { font-size: 32px } ${wide}`, 1600);
    for (const [index, [font, height]] of sizes(large).entries()) {
      expect(font).to.be.closeTo(before[index]![0]! * 2, 0.1);
      expect(height).to.be.closeTo(before[index]![1]! * 2, 3);
    }
    large.remove();
    // Rems of ten pixels are a habit of style sheets, and no wish for smaller text.
    expect(sizes(await mount('html { font-size: 62.5% }', 800))).to.deep.equal(before);
  });

  for (const [width, root] of [
    [320, '16px'],
    [280, '16px'],
    [320, '32px'],
  ] as const) {
    it(`fits into ${width} px with a root of ${root}, affixes and entries of a map too`, async () => {
      const form = await mount(`html { font-size: ${root} }`, width);
      expect(form.scrollWidth).to.be.at.most(width);
      const em = parseFloat(getComputedStyle(form.renderRoot.querySelector('.root')!).fontSize);
      const typed = 'input.control, textarea, select';
      for (const each of form.renderRoot.querySelectorAll<HTMLElement>(typed))
        expect(each.offsetWidth, each.outerHTML).to.be.at.least(5 * em);
      expect(controlOf(form, 'Subdomain').offsetWidth).to.be.at.least(9 * em);
      for (const affix of form.renderRoot.querySelectorAll<HTMLElement>('.affix')) {
        expect(affix.scrollWidth).to.be.at.most(affix.offsetWidth);
        const { left, right } = affix.getBoundingClientRect();
        expect(left).to.be.at.least(form.getBoundingClientRect().left);
        expect(right).to.be.at.most(form.getBoundingClientRect().right);
      }
    });
  }

  describe('that is written from right to left', () => {
    beforeEach(() => (document.documentElement.dir = 'rtl'));

    it('leaves technical text as it is: from left to right', async () => {
      const form = await mount('');
      for (const label of ['Subdomain', 'Site', 'Mail', 'Key', 'PEM', 'Port', 'Day', 'At', 'Time', 'Extra'])
        expect(getComputedStyle(controlOf(form, label)).direction, label).to.equal('ltr');
      const mark = form.renderRoot.querySelector<HTMLInputElement>('ol input[dir=auto]')!;
      expect(getComputedStyle(mark).direction).to.equal('ltr');
      expect(getComputedStyle(controlOf(form, 'Zone')).direction).to.equal('rtl');
      expect(getComputedStyle(controlOf(form, 'Plan')).direction).to.equal('rtl');
    });

    it('leaves options that are technical as they are', async () => {
      const urls = ['https://one.example/', 'https://two.example/'];
      const many = Array.from({ length: 30 }, (_, index) => `https://${index}.example/`);
      const form = await mountSchema(
        {
          type: 'object',
          properties: {
            one: { enum: urls, title: 'One' },
            few: { enum: many.slice(0, 10), title: 'Few' },
            some: { type: 'array', uniqueItems: true, items: { enum: urls }, title: 'Some' },
            many: { enum: many, title: 'Many' },
          },
        },
        {},
        box,
      );
      await until(() => !form.renderRoot.querySelector('.placeholder'), 'all fields');
      controlOf(form, 'Many').click();
      await until(() => form.renderRoot.querySelector('[role=option]'), 'the list');
      const labels = [...form.renderRoot.querySelectorAll('.check, [role=option]')];
      expect(labels.length).to.equal(34);
      for (const label of labels) {
        const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
        while (!/^https/.test(walker.nextNode()!.textContent!));
        const text = walker.currentNode as Text;
        const [first, last] = [0, text.length - 1].map((at) => {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          return range.getBoundingClientRect();
        });
        expect(last!.left, text.data).to.be.above(first!.right);
      }
      for (const each of form.renderRoot.querySelectorAll('select, option[value="0"]'))
        expect(getComputedStyle(each).unicodeBidi).to.equal('plaintext');
    });

    it('keeps the order of affixes', async () => {
      const form = await mount('');
      const [before, after] = [...form.renderRoot.querySelectorAll('.affix')].map((each) =>
        each.getBoundingClientRect(),
      );
      const field = controlOf(form, 'Subdomain').getBoundingClientRect();
      expect(before!.right).to.be.at.most(field.left);
      expect(after!.left).to.be.at.least(field.right);
    });

    it('lets what the user writes decide the direction of other text', async () => {
      const form = await mount('', 440, { parameters: { account: 'שלום' } });
      expect(getComputedStyle(controlOf(form, 'Account')).direction).to.equal('rtl');
      form.parameters = { account: 'acme.example/' };
      await form.updateComplete;
      expect(getComputedStyle(controlOf(form, 'Account')).direction).to.equal('ltr');
      // Of several lines, each goes by its own letters.
      expect(getComputedStyle(controlOf(form, 'Note')).unicodeBidi).to.equal('plaintext');
    });

    it('has the button that shows a secret at the end of the secret', async () => {
      const form = await mount('');
      const secret = controlOf(form, 'Key').getBoundingClientRect();
      const { left, right } = form.renderRoot.querySelector('.reveal')!.getBoundingClientRect();
      expect(left).to.be.above(secret.left + secret.width / 2);
      expect(right).to.be.at.most(secret.right);
      // Boxes lie on sixtieths of a pixel in Firefox, which gives computed styles in hundredths.
      expect(parseFloat(getComputedStyle(controlOf(form, 'Key')).paddingRight)).to.be.above(
        secret.right - left - 1 / 60,
      );
    });
  });

  describe('that is dark, and says so with a class only', () => {
    const dark = 'body { background: rgb(17, 17, 17) }';

    it('has it dark with theme="dark"', async () => {
      const form = await mount(dark);
      expect(ofText(form)).to.be.below(0.5);
      form.theme = 'dark';
      await form.updateComplete;
      expect(ofText(form)).to.be.above(0.5);
      expect(getComputedStyle(controlOf(form, 'Day')).colorScheme).to.equal('dark');
    });

    it('has it dark with a color-scheme for the form alone, which a class can turn', async () => {
      const form = await mount(`${dark} .dark connection-form { color-scheme: dark }`);
      document.documentElement.className = 'dark';
      expect(ofText(form)).to.be.above(0.5);
      document.documentElement.className = '';
      expect(ofText(form)).to.be.below(0.5);
    });
  });

  it('is overruled by a theme, and followed again with "auto"', async () => {
    const form = await mount('html { color-scheme: dark }');
    expect(ofText(form)).to.be.above(0.5);
    form.setAttribute('theme', 'light');
    await form.updateComplete;
    expect(ofText(form)).to.be.below(0.5);
    form.setAttribute('theme', 'auto');
    await form.updateComplete;
    expect(ofText(form)).to.be.above(0.5);
    form.theme = 'light';
    form.removeAttribute('theme');
    await form.updateComplete;
    expect(form.theme).to.equal('auto');
    expect(ofText(form)).to.be.above(0.5);
  });
});

/** Whether two computed values are the same but for parts of a pixel, which engines snap to a grid. */
function isSame(one: string, other: string): boolean {
  const numbers = (value: string) => value.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  const words = (value: string) => value.replace(/-?\d+(\.\d+)?/g, '#');
  const others = numbers(other);
  return (
    words(one) === words(other) && numbers(one).every((each, index) => Math.abs(each - others[index]!) < 0.5)
  );
}

/** How light the text is, from 0 to 1. */
function ofText(form: ConnectionForm): number {
  const { color } = getComputedStyle(form.renderRoot.querySelector('[part=label]')!);
  const [red, green, blue] = color.match(/\d+/g)!.map(Number);
  return (red! + green! + blue!) / 3 / 255;
}
