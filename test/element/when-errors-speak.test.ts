import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { clearPage } from '../support/connection-form-harness.js';
import { mountSchema, type SchemaForm } from '../support/mount-schema.js';
import { chord, click, press, pressSlowly, tap, typeInto, visitOtherTab } from '../support/pointer.js';
import { until } from '../support/until.js';

const email: DataSchema = { type: 'string', format: 'email', title: 'Email' };

/** Clicks on text that is no control. */
const clickBeside = (form: SchemaForm) => click(form.root.querySelector('[part~=name]')!);

describe('a field says what is wrong', () => {
  afterEach(clearPage);

  it('with a format when it is left, and takes it back as it is mended', async () => {
    const form = await mountSchema({ type: 'object', properties: { email } });
    await form.type('Email', 'nobody');
    expect(form.problemOf('Email')).to.equal('');
    await clickBeside(form);
    await until(() => form.problemOf('Email').includes('email'), 'the problem');
    await form.type('Email', '@example.com');
    expect(form.problemOf('Email')).to.equal('');
  });

  it('not when it was only tabbed through, back to the help link too', async () => {
    const form = await mountSchema({
      type: 'object',
      required: ['key', 'email'],
      properties: { key: { type: 'string', title: 'Key', 'x-secret': true }, email, end: { type: 'string' } },
    });
    await click(form.control('Key'));
    await chord('Shift', 'Tab');
    expect(form.root.activeElement).to.equal(form.root.querySelector('[part=help]'));
    await press('Tab');
    for (let tabs = 0; tabs < 4; tabs++) await press('Tab');
    await clickBeside(form);
    await form.form.updateComplete;
    expect(form.root.querySelectorAll('[aria-invalid]')).to.have.length(0);
  });

  it('not when a button of the field is pressed, but when that is left', async () => {
    const form = await mountSchema({
      type: 'object',
      properties: { key: { type: 'string', title: 'Key', format: 'password', minLength: 9 } },
    });
    await form.type('Key', 'short');
    await click(form.button('Show Key'));
    await form.form.updateComplete;
    expect(form.problemOf('Key')).to.equal('');
    await press('Enter');
    await form.form.updateComplete;
    expect(form.problemOf('Key')).to.equal('');
    await press('Tab');
    await until(() => form.problemOf('Key').includes('at least 9'), 'the problem');
  });

  it('not when the window loses the focus', async () => {
    const form = await mountSchema({
      type: 'object',
      required: ['key'],
      properties: { key: { type: 'string', title: 'Key' }, email },
    });
    const goAway = async () => {
      // What a driver cannot do, as a browser does it: what is left still is the active element.
      if (!(await visitOtherTab())) form.root.activeElement!.dispatchEvent(new FocusEvent('blur'));
      await form.form.updateComplete;
    };
    await click(form.control('Key'));
    await goAway();
    await form.type('Email', 'nobody');
    await goAway();
    expect(form.root.querySelectorAll('[aria-invalid]')).to.have.length(0);
    await clickBeside(form);
    await until(() => form.problemOf('Email') !== '', 'the problem');
  });
});

/** A field whose text is wrong, of every kind into which something wrong can be typed. */
const wrong: Record<string, { schema: DataSchema; text: string }> = {
  text: { schema: { type: 'string', pattern: '^x' }, text: 'abc' },
  'text with affixes': { schema: { type: 'string', pattern: '^x', 'x-suffix': '.acme.com' }, text: 'abc' },
  'text of several lines': { schema: { type: 'string', maxLength: 2, multiline: true }, text: 'abc' },
  email: { schema: email, text: 'abc' },
  url: { schema: { type: 'string', format: 'uri' }, text: 'abc' },
  secret: { schema: { type: 'string', format: 'password', minLength: 9 }, text: 'abc' },
  number: { schema: { type: 'number' }, text: 'abc' },
  json: { schema: {}, text: '{a' },
  'own choice': {
    schema: { type: 'string', enum: ['xa', 'xb'], allowCustom: true, pattern: '^x' },
    text: 'abc',
  },
  'item of a list': { schema: { type: 'array', items: { type: 'integer' }, default: [1] }, text: 'abc' },
};

const after: DataSchema['properties'] = {
  agree: { type: 'boolean', title: 'Agree' },
  region: { type: 'string', enum: ['EU', 'US'], title: 'Region' },
  size: { type: 'string', enum: ['1', '2', '3', '4', '5'], title: 'Size' },
  last: { type: 'string', title: 'Last' },
  key: { type: 'string', format: 'password', title: 'Key' },
  tags: { type: 'array', items: { type: 'string' }, title: 'Tags' },
};

