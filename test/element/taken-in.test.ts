import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { clearPage } from '../support/connection-form-harness.js';
import { fillSilently, formOfSchema, type FieldsForm } from '../support/form-of-schema.js';
import { click, press } from '../support/pointer.js';
import { until } from '../support/until.js';

/** Whether the engine's date control has parts, and tells that it is filled in only in part. */
async function hasParts(type: string): Promise<boolean> {
  const input = document.body.appendChild(document.createElement('input'));
  input.type = type;
  input.focus();
  for (const key of ['1', '2']) await sendKeys({ press: key });
  const { badInput } = input.validity;
  input.remove();
  return badInput;
}

describe('<connection-form> with a date that is filled in only in part', () => {
  afterEach(clearPage);

  const kinds: [string, string, DataSchema][] = [
    ['date', 'date', { type: 'string', format: 'date' }],
    ['time', 'time', { type: 'string', format: 'time' }],
    ['moment', 'datetime-local', { type: 'string', format: 'date-time' }],
    ['date or null', 'date', { type: ['string', 'null'], format: 'date' }],
  ];
  for (const [name, type, schema] of kinds)
    for (const required of [[], ['when']])
      it(`says so of a ${required.length ? 'required' : 'optional'} ${name}, and sends nothing`, async function () {
        if (!(await hasParts(type))) this.skip();
        const form = await formOfSchema({ when: { ...schema, title: 'When' } }, { required });
        form.control('When').focus();
        for (const key of ['1', '2']) await sendKeys({ press: key });
        expect(await form.refused('When')).to.equal('When isn’t complete yet.');
        // Saying so has taken nothing away.
        expect(form.control('When').validity.badInput).to.equal(true);
        form.form.reset();
        await form.form.updateComplete;
        expect(form.control('When').validity.badInput).to.equal(false);
      });

  it('says so when it is left, and no longer once it is complete', async function () {
    if (!(await hasParts('date'))) this.skip();
    const form = await formOfSchema({ when: { type: 'string', format: 'date', title: 'When' } });
    form.control('When').focus();
    for (const key of ['1', '2']) await sendKeys({ press: key });
    await click(form.root.querySelector('[part~=name]')!);
    await form.form.updateComplete;
    expect(form.problemOf('When')).to.equal('When isn’t complete yet.');
    fillSilently(form.control('When'), '2024-02-29');
    expect(await form.connected()).to.deep.equal({ when: '2024-02-29' });
  });

  it('and takes that back while its part is deleted', async function () {
    if (!(await hasParts('date'))) this.skip();
    const form = await formOfSchema({ when: { type: 'string', format: 'date', title: 'When' } });
    form.control('When').focus();
    for (const key of ['1', '2']) await sendKeys({ press: key });
    expect(await form.refused('When')).to.equal('When isn’t complete yet.');
    form.control('When').focus();
    await press('Backspace');
    await form.form.updateComplete;
    expect(form.control('When').validity.badInput).to.equal(false);
    expect(form.problemOf('When')).to.equal('');
  });

  for (const [name, schema] of [
    ['list', { type: 'array', items: { type: 'string', format: 'date' } }],
    ['map', { type: 'object', additionalProperties: { type: 'string', format: 'date' } }],
    [
      'branch',
      {
        oneOf: [
          { title: 'Since', type: 'string', format: 'date' },
          { title: 'Ever', const: 'ever' },
        ],
      },
    ],
  ] as [string, DataSchema][])
    it(`says so within a ${name}`, async function () {
      if (!(await hasParts('date'))) this.skip();
      const form = await formOfSchema({ when: { ...schema, title: 'When' } });
      if (name === 'list') await form.press('Add to When');
      else if (name === 'map') {
        await click(form.root.querySelector('[aria-label=Name]')!);
        await sendKeys({ type: 'Due' });
        await sendKeys({ press: 'Enter' });
      } else await click(form.control('Since'));
      await form.form.updateComplete;
      const date = form.root.querySelector<HTMLInputElement>('input[type=date]')!;
      await form.form.updateComplete;
      date.focus();
      for (const key of ['1', '2']) await sendKeys({ press: key });
      await form.press('Connect');
      await form.form.updateComplete;
      expect(form.form.status).to.equal('editing');
      expect(form.root.querySelector('[part~=problem]')?.textContent).to.contain('isn’t complete yet.');
    });
});

