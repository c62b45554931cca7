import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ConnectionForm } from '../../src/index.js';
import { TestService } from '../../src/testing/index.js';
import { mountIntegration } from '../support/test-service-form.js';
import { until } from '../support/until.js';

const names = ['header', 'help', 'before-submit', 'footer', 'success', 'unavailable'];

const key = { type: 'object', properties: { key: { type: 'string', title: 'Key' } } } as const;

/** An element of the page for each slot, with text that takes the focus. */
function fill(form: ConnectionForm): void {
  for (const name of names) {
    const content = Object.assign(document.createElement('p'), { slot: name, textContent: name });
    form.append(content);
  }
}

/** The slots whose content is on screen, from top to bottom. */
const shown = (form: ConnectionForm) =>
  [...form.children]
    .filter((child) => child.getBoundingClientRect().height > 0)
    .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
    .map(({ slot }) => slot);

describe('what a page puts into the slots', () => {
  let form: ConnectionForm;
  afterEach(() => form.remove());

  const mount = (properties: Partial<ConnectionForm> = {}) =>
    mountIntegration(
      { authOptions: [{ key: 'details', schema: key, helpUri: 'https://acme.example/help' }] },
      properties,
    );

  it('stands in a form that is filled in, in its order, and in place of what is there by itself', async () => {
    form = await mount();
    expect(form.renderRoot.querySelector('[part=help]')!.getClientRects()).to.have.length(1);
    fill(form);
    expect(shown(form)).to.deep.equal(['header', 'help', 'before-submit', 'footer']);
    for (const part of ['header', 'help'])
      expect(form.renderRoot.querySelector(`[part=${part}]`)!.getClientRects(), part).to.have.length(0);
  });

  it('stands in a card that is no wider than the place for the form', async () => {
    form = await mount({ layout: 'card' });
    form.style.inlineSize = '200px';
    expect(form.renderRoot.querySelector('.root')!.getBoundingClientRect().width).to.equal(200);
  });

  it('leaves no gap where the page puts nothing', async () => {
    form = await mount();
    const { height } = form.getBoundingClientRect();
    for (const slot of form.renderRoot.querySelectorAll('slot')) slot.replaceWith(...slot.childNodes);
    expect(form.getBoundingClientRect().height).to.equal(height);
  });

  it('tells of the next step once it is connected', async () => {
    form = await mount();
    fill(form);
    await form.connect();
    // The notice stands in a chunk that may come later than the connection.
    await until(() => shown(form).includes('success'), 'the next step');
    expect(shown(form)).to.deep.equal(['header', 'success', 'footer']);
  });

  it('tells what to do where the integration is not available', async () => {
    const { client } = new TestService({
      integrations: [{ key: 'acme', name: 'Acme', authOptions: [], state: 'SETUP' }],
    });
    form = Object.assign(document.createElement('connection-form'), { client, integrationKey: 'acme' });
    fill(form);
    document.body.append(form);
    await until(() => form.status === 'unavailable', 'the notice');
    await form.updateComplete;
    expect(shown(form)).to.deep.equal(['header', 'unavailable', 'footer']);
  });

  it('has its header while the form is loading, and nothing where the form has nothing to do', async () => {
    form = document.createElement('connection-form');
    fill(form);
    document.body.append(form);
    await form.updateComplete;
    expect(shown(form)).to.deep.equal([]);
    form.integrationKey = 'acme';
    form.fetchToken = () => new Promise(() => {});
    await until(() => form.status === 'loading', 'loading');
    await form.updateComplete;
    expect(shown(form)).to.deep.equal(['header', 'footer']);
  });

  it('keeps its own keys and links, which are not the form’s', async () => {
    form = await mount();
    await until(() => form.renderRoot.adoptedStyleSheets.length > 1, 'the reactions');
    const around = document.createElement('form');
    form.after(around);
    around.append(form);
    const heard: string[] = [];
    for (const type of ['keydown', 'connection-help', 'click'])
      around.addEventListener(type, (event) => {
        if (type === 'click') event.preventDefault();
        heard.push(type);
      });
    form.insertAdjacentHTML(
      'beforeend',
      '<label slot="before-submit">Code <input id="own"><a href="#terms">Terms</a></label>',
    );
    form.querySelector('input')!.focus();
    await sendKeys({ press: 'a' });
    form.querySelector('a')!.click();
    expect(heard).to.deep.equal(['keydown', 'click']);
    expect(form.querySelector('input')!.value).to.equal('a');
    around.replaceWith(form);
  });
});
