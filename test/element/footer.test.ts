import { expect } from '@open-wc/testing';
import type { ConnectionForm } from '../../src/index.js';
import { mountSchema, type SchemaForm } from '../support/mount-schema.js';
import { press } from '../support/pointer.js';
import { until } from '../support/until.js';

const schemaOf = (count: number) => ({
  type: 'object' as const,
  properties: Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `field${index}`,
      { type: 'string', title: `Field ${index}` },
    ]),
  ),
});

describe('the buttons of a form longer than the window', () => {
  let frame: HTMLIFrameElement;
  let form: SchemaForm;
  afterEach(() => {
    form.form.remove();
    frame.remove();
  });

  /** A form in a window of this height. */
  async function mount(
    fields: number,
    height: number,
    properties: Partial<ConnectionForm> = {},
    options: Parameters<typeof mountSchema>[2] = {},
  ) {
    form = await mountSchema(schemaOf(fields), properties, options);
    frame = document.createElement('iframe');
    frame.style.cssText = `border: 0; width: 440px; height: ${height}px`;
    document.body.append(frame);
    frame.contentDocument!.body.append(form.form);
    await form.form.updateComplete;
    await frames();
  }

  const frames = async () => {
    for (let count = 0; count < 4; count++)
      await new Promise((resolve) => frame.contentWindow!.requestAnimationFrame(resolve));
  };
  const actions = () => form.root.querySelector<HTMLElement>('[part=actions]')!;
  const footer = () => form.root.querySelector<HTMLElement>('.root')!.dataset['footer'];
  const scrollTo = async (top: number) => {
    frame.contentWindow!.scrollTo(0, top);
    await frames();
  };
  const isInSight = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= frame.contentWindow!.innerHeight;
  };
  const grounds = () => getComputedStyle(actions()).backgroundColor;

  it('stay in sight, on a ground of their own while they lie over the fields', async () => {
    await mount(14, 600);
    await until(() => footer() === 'stuck', 'the ground');
    expect(isInSight(form.submitButton)).to.equal(true);
    expect(grounds()).to.equal('rgb(255, 255, 255)');
    form.form.style.setProperty('--connection-form-footer', 'rgb(1, 2, 3)');
    expect(grounds()).to.equal('rgb(1, 2, 3)');
    const height = form.form.offsetHeight;
    await scrollTo(9999);
    await until(() => footer() === 'sticky', 'the end of the form');
    expect(grounds()).to.equal('rgba(0, 0, 0, 0)');
    expect(isInSight(form.submitButton)).to.equal(true);
    expect(form.form.offsetHeight).to.equal(height);
  });

  it('get their ground also where a part of them was in sight before', async () => {
    await mount(10, 2000);
    frame.contentDocument!.body.style.margin = '40px 0 0';
    const { offsetHeight } = form.form;
    frame.style.height = `${offsetHeight + 5}px`;
    await frames();
    expect(footer()).to.equal(undefined);
    expect(isInSight(actions())).to.equal(false);
    frame.style.height = `${offsetHeight - 5}px`;
    await until(() => footer() === 'stuck', 'the ground');
    expect(isInSight(form.submitButton)).to.equal(true);
  });

  it('take the same room where they stick, and where they do not', async () => {
    await mount(14, 600);
    await until(footer, 'the footer');
    const sticky = [form.form.offsetHeight, frame.contentDocument!.documentElement.scrollHeight];
    frame.style.height = '420px';
    await until(() => !footer(), 'no footer in a low window');
    await frames();
    expect([form.form.offsetHeight, frame.contentDocument!.documentElement.scrollHeight]).to.deep.equal(
      sticky,
    );
    expect(isInSight(form.submitButton)).to.equal(false);
  });

  it('stand below the fields of a short form, wherever that is', async () => {
    await mount(2, 600);
    frame.contentDocument!.body.style.marginBlockStart = '420px';
    await frames();
    expect(footer()).to.equal(undefined);
    expect(getComputedStyle(actions()).position).to.equal('static');
  });

  it('stand below the fields where text is large, or the page has put something before them', async () => {
    await mount(14, 600, { theme: 'light' });
    await until(footer, 'the footer');
    form.form.style.setProperty('--connection-form-font-size', '30px');
    await until(() => !footer(), 'no footer with large text');
    form.form.style.removeProperty('--connection-form-font-size');
    await until(footer, 'the footer again');
    form.form.innerHTML = '<p slot="before-submit">By connecting you agree to our terms.</p>';
    form.form.requestUpdate();
    await until(() => !footer(), 'no footer over what is to be read');
  });

  it('never hide what has the focus', async () => {
    await mount(14, 600);
    await until(() => footer() === 'stuck', 'the ground');
    frame.contentWindow!.focus();
    form.control('Field 0').focus();
    for (let stop = 1; stop < 14; stop++) {
      await press('Tab');
      await until(() => form.root.activeElement === form.control(`Field ${stop}`), `field ${stop}`);
      await frames();
      const { bottom } = form.control(`Field ${stop}`).getBoundingClientRect();
      const isClear = bottom <= actions().getBoundingClientRect().top;
      expect(isClear, `field ${stop} is clear of the buttons`).to.equal(true);
    }
    // By a script of the page, which does not scroll.
    await scrollTo(0);
    const behind = [...form.root.querySelectorAll('input')].find(
      (each) => each.getBoundingClientRect().bottom > actions().getBoundingClientRect().top,
    )!;
    behind.focus({ preventScroll: true });
    await frames();
    expect(behind.getBoundingClientRect().bottom).to.be.at.most(actions().getBoundingClientRect().top);
  });

  it('show what came of an attempt', async () => {
    await mount(14, 600, {}, { connect: { refuse: 'The key is wrong.' } });
    await until(() => footer() === 'stuck', 'the ground');
    await form.form.connect().catch(() => {});
    await form.form.updateComplete;
    await frames();
    const notice = form.root.querySelector('.notice')!;
    expect(isInSight(notice)).to.equal(true);
    expect(notice.getBoundingClientRect().bottom).to.be.at.most(actions().getBoundingClientRect().top);
  });
});
