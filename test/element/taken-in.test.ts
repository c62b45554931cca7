import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { clearPage } from '../support/connection-form-harness.js';
import { fillSilently, formOfSchema } from '../support/form-of-schema.js';
import { click } from '../support/pointer.js';
import { until } from '../support/until.js';

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
    [
      'moment',
      { type: 'string', format: 'date-time', description: 'In UTC.' },
      '2024-02-29T10:20:30',
      '2024-02-29T10:20:30Z',
    ],
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