describe('<connection-form> takes in what its controls show', () => {
  afterEach(clearPage);

  const secret = { type: 'string', isSensitive: true };
  const choices: [string, DataSchema, string | boolean, unknown][] = [
    ['text', { type: 'string' }, 'acme', 'acme'],
    ['text of several lines', { type: 'string', multiline: true }, 'a\nb', 'a\nb'],
    ['secret', secret, 's3cret', 's3cret'],
    ['secret of several lines', { ...secret, multiline: true }, 'a\nb', 'a\nb'],
    ['number', { type: 'number' }, '1.5', 1.5],
    ['yes or no', { type: 'boolean', default: false }, true, true],
    ['date', { type: 'string', format: 'date' }, '2024-02-29', '2024-02-29'],
    ['time', { type: 'string', format: 'time' }, '10:20:30', '10:20:30'],
    ['moment', { type: 'string', format: 'date-time' }, '2024-02-29T10:20:30', '2024-02-29T10:20:30Z'],
    [
      'time with a zone',
      { type: 'string', format: 'time', examples: ['10:20:30Z'] },
      '10:20:30Z',
      '10:20:30Z',
    ],
    ['choice of a few', { enum: ['a', 'b', 'c', 'd', 'e', 'f'] }, '2', 'c'],
    ['choice of many', { enum: [...'abcdefghijklmnopqrstuvwxyz'] }, 'c', 'c'],
    ['choice with own values', { enum: ['a', 'b'], allowCustom: true }, 'z', 'z'],
    ['choice of numbers with own values', { enum: [1, 2], allowCustom: true }, '3', 3],
    ['JSON', {}, '{"a": 1}', { a: 1 }],
  ];
  for (const [name, schema, fill, expected] of choices)
    for (const event of ['no event', 'change'])
      it(`in a ${name}, with ${event}`, async () => {
        const form = await formOfSchema({ field: { title: 'Field', ...schema } }, { required: ['field'] });
        const control = form.control('Field');
        fillSilently(control, fill);
        if (event === 'change') control.dispatchEvent(new Event('change', { bubbles: true }));
        expect(form.form.parameters).to.deep.equal({ field: expected });
        expect(await form.connected()).to.deep.equal({ field: expected });
      });

  it('while a button is pressed, in a choice of many that has never had the focus', async () => {
    const form = await formOfSchema({
      word: { title: 'Word', type: 'string', enum: [...'abcdefghijklmnopqrstuvwxyz'] },
    });
    fillSilently(form.control('Word'), 'c');
    expect(await form.connected()).to.deep.equal({ word: 'c' });
  });

  it('in radio buttons and checkboxes', async () => {
    const form = await formOfSchema({
      one: { title: 'One', enum: ['a', 'b'] },
      some: { title: 'Some', type: 'array', items: { enum: ['a', 'b', 'c'] } },
    });
    const boxes = form.root.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    fillSilently(form.root.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]!, true);
    for (const box of [boxes[0]!, boxes[2]!]) fillSilently(box, true);
    expect(await form.connected()).to.deep.equal({ one: 'b', some: ['a', 'c'] });
  });

  it('in the rows of lists and maps, and in the key of an entry that is still being typed', async () => {
    const form = await formOfSchema(
      {
        list: { title: 'List', type: 'array', items: { type: 'string' } },
        map: { title: 'Map', type: 'object', additionalProperties: { type: 'string' } },
      },
      { set: { parameters: { list: ['a', 'b'], map: { key: 'value' } } } },
    );
    fillSilently(form.control('Item 2'), 'c');
    const keys = form.root.querySelectorAll<HTMLInputElement>('[aria-label=Name]');
    fillSilently(keys[0]!, 'renamed');
    await click(keys[1]!);
    await sendKeys({ type: 'extra' });
    form.form.reportValidity();
    await form.form.updateComplete;
    expect(form.form.parameters).to.deep.equal({ list: ['a', 'c'], map: { renamed: 'value' } });
    fillSilently(form.control('Extra'), 'too');
    expect(await form.connected()).to.deep.equal({
      list: ['a', 'c'],
      map: { renamed: 'value', extra: 'too' },
    });
  });

  it('in what is folded away, and in a form so long that it is rendered in steps', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `f${index}`);
    const text = (name: string) => [name, { type: 'string', title: name.toUpperCase() }] as const;
    const form = await formOfSchema({
      ...Object.fromEntries(names.map(text)),
      folded: { type: 'string', title: 'Folded', advanced: true },
    });
    fillSilently(form.control('F0'), 'first');
    form.form.reportValidity();
    await until(() => form.root.querySelectorAll('input').length > names.length, 'all fields to be rendered');
    fillSilently(form.control('F150'), 'late');
    fillSilently(form.control('Folded'), 'hidden');
    expect(await form.connected()).to.deep.equal({ f0: 'first', f150: 'late', folded: 'hidden' });
  });

  it('and does not lose it when something else is typed', async () => {
    const form = await formOfSchema({
      user: { type: 'string', title: 'User' },
      password: { ...secret, title: 'Password' },
    });
    fillSilently(form.control('User'), 'filled');
    await form.type('Password', 'typed');
    expect(form.control('User').value).to.equal('filled');
    expect(await form.connected()).to.deep.equal({ user: 'filled', password: 'typed' });
  });

  it('but what the page gives afterwards wins', async () => {
    const form = await formOfSchema({ user: { type: 'string', title: 'User' } });
    fillSilently(form.control('User'), 'filled');
    form.form.parameters = { user: 'given' };
    await form.form.updateComplete;
    expect(form.control('User').value).to.equal('given');
    fillSilently(form.control('User'), 'filled');
    form.form.reset();
    await form.form.updateComplete;
    expect(form.control('User').value).to.equal('given');
    expect(form.form.parameters).to.deep.equal({ user: 'given' });
  });

  it('and leaves alone what a control cannot show as it is', async () => {
    const given = {
      lines: 'a\r\nb',
      line: 'a\nb',
      number: 1e21,
      when: '2024-02-29T10:20:30.123456Z',
      other: 7,
    };
    const form = await formOfSchema(
      {
        lines: { type: 'string', multiline: true },
        line: { type: 'string' },
        number: { type: 'number' },
        when: { type: 'string', format: 'date-time' },
        other: { enum: ['a', 'b', 'c', 'd', 'e'] },
      },
      { set: { parameters: given } },
    );
    form.form.reportValidity();
    expect(form.form.parameters).to.deep.equal(given);
    expect(form.eventsOf('input')).to.have.length(0);
  });

  it('for a secret that the service has, too: blank keeps it, filled in replaces it', async () => {
    const form = await formOfSchema(
      { key: { ...secret, title: 'Key' } },
      {
        required: ['key'],
        set: { connectionId: 'there' },
        service: {
          integrations: [
            {
              key: 'app',
              authOptions: [
                {
                  key: 'only',
                  schema: {
                    type: 'object',
                    required: ['key'],
                    properties: { key: { ...secret, title: 'Key' } },
                  },
                },
              ],
              connections: [{ id: 'there' }],
            },
          ],
        },
      },
    );
    expect(form.form.parameters).to.deep.equal({});
    fillSilently(form.control('Key'), 'new');
    await form.press('Reconnect');
    await form.until('connected');
    expect(form.sent).to.deep.equal([{ key: 'new' }]);
  });
});

