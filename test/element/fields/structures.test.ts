import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settled } from '../../support/fields-host.js';
import { clearPage, form, formOf, type FormHarness } from '../../support/form-harness.js';

describe('a list', () => {
  afterEach(clearPage);

  const names = { type: 'array', items: { type: 'string' } };

  it('gets an item, and the focus in it', async () => {
    const page = await formOf(names);
    await page.press('Add to Field');
    expect(page.root.activeElement).to.equal(page.control('Item 1'));
    await page.type('Item 1', 'one');
    await page.press('Add to Field');
    await page.type('Item 2', 'two');
    expect(page.parameters).to.deep.equal({ field: ['one', 'two'] });
  });

  it('loses an item, and the focus goes to the next', async () => {
    const page = await formOf(names, { given: { field: ['one', 'two', 'three'] } });
    await page.press('Remove Item 2');
    expect(page.parameters).to.deep.equal({ field: ['one', 'three'] });
    expect(page.control('Item 2').value).to.equal('three');
    expect(page.root.activeElement).to.equal(page.button('Remove Item 2'));
  });

  it('that is empty again has the focus on the button that adds', async () => {
    const page = await formOf(names, { given: { field: ['one'] } });
    await page.press('Remove Item 1');
    expect(page.root.activeElement).to.equal(page.button('Add to Field'));
  });

  it('shows no other secret in clear when one that is shown goes', async () => {
    const page = await formOf({ type: 'array', items: { type: 'string', isSensitive: true } }, { given: { field: ['one', 'two'] } });
    await page.press('Show Item 1');
    await page.press('Remove Item 1');
    expect(page.control('Item 1').value).to.equal('two');
    expect(page.control('Item 1').type).to.equal('password');
  });

  it('is put in another order by keys alone, and says where the item is now', async () => {
    const page = await formOf(names, { given: { field: ['one', 'two', 'three'] } });
    page.button('Move Item 3 up').focus();
    await sendKeys({ press: 'Enter' });
    await settled(page.host);
    expect(page.parameters).to.deep.equal({ field: ['one', 'three', 'two'] });
    expect(page.root.activeElement).to.equal(page.button('Move Item 2 up'));
    expect(page.root.querySelector('[role=status]')!.textContent).to.equal('Item 3 is number 2 of 3 now.');
    await sendKeys({ press: ' ' });
    await settled(page.host);
    expect(page.parameters).to.deep.equal({ field: ['three', 'one', 'two'] });
    expect([1, 2, 3].map((number) => page.control(`Item ${number}`).value)).to.deep.equal(['three', 'one', 'two']);
    // There is nowhere further up.
    expect(page.root.activeElement).to.equal(page.button('Move Item 1 down'));
  });

  it('moves the first item only down and the last only up, and a single one nowhere', async () => {
    const page = await formOf(names, { given: { field: ['one', 'two'] } });
    expect(movesIn(page)).to.deep.equal(['Move Item 1 down', 'Move Item 2 up']);
    await page.press('Move Item 1 down');
    expect(page.parameters).to.deep.equal({ field: ['two', 'one'] });
    expect(page.root.activeElement).to.equal(page.button('Move Item 2 up'));
    await page.press('Remove Item 1');
    expect(movesIn(page)).to.deep.equal([]);
  });

  it('leaves items where they are that have a meaning by their place, or that nobody may change', async () => {
    const tuple = await formOf({ type: 'array', prefixItems: [{ type: 'integer' }], items: { type: 'string' } }, { given: { field: [1, 'a', 'b'] } });
    expect(movesIn(tuple)).to.deep.equal(['Move Item 2 down', 'Move Item 3 up']);
    const old = await formOf({ type: 'array', items: [{ type: 'string' }, { type: 'string' }] }, { given: { field: ['a', 'b'] } });
    expect(movesIn(old)).to.deep.equal([]);
    const shown = await formOf({ ...names, readOnly: true }, { given: { field: ['a', 'b'] } });
    expect(movesIn(shown)).to.deep.equal([]);
  });

  it('moves all that is shown of an item with it', async () => {
    const page = await formOf({
      type: 'array',
      items: { type: 'object', properties: { key: { type: 'string', isSensitive: true }, age: { type: 'integer' }, ratio: { type: 'number' } } },
    }, { given: { field: [{ key: 'first' }, { key: 'second' }] } });
    await page.press('Show Key');
    await page.type('Age', 'old', 0);
    await page.leave('Age', 0);
    await page.type('Ratio', '1.50', 0);
    await page.press('Move Item 1 down');
    expect([0, 1].map((nth) => page.control('Key', nth).type)).to.deep.equal(['password', 'text']);
    expect([0, 1].map((nth) => page.control('Key', nth).value)).to.deep.equal(['second', 'first']);
    expect([0, 1].map((nth) => page.control('Age', nth).value)).to.deep.equal(['', 'old']);
    expect([0, 1].map((nth) => page.problemOf('Age', nth))).to.deep.equal(['', 'Age must be a whole number.']);
    expect([0, 1].map((nth) => page.control('Ratio', nth).value)).to.deep.equal(['', '1.50']);
  });

  it('of unions moves what was chosen and typed, and calls its items by their numbers', async () => {
    const items = { oneOf: ['Key', 'User'].map((title) => ({ title, properties: { [title]: { type: 'string' } } })) };
    const page = await formOf({ type: 'array', items }, { given: { field: [{ Key: 'k' }, { User: 'u' }] } });
    await page.press('Move Item 2 up');
    expect(page.parameters).to.deep.equal({ field: [{ User: 'u' }, { Key: 'k' }] });
    expect(page.control('User', 1).value).to.equal('u');
    const groups = [...page.root.querySelectorAll('[role=group][aria-label]')].map((each) => each.getAttribute('aria-label'));
    expect(groups).to.deep.equal(['Item 1', 'Item 2']);
  });

  it('takes no more items than allowed', async () => {
    const page = await formOf({ ...names, maxItems: 1 }, { given: { field: ['one'] } });
    expect(page.button('Add to Field').disabled).to.equal(true);
  });

  it('of objects shows each in a box of its own', async () => {
    const page = await formOf({
      type: 'array',
      items: { type: 'object', properties: { name: { type: 'string' }, age: { type: 'integer' } } },
    });
    await page.press('Add to Field');
    await page.press('Add to Field');
    await page.type('Name', 'second', 1);
    await page.type('Age', '7', 0);
    expect(page.parameters).to.deep.equal({ field: [{ age: 7 }, { name: 'second' }] });
    const groups = [...page.root.querySelectorAll('[role=group][aria-label]')].map((each) => each.getAttribute('aria-label'));
    expect(groups).to.deep.equal(['Item 1', 'Item 2']);
  });
});

