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

  it('what the form is for, as long as there is no connection, and the name alone once there is', async () => {
    const title = () => find('[part=name]').textContent;
    const key = `acme-${mounted + 1}`;
    await mount({ logoUri: '' }, { connect: 'wait' });
    expect(form.integrationKey).to.equal(key);
    expect(title()).to.equal('Connect Ünal');
    void form.connect();
    await form.updateComplete;
    expect([form.status, title()]).to.deep.equal(['connecting', 'Connect Ünal']);
    form.reset();
    await form.updateComplete;
    service.will({ connect: { refuse: 'No such key.' } });
    await form.connect().catch(() => {});
    await form.updateComplete;
    expect([form.status, title()]).to.deep.equal(['failed', 'Connect Ünal']);
    service.will({ connect: 'succeed' });
    await form.connect();
    await form.updateComplete;
    expect([form.status, title()]).to.deep.equal(['connected', 'Ünal']);
    form.reset();
    await form.updateComplete;
    expect([form.status, title()]).to.deep.equal(['editing', 'Ünal']);
    form.reload();
    await until(() => form.status === 'editing', 'the form');
    await form.updateComplete;
    expect(title(), 'with a connection from before').to.equal('Ünal');
    form.integrationName = 'Ünal';
    service.will({ load: 'network' });
    form.reload();
    await until(() => form.status === 'load-failed', 'the failure');
    await form.updateComplete;
    expect(title(), 'of what could not be loaded').to.equal('Ünal');
  });

  it('another heading only once while it loads', async () => {
    await mount({}, { delay: 20 });
    form.integrationName = 'Ünal';
    await form.updateComplete;
    const titles = [find('[part=name]').textContent];
    const watch = new MutationObserver(() => titles.push(find('[part=name]').textContent));
    watch.observe(form.renderRoot, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    await until(() => form.status === 'editing', 'the form');
    await until(() => form.renderRoot.adoptedStyleSheets.length > 1, 'the reactions');
    await form.updateComplete;
    await new Promise(requestAnimationFrame);
    watch.disconnect();
    const changes = titles.filter((each, index) => each !== titles[index - 1]);
    expect(changes).to.deep.equal(['Ünal', 'Connect Ünal']);
  });

  it('the heading in the words of the page, which a translator leaves alone for the name in it', async () => {
    await mount();
    form.strings = { form: { connect: '{name} verbinden' } };
    await form.updateComplete;
    const name = find('[part=name]');
    expect(name.textContent).to.equal('Ünal verbinden');
    expect(name.translate).to.equal(false);
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
    expect(find('[part=name]').textContent).to.equal('Connect Ünal');
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

  it('that it is still loading only after some seconds, without growing, and says it then, once', async () => {
    await mount({}, { delay: 60_000 });
    const skeleton = find('.skeleton');
    const late = find('.late');
    const visibility = () => getComputedStyle(late).visibility;
    const said: string[] = [];
    new MutationObserver(() => said.push(find('output').textContent!)).observe(find('output'), {
      childList: true,
    });
    expect(late.textContent).to.equal('Still loading…');
    expect(visibility()).to.equal('hidden');
    const { height } = skeleton.getBoundingClientRect();
    const [animation] = late.getAnimations();
    animation!.currentTime = 4_900;
    expect(visibility()).to.equal('hidden');
    expect(said).to.deep.equal([]);
    animation!.currentTime = 5_100;
    expect(visibility()).to.equal('visible');
    expect(skeleton.getBoundingClientRect().height).to.equal(height);
    await until(() => said.length > 0, 'what is said');
    form.requestUpdate();
    await form.updateComplete;
    expect(said).to.deep.equal(['Still loading…']);
  });

  it('while it loads, the outlines of three fields, as tall as a form of three', async () => {
    await mount({}, { delay: 60_000 });
    const { height } = find('.skeleton').getBoundingClientRect();
    const boxes = [...form.renderRoot.querySelectorAll('.skeleton i')].map((each) =>
      each.getBoundingClientRect(),
    );
    form.remove();
    const properties = {
      site: { type: 'string' },
      name: { type: 'string' },
      key: { type: 'string' },
    } as const;
    await mount({ authOptions: [{ key: 'three', schema: { type: 'object', properties } }] });
    const labels = [...form.renderRoot.querySelectorAll('.label')];
    const controls = [...form.renderRoot.querySelectorAll('.control')];
    expect([boxes.length, labels.length, controls.length]).to.deep.equal([6, 3, 3]);
    expect(Math.abs(find('form').getBoundingClientRect().height - height), 'height').to.be.below(8);
    const body = find('.body').getBoundingClientRect();
    const first = boxes[0]!.top - 6;
    for (const [index, control] of controls.entries()) {
      const [bar, block] = boxes.slice(index * 2);
      const shown = control.getBoundingClientRect();
      expect(block!.height).to.be.closeTo(shown.height, 0.5);
      expect(block!.width).to.be.closeTo(shown.width, 0.5);
      expect(block!.top - first, 'where the control is').to.be.closeTo(shown.top - body.top, 4);
      expect(bar!.width, 'a short label').to.be.below(shown.width / 2);
      expect(bar!.bottom, 'above its control').to.be.below(block!.top);
    }
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