describe('<connection-form> takes in what its controls show before fields give way to others', () => {
  afterEach(clearPage);

  const text = (title: string): DataSchema => ({ type: 'string', title });
  const authOptions = ['first', 'second'].map((key) => ({
    key,
    title: key,
    schema: {
      type: 'object',
      properties: { user: text('User'), key: { ...text('Key'), isSensitive: true }, on: { type: 'boolean' } },
    } as DataSchema,
  }));
  const withOptions = (set = {}) =>
    formOfSchema({}, { service: { integrations: [{ key: 'app', authOptions }] }, set });
  const fill = (form: FieldsForm) => {
    fillSilently(form.control('User'), 'filled');
    fillSilently(form.control('Key'), 's3cret');
    fillSilently(form.root.querySelector<HTMLSelectElement>('select')!, '0');
  };
  const filled = { user: 'filled', key: 's3cret', on: true };

  it('of another auth option', async () => {
    const form = await withOptions();
    fill(form);
    await click(form.control('second'));
    await form.form.updateComplete;
    expect(form.form.parameters).to.deep.equal({});
    expect(form.control('User').value).to.equal('');
    await click(form.control('first'));
    await form.form.updateComplete;
    expect(form.form.parameters).to.deep.equal(filled);
    expect(form.control('User').value).to.equal('filled');
  });

  it('of another auth option that a script or a test picks', async () => {
    const form = await withOptions();
    fill(form);
    form.control('second').click();
    await form.form.updateComplete;
    form.control('first').click();
    await form.form.updateComplete;
    expect(form.form.parameters).to.deep.equal(filled);
  });

  it('of the auth option that the page sets, and of a form that is loaded again', async () => {
    const form = await withOptions({ authOptionKey: 'first' });
    const isShown = () => until(() => form.root.querySelector('select'), 'the fields');
    fill(form);
    form.form.authOptionKey = 'second';
    await form.form.updateComplete;
    await isShown();
    expect(form.form.parameters).to.deep.equal({});
    fillSilently(form.control('User'), 'other');
    form.form.reload();
    await form.form.updateComplete;
    await isShown();
    expect(form.form.parameters).to.deep.equal({ user: 'other' });
    form.form.authOptionKey = 'first';
    await form.form.updateComplete;
    await isShown();
    expect(form.form.parameters).to.deep.equal(filled);
  });

  const branches = ['One', 'Two', 'Three', 'Four'].map((title): DataSchema => ({
    title,
    type: 'object',
    properties: { [title]: text(`In ${title}`) },
  }));
  for (const [picker, count] of [
    ['radio buttons', 2],
    ['a select', 4],
  ] as const) {
    it(`of another branch, picked with ${picker}`, async () => {
      const form = await formOfSchema({
        pick: { title: 'Pick', oneOf: branches.slice(0, count) },
        after: text('After'),
      });
      const choose = async (index: number) => {
        const radio = form.root.querySelectorAll<HTMLInputElement>('input[type=radio]')[index];
        if (radio) await click(radio);
        else {
          const select = form.root.querySelector('select')!;
          select.focus();
          // What a hand in a list does that drops down, and drivers cannot.
          select.value = String(index);
          for (const type of ['input', 'change'])
            select.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
        }
        await form.form.updateComplete;
      };
      await choose(0);
      fillSilently(form.control('In One'), 'first');
      fillSilently(form.control('After'), 'last');
      await choose(1);
      fillSilently(form.control('In Two'), 'second');
      await choose(0);
      expect(form.control('In One').value).to.equal('first');
      expect(form.form.parameters).to.deep.equal({ pick: { One: 'first' }, after: 'last' });
      await choose(1);
      expect(await form.connected()).to.deep.equal({ pick: { Two: 'second' }, after: 'last' });
    });

    it(`of another branch that was picked with ${picker} without an event, too`, async () => {
      const form = await formOfSchema({ pick: { title: 'Pick', oneOf: branches.slice(0, count) } });
      const choose = (index: number) => {
        const radio = form.root.querySelectorAll<HTMLInputElement>('input[type=radio]')[index];
        if (radio) radio.checked = true;
        else form.root.querySelector('select')!.value = String(index);
      };
      choose(0);
      form.form.reportValidity();
      await form.form.updateComplete;
      fillSilently(form.control('In One'), 'first');
      choose(1);
      form.form.reportValidity();
      await form.form.updateComplete;
      expect(form.form.parameters).to.deep.equal({ pick: {} });
      choose(0);
      form.form.reportValidity();
      await form.form.updateComplete;
      expect(await form.connected()).to.deep.equal({ pick: { One: 'first' } });
    });
  }

  it('that a condition hides', async () => {
    const zones = [...'abcdefghijklmnopqrstuvwxyz'];
    const form = await formOfSchema(
      { zone: { title: 'Zone', enum: zones }, kept: text('Kept') },
      {
        schema: {
          if: { properties: { zone: { const: 'a' } }, required: ['zone'] },
          then: { properties: { only: text('Only') } },
        },
      },
    );
    await form.type('Zone', 'a');
    await press('Enter');
    await form.form.updateComplete;
    fillSilently(form.control('Only'), 'filled');
    fillSilently(form.control('Kept'), 'filled');
    await click(form.control('Zone'));
    await press('ArrowDown');
    await press('Enter');
    await form.form.updateComplete;
    expect(form.form.parameters).to.deep.equal({ zone: 'b', kept: 'filled' });
    await click(form.control('Zone'));
    await press('ArrowUp');
    await press('Enter');
    await form.form.updateComplete;
    expect(form.form.parameters).to.deep.equal({ zone: 'a', kept: 'filled', only: 'filled' });
  });

  it('that move, and those that stay where one is removed', async () => {
    const form = await formOfSchema(
      { list: { title: 'List', type: 'array', items: { type: 'string' } } },
      { set: { parameters: { list: ['a', 'b', 'c'] } } },
    );
    fillSilently(form.control('Item 2'), 'B');
    fillSilently(form.control('Item 3'), 'C');
    await form.press('Remove Item 1');
    await form.form.updateComplete;
    expect(await form.connected()).to.deep.equal({ list: ['B', 'C'] });
  });
});