function movesIn({ root }: FormHarness): string[] {
  return [...root.querySelectorAll('[aria-label^=Move]')].map((each) => each.getAttribute('aria-label')!);
}

describe('a map', () => {
  afterEach(clearPage);

  const headers = { type: 'object', additionalProperties: { type: 'string' } };

  it('gets an entry by its name, and the focus in its value', async () => {
    const page = await formOf(headers);
    page.control('Name').focus();
    await sendKeys({ type: 'X-Key' });
    await sendKeys({ press: 'Enter' });
    await settled(page.host);
    await sendKeys({ type: 'abc' });
    expect(page.parameters).to.deep.equal({ field: { 'X-Key': 'abc' } });
  });

  it('is renamed in its place', async () => {
    const page = await formOf(headers, { given: { field: { a: '1', b: '2' } } });
    await page.type('Name', 'z', 0);
    expect(page.parameters).to.deep.equal({ field: { z: '1', b: '2' } });
    expect(Object.keys(page.parameters.field as object)).to.deep.equal(['z', 'b']);
  });

  it('refuses a name that is taken, and says so', async () => {
    const page = await formOf(headers, { given: { field: { a: '1', b: '2' } } });
    await page.type('Name', 'b', 0);
    expect(page.parameters).to.deep.equal({ field: { a: '1', b: '2' } });
    expect(page.root.querySelector('[role=alert]')!.textContent).to.equal('“b” is there already.');
  });

  it('takes names that objects have a meaning for', async () => {
    const page = await formOf(headers);
    await page.type('Name', 'constructor');
    await page.type('Constructor', 'x');
    expect(page.parameters).to.deep.equal({ field: { constructor: 'x' } });
  });

  it('loses an entry', async () => {
    const page = await formOf(headers, { given: { field: { a: '1', b: '2' } } });
    await page.press('Remove A');
    expect(page.parameters).to.deep.equal({ field: { b: '2' } });
  });
});

