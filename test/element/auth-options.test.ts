import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ConnectionForm } from '../../src/index.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { click } from '../support/pointer.js';
import { controlOf, mountIntegration } from '../support/test-service-form.js';
import { until } from '../support/until.js';

const schema: DataSchema = { type: 'object', properties: { token: { type: 'string' } } };
const key = { key: 'key', title: 'API key', schema };
const signIn = { key: 'sign-in', title: 'Sign in', type: 'oauth2' };
const account = { key: 'account', title: 'Service account' };
const helpUri = 'https://acme.example/help';
const long = 'Create a key under Settings, Developers. It needs permission to read your contacts and deals.';

describe('the choice between auth options', () => {
  let form: ConnectionForm;
  afterEach(() => form.remove());

  const all = (selector: string) => [...form.renderRoot.querySelectorAll<HTMLElement>(selector)];
  const radios = () => all('[type=radio]') as HTMLInputElement[];
  const links = () => all('[part=help]');
  const choose = async (title: string) => {
    await click(controlOf(form, title));
    await form.updateComplete;
  };
  /** What is said of the option whose radio button this is. */
  const described = (radio: HTMLElement) =>
    form.renderRoot.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent!.trim();

  async function mount(authOptions: object[], properties: Partial<ConnectionForm> = {}) {
    form = await mountIntegration({ authOptions: authOptions as (typeof key)[] }, properties);
    await until(() => form.renderRoot.adoptedStyleSheets.length > 1, 'the reactions');
    await form.updateComplete;
  }

  describe('of three and more, as cards', () => {
    it('below each other, each with an icon by what it asks for, which only the eye is told', async () => {
      await mount([key, signIn, account, { ...key, key: 'other' }]);
      const cards = all('.card');
      const tops = cards.map((card) => card.getBoundingClientRect().top);
      expect(tops).to.deep.equal([...new Set(tops)].sort((one, other) => one - other));
      const icons = cards.map((card) => card.querySelector('svg')!);
      expect(icons.map((icon) => icon.getAttribute('aria-hidden'))).to.deep.equal(Array(4).fill('true'));
      expect(icons.map((icon) => icon.getBoundingClientRect().width)).to.deep.equal(
        Array(4).fill(icons[0]!.getBoundingClientRect().width),
      );
      expect(icons[0]!.getBoundingClientRect().width).to.be.closeTo(16, 0.5);
      const drawn = icons.map((icon) => icon.innerHTML);
      expect(new Set(drawn).size).to.equal(3);
      expect(drawn[3]).to.equal(drawn[0]);
    });

    it('with the help of the chosen one in its card, outside of its label, and nowhere else', async () => {
      await mount([{ ...key, helpUri }, { ...signIn, helpUri: `${helpUri}/sign-in` }, account]);
      expect(links().map((link) => (link as HTMLAnchorElement).href)).to.deep.equal([helpUri]);
      expect(links()[0]!.closest('.card')).to.equal(all('.card')[0]);
      expect(links()[0]!.closest('label')).to.equal(null);
      await choose('Sign in');
      expect(links().map((link) => (link as HTMLAnchorElement).href)).to.deep.equal([`${helpUri}/sign-in`]);
      expect(links()[0]!.closest('.card')).to.equal(all('.card')[1]);
      await choose('Service account');
      expect(links()).to.deep.equal([]);
    });

    it('with help that is pressed, and not the card below it', async () => {
      await mount([{ ...key, helpUri }, signIn, account]);
      const pressed: EventTarget[] = [];
      form.renderRoot.addEventListener('click', (event) => {
        event.preventDefault();
        pressed.push(event.target!);
      });
      const [link] = links();
      const { x, y, width, height } = link!.getBoundingClientRect();
      const top = (form.renderRoot as ShadowRoot).elementFromPoint(x + width / 2, y + height / 2);
      expect(link!.contains(top), top?.localName).to.equal(true);
      await click(link!);
      expect(pressed.map((each) => link!.contains(each as Node))).to.deep.equal([true]);
    });

    it('with the page’s own help in the card of the chosen one', async () => {
      await mount([{ ...key, helpUri }, signIn, account]);
      const own = Object.assign(document.createElement('button'), { slot: 'help', textContent: 'Ask us' });
      form.append(own);
      await form.updateComplete;
      for (const [index, title] of ['API key', 'Sign in'].entries()) {
        await choose(title);
        expect(own.assignedSlot!.closest('.card'), title).to.equal(all('.card')[index]);
        const { x, y, width, height } = own.getBoundingClientRect();
        expect(document.elementFromPoint(x + width / 2, y + height / 2) === own, title).to.equal(true);
      }
    });

    it('which say what they ask for, or are described, and nothing twice', async () => {
      await mount([key, { ...signIn, description: 'You choose what to share.' }, account]);
      expect(radios().map(described)).to.deep.equal([
        'Enter your account details',
        'You choose what to share.',
        'No details needed',
      ]);
    });
  });

  describe('of two', () => {
    const places = () => all('[part=auth-option]').map((each) => each.getBoundingClientRect());

    it('is one control of two segments, each of which is the target of its radio button', async () => {
      await mount([key, signIn]);
      const [one, other] = places();
      expect([one!.top, one!.height]).to.deep.equal([other!.top, other!.height]);
      expect(one!.width).to.be.closeTo(other!.width, 0.5);
      for (const [index, radio] of radios().entries())
        expect(radio.getBoundingClientRect()).to.deep.equal(places()[index]);
      await choose('Sign in');
      expect(radios().map(({ checked }) => checked)).to.deep.equal([false, true]);
      expect(all('.segment svg')).to.have.length(2);
    });

    it('is gone through with the arrow keys, and has the ring', async () => {
      await mount([key, signIn]);
      radios()[0]!.focus();
      await sendKeys({ press: 'ArrowRight' });
      await form.updateComplete;
      expect((form.renderRoot as ShadowRoot).activeElement).to.equal(radios()[1]);
      expect(radios()[1]!.checked).to.equal(true);
      expect(getComputedStyle(radios()[1]!).outlineStyle).to.equal('solid');
      expect(all('[type=submit]')[0]!.textContent).to.equal('Continue to Acme');
    });

    it('says below what the chosen one is about, once, with its help', async () => {
      await mount([{ ...key, description: 'In your settings.', helpUri }, signIn]);
      const said = () => all('.segments .description').map((node) => node.textContent!.trim());
      expect(said()).to.deep.equal(['In your settings.']);
      expect(radios().map(described)).to.deep.equal(['In your settings.', undefined]);
      expect(links()).to.have.length(1);
      expect(links()[0]!.getBoundingClientRect().top).to.be.above(places()[0]!.bottom);
      await choose('Sign in');
      expect(said()).to.deep.equal(['Sign in to Acme']);
      expect(radios().map(described)).to.deep.equal([undefined, 'Sign in to Acme']);
      expect(links()).to.deep.equal([]);
    });

    it('says no more of details that are asked for: their fields do', async () => {
      await mount([key, signIn]);
      expect(all('.segments .description')).to.deep.equal([]);
      expect(all('[aria-describedby]')).to.deep.equal([]);
    });

    it('is cards where one has more to say than a line', async () => {
      for (const description of [long, 'One.\n\nTwo.']) {
        await mount([key, { ...signIn, description }]);
        expect(all('.card'), description).to.have.length(2);
        expect(places()[1]!.top).to.be.above(places()[0]!.bottom);
        form.remove();
      }
      await mount([key, { ...signIn, description: 'In short.' }]);
      expect(all('.card')).to.deep.equal([]);
    });

    it('stands below each other where it is narrow and a word is long, and fits in any case', async () => {
      const title = 'Token of an administrator';
      await mount([{ ...key, title }, signIn]);
      form.style.inlineSize = '440px';
      expect(places()[0]!.top).to.equal(places()[1]!.top);
      form.style.inlineSize = '248px';
      expect(places()[1]!.top).to.be.at.least(places()[0]!.bottom);
      form.style.fontSize = '30px';
      form.style.setProperty('--connection-form-font-size', '30px');
      const { right } = form.getBoundingClientRect();
      for (const node of all('.segments, .bar, .segment, label'))
        expect(node.scrollWidth, node.outerHTML).to.be.at.most(node.clientWidth || Infinity);
      expect(Math.max(...places().map((place) => place.right))).to.be.at.most(right);
      form.remove();
      await mount([key, signIn]);
      form.style.inlineSize = '248px';
      expect(places()[0]!.top).to.equal(places()[1]!.top);
    });
  });

  it('is none where the page has made it: then the help is where that of an only one is', async () => {
    await mount([{ ...key, helpUri }, signIn], { authOptionKey: 'key' });
    expect(all('[part=auth-options]')).to.deep.equal([]);
    expect(links()).to.have.length(1);
  });
});