describe('no click is lost', () => {
  afterEach(clearPage);

  for (const [kind, { schema, text }] of Object.entries(wrong)) {
    const mount = async () => {
      const form = await mountSchema({
        type: 'object',
        required: ['field', 'agree'],
        properties: { field: { ...schema, title: 'Field' }, ...after },
      });
      const control = form.control(kind.includes('list') ? 'Item 1' : 'Field');
      await typeInto(control, text);
      // An open list lies over what is below it.
      await press('Escape');
      const problem = () => control.getAttribute('aria-invalid');
      return { form, control, problem };
    };

    it(`while what is wrong with a ${kind} appears or goes`, async () => {
      const { form, control, problem } = await mount();
      const agree = form.control('Agree');
      const top = () => agree.getBoundingClientRect().top;
      let before = 0;
      await pressSlowly(agree, () => (before = top()));
      expect(agree.checked, 'ticked').to.equal(true);
      await until(() => problem() === 'true', 'the problem');
      expect(top(), 'the line that appears').to.be.greaterThan(before);
      // The problem goes with the last key: nothing moves under a press that follows.
      await click(control);
      await pressSlowly(form.root.querySelector('input[type=radio]')!);
      expect(form.root.querySelector<HTMLInputElement>('input[type=radio]')!.checked, 'a radio').to.equal(
        true,
      );
    });

    it(`on any other control either, after a ${kind}`, async () => {
      const presses: [(form: SchemaForm) => Element, (form: SchemaForm) => boolean][] = [
        [
          (form) => form.root.querySelectorAll('input[type=radio]')[1]!,
          (form) => form.form.parameters['region'] === 'US',
        ],
        [(form) => form.control('Last'), (form) => form.root.activeElement === form.control('Last')],
        [(form) => form.button('Show Key'), (form) => form.control('Key').type === 'text'],
        [
          (form) => form.button('Add to Tags'),
          (form) => form.root.querySelectorAll('.tool.remove').length > 0,
        ],
        [(form) => form.submitButton, (form) => form.root.querySelector('.problem') !== null],
      ];
      for (const [find, isDone] of presses) {
        const { form } = await mount();
        await pressSlowly(find(form));
        await until(() => isDone(form), `what ${find} is pressed for`);
        clearPage();
      }
    });
  }

  it('on the button that connects, when leaving a field takes its problem away', async () => {
    const form = await mountSchema({
      type: 'object',
      properties: {
        field: { type: 'object', title: 'Headers', additionalProperties: { type: 'string', default: 'x' } },
      },
    });
    const name = form.root.querySelector<HTMLInputElement>('[aria-label=Name]')!;
    await typeInto(name, 'host');
    // The name is added as an entry when its control is left, which makes the form longer.
    await pressSlowly(form.submitButton);
    await form.until('connected');
    expect(form.service.attempts[0]!.parameters).to.deep.equal({ field: { host: 'x' } });
  });

  it('when it is a finger that presses', async () => {
    const form = await mountSchema({
      type: 'object',
      required: ['email', 'agree'],
      properties: { email, ...after },
    });
    await form.type('Email', 'nobody');
    if (!(await tap(form.control('Agree')))) return;
    await until(() => form.control('Agree').checked, 'the tick');
    await until(() => form.problemOf('Email') !== '', 'the problem');
  });

  it('when it is a key that presses', async () => {
    for (const key of [' ', 'Enter']) {
      const form = await mountSchema({ type: 'object', properties: { email, key: after!['key']! } });
      await form.type('Email', 'nobody');
      for (let tabs = 0; tabs < 2; tabs++) await press('Tab');
      await press(key);
      await until(() => form.control('Key').type === 'text', 'the key to be shown');
      expect(form.problemOf('Email')).to.not.equal('');
      clearPage();
    }
  });

  it('on what the page has below the form', async () => {
    const form = await mountSchema({ type: 'object', properties: { email } });
    const next = document.createElement('button');
    next.textContent = 'Next';
    let pressed = 0;
    next.addEventListener('click', () => pressed++);
    document.body.append(next);
    await form.type('Email', 'nobody');
    await pressSlowly(next);
    expect(pressed).to.equal(1);
    await until(() => form.problemOf('Email') !== '', 'the problem');
    next.remove();
  });

  it('while a state changes by itself', async () => {
    const form = await mountSchema({ type: 'object', properties: { email } }, {}, { connect: 'wait' });
    await form.submit();
    await form.until('connecting');
    const cancel = form.button('Cancel');
    let settle!: (result: { refuse: string }) => void;
    await pressSlowly(cancel);
    await form.until('cancelled');
    form.service.will({ connect: () => new Promise((resolve) => (settle = resolve)) });
    await form.submit();
    await form.until('connecting');
    await pressSlowly(form.button('Cancel'), () => settle({ refuse: 'Wrong key.' }));
    await form.until('failed');
    await until(() => form.text.includes('Wrong key.'), 'the reason');
  });
});

describe('a check that finds several problems', () => {
  afterEach(clearPage);

  const schema: DataSchema = {
    type: 'object',
    required: ['a', 'b', 'c'],
    properties: {
      a: { type: 'string', title: 'A' },
      b: { type: 'string', title: 'B' },
      c: { type: 'string', title: 'C', 'x-advanced': true },
    },
  };
  const summary = (form: SchemaForm) => form.root.querySelector('[part=problem-summary]');

  it('counts them, with links, and focuses the first', async () => {
    const form = await mountSchema(schema);
    await form.submit();
    await until(() => summary(form) !== null, 'the summary');
    expect(summary(form)!.querySelector('p')!.textContent).to.equal('3 things to fix');
    expect(form.root.activeElement).to.equal(form.control('A'));
    const links = [...summary(form)!.querySelectorAll('a')];
    expect(links.map((link) => link.textContent)).to.deep.equal(
      ['A', 'B', 'C'].map((label) => form.problemOf(label)),
    );
    const { href } = location;
    await click(links[1]!);
    await form.form.updateComplete;
    expect(form.root.activeElement).to.equal(form.control('B'));
    expect(location.href).to.equal(href);
    await sendKeys({ type: 'x' });
    expect(summary(form)!.querySelector('p')!.textContent).to.equal('2 things to fix');
    await form.type('A', 'x');
    await form.type('C', 'x');
    expect(summary(form)).to.equal(null);
  });

  it('is silent about one alone, which has the focus', async () => {
    const form = await mountSchema({ ...schema, required: ['b'] });
    await form.submit();
    await until(() => form.problemOf('B') !== '', 'the problem');
    expect(summary(form)).to.equal(null);
    expect(form.root.activeElement).to.equal(form.control('B'));
  });
});