describe('<connection-form> takes in that nothing is chosen any more', () => {
  afterEach(clearPage);

  const kinds: [string, DataSchema, unknown][] = [
    ['radio buttons', { enum: ['a', 'b'] }, 'b'],
    ['radio buttons or nothing', { enum: ['a', 'b', null], type: ['string', 'null'] }, 'b'],
    ['a select', { enum: ['a', 'b', 'c', 'd', 'e'] }, 'b'],
    ['a box', { type: 'boolean', const: true }, true],
    ['boxes', { type: 'array', items: { enum: ['a', 'b', 'c'] } }, ['b']],
  ];
  for (const [name, schema, value] of kinds)
    for (const required of [[], ['field']])
      it(`in ${name} that a script cleared, ${required.length ? 'required' : 'optional'}`, async () => {
        const form = await formOfSchema(
          { field: { title: 'Field', ...schema } },
          { required, set: { parameters: { field: value } } },
        );
        expect(form.form.parameters).to.deep.equal({ field: value });
        for (const each of form.root.querySelectorAll<HTMLInputElement>('input:checked'))
          each.checked = false;
        for (const each of form.root.querySelectorAll('select')) each.selectedIndex = -1;
        const sent = required.length && name === 'boxes' ? { field: [] } : {};
        expect(form.form.parameters).to.deep.equal(sent);
        await form.form.updateComplete;
        expect(form.root.querySelector('input:checked')).to.equal(null);
        // And it can be chosen again.
        const [, input] = form.root.querySelectorAll<HTMLInputElement>('input');
        if (!input || name === 'a box') return;
        await click(input);
        await form.form.updateComplete;
        expect(form.form.parameters).to.deep.equal({ field: value });
      });

  it('in a branch that a script cleared', async () => {
    const branch = (key: string): DataSchema => ({
      title: key,
      type: 'object',
      properties: { [key]: { type: 'string', default: key } },
    });
    const form = await formOfSchema({ pick: { title: 'Pick', oneOf: [branch('one'), branch('two')] } });
    await click(form.root.querySelectorAll('input[type=radio]')[1]!);
    await form.form.updateComplete;
    expect(form.form.parameters).to.deep.equal({ pick: { two: 'two' } });
    form.root.querySelector<HTMLInputElement>('input:checked')!.checked = false;
    expect(form.form.parameters).to.deep.equal({});
  });

  it('but not while another box of the same field is ticked', async () => {
    const form = await formOfSchema({ some: { title: 'Some', type: 'array', items: { enum: ['a', 'b'] } } });
    const [a, b] = form.root.querySelectorAll<HTMLInputElement>('input');
    fillSilently(a!, true);
    await click(b!);
    await form.form.updateComplete;
    expect(await form.connected()).to.deep.equal({ some: ['a', 'b'] });
  });
});