describe('a group', () => {
  afterEach(clearPage);

  it('has a heading and its description', async () => {
    const page = await formOf({ type: 'object', description: 'How to get there.', properties: { host: { type: 'string' } } });
    expect(page.control('Field').localName).to.equal('fieldset');
    expect(page.descriptionOf('Field')).to.equal('How to get there.');
    await page.type('Host', 'example.com');
    expect(page.parameters).to.deep.equal({ field: { host: 'example.com' } });
  });

  it('without a name is just its fields', async () => {
    const page = await formOf({ type: 'object', title: '', properties: { host: { type: 'string' } } });
    expect(page.root.querySelector('fieldset')).to.equal(null);
    expect(page.labels).to.deep.equal(['Host']);
  });

  it('folds what most people leave alone, and unfolds it for the focus', async () => {
    const page = await form({ type: 'object', properties: { a: { type: 'string' }, b: { type: 'string', advanced: true } } });
    const details = page.root.querySelector('details')!;
    expect(details.open).to.equal(false);
    expect(details.querySelector('summary')!.textContent).to.equal('More options (1)');
    page.host.fields.focus(page.host.draft.root.fields[1]!);
    await settled(page.host);
    expect(details.open).to.equal(true);
    expect(page.root.activeElement).to.equal(page.control('B'));
  });
});

describe('a union', () => {
  afterEach(clearPage);

  const branch = (type: string, key: string) => ({
    title: type,
    properties: { type: { const: type }, [key]: { type: 'string' } },
  });
  const auth = { type: 'object', oneOf: [branch('OAuth', 'client'), branch('Token', 'token')] };

  it('is picked by its titles, and shows what the branch asks for', async () => {
    const page = await formOf(auth);
    await page.choose('Field', 'Token');
    await page.type('Token', 'abc', 1);
    expect(page.parameters).to.deep.equal({ field: { type: 'Token', token: 'abc' } });
  });

  it('keeps what was filled in a branch for when it is picked again', async () => {
    const page = await formOf(auth);
    await page.choose('Field', 'OAuth');
    await page.type('Client', 'abc');
    await page.choose('Field', 'Token');
    expect(page.parameters).to.deep.equal({ field: { type: 'Token' } });
    await page.choose('Field', 'OAuth');
    expect(page.control('Client').value).to.equal('abc');
  });

  it('can be taken back where none is needed', async () => {
    const page = await formOf(auth);
    await page.choose('Field', 'Token');
    await page.press('Clear');
    expect(page.parameters).to.deep.equal({});
  });

  it('of one branch, as where a schema holds itself, is there or not', async () => {
    const page = await form({
      $ref: '#/definitions/node',
      definitions: {
        node: { type: 'object', properties: { name: { type: 'string' }, child: { title: 'Child', $ref: '#/definitions/node' } } },
      },
    });
    await page.tick('Child');
    await page.type('Name', 'inner', 1);
    expect(page.parameters).to.deep.equal({ child: { name: 'inner' } });
    await page.tick('Child');
    expect(page.parameters).to.deep.equal({});
  });

  it('beside another at the same place has a picker of its own', async () => {
    const place = (title: string, key: string) => ({ title, properties: { [key]: { type: 'string' } } });
    const page = await formOf({ ...auth, anyOf: [place('Cloud', 'region'), place('Own', 'host')] });
    await page.choose('Type', 'OAuth', 0);
    await page.choose('Type', 'Own', 1);
    await page.type('Client', 'x');
    await page.type('Host', 'y');
    expect(page.parameters).to.deep.equal({ field: { type: 'OAuth', client: 'x', host: 'y' } });
  });

  it('within the branch of another is picked below it', async () => {
    const inner = { title: 'OAuth', oneOf: [branch('Web', 'client'), branch('Server', 'account')] };
    const page = await formOf({ type: 'object', oneOf: [inner, branch('Token', 'token')] });
    await page.choose('Field', 'OAuth');
    await page.choose('Type', 'Server');
    await page.type('Account', 'x');
    expect(page.parameters).to.deep.equal({ field: { type: 'Server', account: 'x' } });
    await page.choose('Field', 'Token');
    await page.choose('Field', 'OAuth');
    expect(page.parameters).to.deep.equal({ field: { type: 'Server', account: 'x' } });
  });

  it('of many branches is a select', async () => {
    const page = await formOf({ type: 'object', oneOf: ['A', 'B', 'C', 'D', 'E'].map((name) => branch(name, `key ${name}`)) });
    await page.choose('Field', 'D');
    await page.type('Key d', 'x');
    expect(page.parameters).to.deep.equal({ field: { type: 'D', 'key D': 'x' } });
  });
});
