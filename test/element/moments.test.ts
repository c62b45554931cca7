import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { ConnectionForm } from '../../src/index.js';
import { TestService, type Behaviour, type TestIntegration } from '../../src/testing/index.js';
import { until } from '../support/until.js';

const details = {
  key: 'details',
  schema: { type: 'object', properties: { key: { type: 'string', title: 'Key' } } },
} as const;

describe('<connection-form> shows', () => {
  let form: ConnectionForm;
  let service: TestService;
  let mounted = 0;
  afterEach(() => form.remove());

  const find = <Found extends HTMLElement>(selector: string) =>
    form.renderRoot.querySelector<Found>(selector)!;
  const isShown = (selector: string) => (find(selector)?.getClientRects().length ?? 0) > 0;

  async function mount(integration: Partial<TestIntegration> = {}, behaviour: Partial<Behaviour> = {}) {
    // Forms that ask for the same at the same time share the answer.
    const key = `acme-${++mounted}`;
    service = new TestService({
      integrations: [{ key, name: 'Ünal', authOptions: [details], ...integration }],
      ...behaviour,
    });
    form = document.createElement('connection-form');
    Object.assign(form, { client: service.client, integrationKey: key });
    document.body.append(form);
    if (behaviour.delay) return form.updateComplete;
    await until(() => form.status !== 'loading' && find('[type=submit]'), 'the form');
    await until(() => form.renderRoot.adoptedStyleSheets.length > 1, 'the reactions');
  }

  describe('at the head of the form', () => {
    it('the first letter of the name where there is no logo', async () => {
      await mount();
      expect(find('[part=monogram]').textContent).to.equal('Ü');
      expect(isShown('[part=monogram]')).to.equal(true);
      const { width, height } = find('[part=monogram]').getBoundingClientRect();
      expect([width, height]).to.deep.equal([48, 48]);
    });

    it('the logo where there is one, and the letter where it cannot be shown', async () => {
      await mount({ logoUri: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=' });
      expect([isShown('[part=logo]'), isShown('[part=monogram]')]).to.deep.equal([true, false]);
      form.remove();
      await mount({ logoUri: 'data:image/png,no-picture' });
      await until(() => isShown('[part=monogram]'), 'the letter');
      expect(isShown('[part=logo]')).to.equal(false);
    });
  });

  it('the name and the logo that the page knows until it is loaded', async () => {
    await mount({}, { delay: 60_000 });
    expect(find('[part=header]') === null, 'nothing is known').to.equal(true);
    form.integrationName = 'Acme';
    form.integrationLogo = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    await form.updateComplete;
    expect(form.status).to.equal('loading');
    expect(find('[part=name]').textContent).to.equal('Acme');
    expect(find<HTMLImageElement>('[part=logo]').src).to.equal(form.integrationLogo);
    form.remove();
    await mount();
    form.integrationName = 'Acme';
    await form.updateComplete;
    expect(find('[part=name]').textContent).to.equal('Ünal');
  });

  it('what can be done about a failure below it where it is narrow, and the sign always beside it', async () => {
    await mount({}, { load: 'network', delay: 1 });
    await until(() => form.renderRoot.querySelector('.notice .reason'), 'the failure');
    const boxes = (width: number) => {
      form.style.width = `${width}px`;
      return ['.notice p', '.notice .reason', '.notice button'].map((each) =>
        find(each).getBoundingClientRect(),
      );
    };
    const [, wide, beside] = boxes(440);
    expect(beside!.left).to.be.above(wide!.right);
    for (const width of [440, 320, 240]) {
      const [cause, text, button] = boxes(width);
      if (width < 440) expect(button!.top).to.be.at.least(text!.bottom);
      expect(text!.top).to.be.at.least(cause!.bottom);
      for (const { left } of [cause!, text!])
        expect(left - find('.notice').getBoundingClientRect().left).to.be.above(30);
    }
  });

  it('why it could not be loaded below that it could not, which alone is bold, and said with it', async () => {
    await mount({}, { load: 'network', delay: 1 });
    await until(() => form.renderRoot.querySelector('.notice .reason'), 'the failure');
    const weight = (selector: string) => Number(getComputedStyle(find(selector)).fontWeight);
    expect(find('.notice p').textContent).to.equal('We couldn’t load this form.');
    expect(weight('.notice p')).to.be.above(weight('.reason small'));
    expect(getComputedStyle(find('.reason small')).color).to.equal(getComputedStyle(find('.root')).color);
    const why = 'We couldn’t reach the server. Check your internet connection and try again.';
    expect(find('.reason').textContent!.trim()).to.equal(why);
    await until(() => find('output').textContent === `We couldn’t load this form. ${why}`, 'what is said');
    expect(isShown('.notice button')).to.equal(true);
  });

  it('no button to try again where only the page can help', async () => {
    await mount({}, { load: 'unauthorized', delay: 1 });
    await until(() => form.renderRoot.querySelector('.notice .reason'), 'the failure');
    expect(find('.notice').textContent).to.contain('Reload the page');
    expect(isShown('.notice button')).to.equal(false);
  });

  it('that it is still loading only after some seconds, without growing', async () => {
    await mount({}, { delay: 60_000 });
    const skeleton = find('.skeleton');
    const later = () => getComputedStyle(skeleton, '::after');
    // Firefox gives the value as it is written.
    const content = later().content.replace('attr(data-later)', JSON.stringify(skeleton.dataset.later));
    expect(content).to.equal('"Still loading…"');
    expect(later().visibility).to.equal('hidden');
    const { height } = skeleton.getBoundingClientRect();
    const [animation] = skeleton
      .getAnimations({ subtree: true })
      .filter((each) => (each as CSSAnimation).animationName === 'later');
    animation!.currentTime = 4_900;
    expect(later().visibility).to.equal('hidden');
    animation!.currentTime = 5_100;
    expect(later().visibility).to.equal('visible');
    expect(skeleton.getBoundingClientRect().height).to.equal(height);
  });

  it('what was sent while it connects, with a button as wide as before, and goes on where somebody was', async () => {
    await mount({}, { connect: 'wait' });
    const submit = find('[type=submit]');
    const input = find<HTMLInputElement>('input');
    const { width, left } = submit.getBoundingClientRect();
    input.focus();
    void form.connect();
    await form.updateComplete;
    expect(form.status).to.equal('connecting');
    expect(input.matches('[inert] *')).to.equal(true);
    expect(form.renderRoot.activeElement === submit, 'the button has the focus').to.equal(true);
    const rect = submit.getBoundingClientRect();
    expect([rect.width, rect.left]).to.deep.equal([width, left]);
    expect(getComputedStyle(submit, '::before').animationName).to.equal('turn');
    // Said once to the eye, and once to the ear.
    expect(find('output').textContent).to.equal('Connecting…');
    expect(getComputedStyle(find('output')).clipPath).to.equal('inset(50%)');
    for (const each of form.renderRoot.querySelectorAll<HTMLElement>('.quiet'))
      if (each.textContent === 'Cancel') each.click();
    await form.updateComplete;
    expect(form.status).to.equal('cancelled');
    expect(input.matches('[inert] *')).to.equal(false);
  });

  it('the fields again after a refusal, with the focus where it was', async () => {
    await mount({}, { connect: { refuse: 'No such key.' } });
    const input = find<HTMLInputElement>('input');
    input.focus();
    await form.connect().catch(() => {});
    await form.updateComplete;
    expect(form.status).to.equal('failed');
    expect(form.renderRoot.activeElement === input, 'the field has the focus').to.equal(true);
  });

  it('the cause of a failure before what to do next, and folded, what else is known of it', async () => {
    await mount(
      {},
      { connect: () => Promise.reject({ data: { type: 'internal', message: 'Node 7 is down.' } }) },
    );
    await form.connect().catch(() => {});
    await form.updateComplete;
    const [cause, next] = find('[part=notice] p').children;
    expect(cause!.textContent!.trim()).to.equal('Something went wrong on our side.');
    expect(next!.textContent).to.equal('Try again in a few minutes.');
    expect(find<HTMLDetailsElement>('[part=notice] details').open).to.equal(false);
    expect(find('[part=notice] small').textContent).to.equal('Node 7 is down.');
  });

  it('a button that tells the page of its end, where the page closes what the form is in', async () => {
    await mount();
    const done = () =>
      [...form.renderRoot.querySelectorAll('button')].find((each) => each.textContent === 'Done');
    await form.connect();
    await form.updateComplete;
    expect(done() === undefined, 'nobody closes anything').to.equal(true);
    form.closable = true;
    await form.updateComplete;
    let told: string | undefined;
    form.addEventListener('connection-done', ({ detail }) => (told = detail.connection.id));
    done()!.click();
    expect(told).to.equal(form.connection!.id);
  });

  it('once it is connected, all below each other in the middle, and that once', async () => {
    await mount();
    Object.assign(form, { closable: true, allowMultipleConnections: true });
    form.innerHTML = '<a slot="success" href="#next">Choose what to sync</a>';
    await form.connect();
    await form.updateComplete;
    const next = form.querySelector('a')!;
    const [done, another] = [...form.renderRoot.querySelectorAll<HTMLElement>('.done > button')];
    const range = document.createRange();
    range.selectNodeContents(find('.done .said'));
    const middle = form.getBoundingClientRect().left + form.offsetWidth / 2;
    let above = 0;
    for (const each of [find('.tick'), range, next, done!, another!]) {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      expect((left + right) / 2).to.be.closeTo(middle, 1);
      expect(top).to.be.above(above);
      above = bottom;
    }
    expect(isShown('[part=status]')).to.equal(false);
    // The page's own step comes first; without one, the end is what the form offers.
    const grounds = () => getComputedStyle(done!).backgroundColor;
    const quiet = grounds();
    next.remove();
    form.requestUpdate();
    // The ground changes in 120 ms.
    await until(() => grounds() !== quiet, 'the button in the accent');
    expect(done!.getBoundingClientRect().width).to.equal(form.offsetWidth);
    form.reset();
    await form.updateComplete;
    expect(isShown('[part=status]')).to.equal(true);
  });

  it('both logos and what to do in place of the fields while somebody signs in in a window', async () => {
    await mount(
      { authOptions: [{ key: 'sign-in', type: 'oauth2', schema: details.schema }] },
      { connect: 'wait' },
    );
    form.innerHTML = '<img slot="product-logo" alt="" />';
    void form.connect();
    await form.updateComplete;
    expect(isShown('.fields')).to.equal(false);
    expect(find<HTMLSlotElement>('[name=product-logo]').assignedElements()).to.have.length(1);
    expect(isShown('.logos [part=monogram]')).to.equal(true);
    expect(find('output').textContent).to.contain('Finish signing in to Ünal');
    const buttons = [...form.renderRoot.querySelectorAll('button')].filter(
      (each) => each.getClientRects().length,
    );
    const [reopen, cancel] = buttons;
    expect(buttons.map(({ textContent }) => textContent)).to.deep.equal([
      'Go to the sign-in window',
      'Cancel',
    ]);
    expect(getComputedStyle(reopen!).borderTopColor).not.to.equal('rgba(0, 0, 0, 0)');
    const boxes = buttons.map((each) => each.getBoundingClientRect());
    expect(boxes[1]!.top, 'side by side').to.equal(boxes[0]!.top);
    expect(boxes[1]!.bottom).to.be.below(find('.sign-in').getBoundingClientRect().bottom);
    cancel!.click();
    await form.updateComplete;
    expect(form.status).to.equal('cancelled');
    expect(isShown('.fields')).to.equal(true);
  });

  it('no jump while it loads again: it stays as tall as it was', async () => {
    const properties = Object.fromEntries([...'abcdefgh'].map((name) => [name, { type: 'string' }]));
    await mount({ authOptions: [{ key: 'long', schema: { type: 'object', properties } }] });
    const height = () => Math.round(form.getBoundingClientRect().height);
    const before = height();
    // A frame in which its height is seen, and one after it.
    for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
    form.reload();
    await form.updateComplete;
    expect(form.status).to.equal('loading');
    expect(height()).to.equal(before);
    await until(() => form.status === 'editing', 'the form');
    await form.updateComplete;
    expect(find('.root').style.minBlockSize).to.equal('');
  });

  it('a tick that is drawn in 300 ms once it is connected, which is said once', async () => {
    await mount();
    await form.connect();
    await form.updateComplete;
    expect(isShown('.tick')).to.equal(true);
    expect(find('.tick').getAttribute('aria-hidden')).to.equal('true');
    const [drawing] = find('.tick').getAnimations({ subtree: true });
    expect(drawing!.effect!.getTiming().duration).to.equal(300);
    expect(find('output').textContent).to.equal('Ünal is now connected.');
  });
});
