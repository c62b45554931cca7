import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ConnectionForm } from '../../../src/index.js';
import { click, press } from '../../support/pointer.js';
import { controlOf, mountSchema } from '../../support/test-service-form.js';
import { until } from '../../support/until.js';

const words = Array.from({ length: 150 }, (_, index) => `word ${index + 1}`);

describe('a list that drops down', () => {
  let form: ConnectionForm;
  let box: HTMLElement;

  beforeEach(() => {
    box = document.createElement('div');
    document.body.append(box);
  });

  afterEach(() => {
    box.remove();
    scrollTo(0, 0);
  });

  const mount = async (properties: Partial<ConnectionForm> = {}, parent: Node = box) => {
    form = await mountSchema(
      {
        type: 'object',
        properties: { plan: { enum: words }, name: { type: 'string' } },
        required: ['plan', 'name'],
      },
      properties,
      parent,
    );
    await until(() => form.shadowRoot!.adoptedStyleSheets.length > 2, 'all style sheets');
  };

  const control = () => controlOf(form, 'Plan');
  const list = () => form.renderRoot.querySelector<HTMLElement>('.popup');
  const options = () => [...form.renderRoot.querySelectorAll<HTMLElement>('[role=option]')];
  const isOpen = () => control().getAttribute('aria-expanded') === 'true';
  const said = () => form.renderRoot.querySelector('output')!.textContent;
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

  /** What the marked option says; fails where a mark names nothing. */
  const marked = (): string | null => {
    const id = control().getAttribute('aria-activedescendant');
    return id === null ? null : form.renderRoot.getElementById(id)!.textContent;
  };

  /** The whole list is in the window, in front of everything, and beside its control. */
  const expectSeen = async () => {
    await frame();
    await frame();
    const { left, right, top, bottom } = list()!.getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(bottom - top).to.be.above(60);
    for (const y of [top + 8, bottom - 8]) {
      const found = form.shadowRoot!.elementFromPoint((left + right) / 2, y);
      expect(list()!.contains(found), `${y}: ${found?.outerHTML}`).to.equal(true);
    }
    const field = control().getBoundingClientRect();
    const distance = top >= field.bottom ? top - field.bottom : field.top - bottom;
    expect(distance).to.be.within(0, 8);
    expect(Math.abs(left - field.left)).to.be.below(1);
  };

  describe('is seen as a whole', () => {
    it('in a box that hides what is over', async () => {
      box.style.cssText = 'overflow: hidden; height: 110px; width: 300px; contain: paint';
      await mount();
      await click(control());
      await expectSeen();
    });

    it('in a box that is transformed', async () => {
      box.style.cssText = 'transform: translate(40px, 20px); will-change: transform; width: 300px';
      await mount();
      await click(control());
      await expectSeen();
    });

    it('in a modal dialog that is smaller', async () => {
      const dialog = document.createElement('dialog');
      dialog.style.cssText = 'width: 300px; height: 160px; overflow: auto';
      box.append(dialog);
      dialog.showModal();
      await mount({}, dialog);
      await click(control());
      await expectSeen();
      await click(options()[1]!);
      expect(form.parameters).to.deep.equal({ plan: 'word 2' });
      await press('ArrowDown');
      await press('Escape');
      expect(isOpen()).to.equal(false);
      expect(dialog.open).to.equal(true);
    });

    it('at the bottom of the window, where it opens upwards', async () => {
      box.style.cssText = 'padding-top: 2000px';
      await mount();
      control().scrollIntoView({ block: 'end' });
      control().focus();
      await press('ArrowDown');
      await expectSeen();
      expect(list()!.getBoundingClientRect().bottom).to.be.at.most(control().getBoundingClientRect().top);
    });

    it('wherever its control goes', async () => {
      box.style.cssText = 'padding: 500px 0 2000px';
      await mount();
      await click(control());
      await expectSeen();
      scrollBy(0, 120);
      await expectSeen();
      box.style.paddingTop = '470px';
      await expectSeen();
    });

    it('unless its control is scrolled out of sight', async () => {
      box.style.cssText = 'overflow: auto; height: 150px';
      await mount();
      await click(control());
      await expectSeen();
      const filler = document.createElement('div');
      filler.style.height = '2000px';
      box.append(filler);
      box.scrollTop = 1500;
      await until(() => getComputedStyle(list()!).visibility === 'hidden', 'the list to be hidden');
      box.scrollTop = 0;
      await until(() => getComputedStyle(list()!).visibility === 'visible', 'the list to be shown');
    });

    it('below its control where the browser has no popovers', async () => {
      const { showPopover } = HTMLElement.prototype;
      try {
        HTMLElement.prototype.showPopover = undefined!;
        box.style.cssText = 'padding-bottom: 400px';
        await mount();
        await click(control());
        await frame();
        // A browser that knows no popovers shows the list as any other element.
        list()!.removeAttribute('popover');
        await expectSeen();
      } finally {
        // The list is followed with each frame as long as it is there.
        box.remove();
        HTMLElement.prototype.showPopover = showPopover;
      }
    });
  });

  describe('follows the pattern of a combobox', () => {
    beforeEach(async () => {
      await mount();
      control().focus();
    });

    it('ArrowDown opens it at the first option, and goes on', async () => {
      await press('ArrowDown');
      expect([isOpen(), marked()]).to.deep.equal([true, 'word 1']);
      await press('ArrowDown');
      expect(marked()).to.equal('word 2');
    });

    it('ArrowUp opens it at the last option that is listed, which is in sight', async () => {
      await press('ArrowUp');
      expect([isOpen(), marked()]).to.deep.equal([true, 'word 100']);
      await frame();
      const option = options().at(-1)!.getBoundingClientRect();
      expect(option.bottom).to.be.at.most(list()!.getBoundingClientRect().bottom);
      await press('ArrowDown');
      expect(marked()).to.equal('word 1');
    });

    it('Alt+ArrowDown opens it without a mark, Alt+ArrowUp closes it', async () => {
      // WebKit's driver holds no modifiers.
      const pressWithAlt = (key: string) =>
        control().dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true }));
      pressWithAlt('ArrowDown');
      expect([isOpen(), marked()]).to.deep.equal([true, null]);
      pressWithAlt('ArrowUp');
      expect(isOpen()).to.equal(false);
    });

    it('Home, End and the arrows to the sides move the caret, and mark nothing', async () => {
      for (const [key, caret] of [
        ['Home', 0],
        ['End', 2],
        ['ArrowLeft', 1],
        ['ArrowRight', 2],
      ] as const) {
        if (key === 'Home') await sendKeys({ type: 'wo' });
        await press('ArrowDown');
        expect(marked()).not.to.equal(null);
        await press(key);
        expect([key, marked(), control().selectionStart]).to.deep.equal([key, null, caret]);
      }
    });

    it('Enter takes what is marked', async () => {
      await press('ArrowDown');
      await press('ArrowDown');
      await press('Enter');
      expect(isOpen()).to.equal(false);
      expect(control().value).to.equal('word 2');
      expect(form.parameters).to.deep.equal({ plan: 'word 2' });
      await press('ArrowDown');
      expect(marked()).to.equal('word 2');
    });

    it('Escape closes it, then clears the field, then is the page’s', async () => {
      form.parameters = { plan: 'word 7' };
      await form.updateComplete;
      let reached = 0;
      form.addEventListener('keydown', () => reached++);
      await press('ArrowDown');
      reached = 0;
      await press('Escape');
      expect([isOpen(), control().value]).to.deep.equal([false, 'word 7']);
      await press('Escape');
      expect(control().value).to.equal('');
      expect(form.parameters).to.deep.equal({});
      expect(reached).to.equal(0);
      await press('Escape');
      expect(reached).to.equal(1);
    });

    it('a mark always names an option that is there', async () => {
      form.parameters = { plan: 'word 150' };
      await form.updateComplete;
      await press('ArrowDown');
      expect(marked()).to.equal(null);
      await sendKeys({ type: 'word 14' });
      expect(marked()).to.equal('word 14');
      for (let times = 0; times < 9; times++) await press('ArrowDown');
      expect(marked()).to.equal('word 148');
      await sendKeys({ type: '9' });
      expect(marked()).to.equal('word 149');
      await sendKeys({ type: '9' });
      expect(marked()).to.equal(null);
      const listbox = form.renderRoot.getElementById(control().getAttribute('aria-controls')!)!;
      expect(listbox.getAttribute('role')).to.equal('listbox');
    });

    it('says how many options there are, and that there are none', async () => {
      expect(said()).to.equal('');
      await press('ArrowDown');
      expect(said()).to.equal('150 matches');
      await sendKeys({ type: 'word 149' });
      expect(said()).to.equal('1 match');
      await sendKeys({ type: 'x' });
      expect(said()).to.equal('No matches');
      await press('Escape');
      expect(said()).to.equal('');
    });

    it('a click opens it, a second one closes it, and so does one beside it', async () => {
      await click(control());
      expect(isOpen()).to.equal(true);
      await click(control());
      expect(isOpen()).to.equal(false);
      await click(control());
      expect(isOpen()).to.equal(true);
      await click(form.renderRoot.querySelector('[part=name]')!);
      expect(isOpen()).to.equal(false);
    });

    it('a press beside it closes it also where the page keeps the focus in the control', async () => {
      const keep = (event: Event) => event.preventDefault();
      document.addEventListener('mousedown', keep);
      await click(control());
      await click(form.renderRoot.querySelector('[part=name]')!);
      document.removeEventListener('mousedown', keep);
      expect(isOpen()).to.equal(false);
    });

    it('an option can be clicked, and the focus stays', async () => {
      await click(control());
      await frame();
      await click(options()[2]!);
      expect(isOpen()).to.equal(false);
      expect(form.parameters).to.deep.equal({ plan: 'word 3' });
      expect(form.shadowRoot!.activeElement).to.equal(control());
    });
  });
});
