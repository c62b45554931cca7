import { expect } from '@open-wc/testing';
import type { DataSchema } from '../../../src/schema/data-schema.js';
import { sendKeys } from '@web/test-runner-commands';
import { settled } from '../../support/fields-host.js';
import { clearPage, form, formOf, type FormHarness } from '../../support/form-harness.js';

describe('a map', () => {
  afterEach(clearPage);

  const headers: DataSchema = { type: 'object', additionalProperties: { type: 'string' } };

  it('gets an entry by its name, and the focus in its value', async () => {
    const page = await formOf(headers);
    page.control('Name').focus();
    await sendKeys({ type: 'X-Key' });
    await sendKeys({ press: 'Enter' });
    await settled(page.host);
    await sendKeys({ type: 'abc' });
    expect(page.parameters).to.deep.equal({ field: { 'X-Key': 'abc' } });
  });

  it('has name and value on one line, and says the name of the value only to those who do not see it', async () => {
    const page = await formOf(headers, { given: { field: { team: 'sales' } } });
    const [name, value] = [page.control('Name', 0), page.control('Team')];
    expect(value.getBoundingClientRect().top).to.equal(name.getBoundingClientRect().top);
  });

  it('has one head above two columns, which is said of each control anyway', async () => {
    const page = await formOf(headers, { given: { field: { team: 'sales' } } });
    const heads = headsOf(page);
    expect(heads.map((each) => each.textContent)).to.deep.equal(['Name', 'Value']);
    expect(heads[0]!.closest('[aria-hidden=true]')).not.to.equal(null);
    expect(page.labels).to.include('Team');
    const start = (node: Element) => node.getBoundingClientRect().left;
    expect(start(heads[0]!)).to.equal(start(page.control('Name', 0)));
    expect(start(heads[1]!)).to.equal(start(page.control('Team')));
    // So is the row of a new entry.
    expect(start(page.control('Name', 1))).to.equal(start(heads[0]!));
    expect(start(page.button('Add to Field'))).to.equal(start(heads[1]!));
    page.host.style.inlineSize = '12rem';
    expect(page.control('Team').getBoundingClientRect().top).to.be.above(
      page.control('Name', 0).getBoundingClientRect().bottom,
    );
    expect(headsOf(page).map((each) => each.checkVisibility())).to.deep.equal([true, false]);
  });

  it('has no column of values where they are more than a control, and no head where there is nothing', async () => {
    const objects: DataSchema = {
      type: 'object',
      additionalProperties: { type: 'object', properties: { host: { type: 'string' } } },
    };
    const heads = async (schema: DataSchema, given = {}) =>
      headsOf(await formOf(schema, { given })).map((each) => each.textContent);
    expect(await heads(objects)).to.deep.equal(['Name']);
    expect(await heads(objects, { field: { a: { host: 'x' } } })).to.deep.equal(['Name']);
    expect(await heads(headers)).to.deep.equal(['Name', 'Value']);
    expect(await heads({ ...headers, readOnly: true })).to.deep.equal([]);
    expect(await heads({ ...headers, readOnly: true }, { field: { a: 'x' } })).to.deep.equal([
      'Name',
      'Value',
    ]);
  });

  it('shows the box of a yes or no', async () => {
    const page = await formOf(
      { type: 'object', additionalProperties: { type: 'boolean', default: false } },
      { given: { field: { beta: true } } },
    );
    expect(page.control('Beta').getBoundingClientRect().width).to.be.above(10);
    expect(page.control('Beta').parentElement!.getBoundingClientRect().width).to.be.above(10);
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
    expect(page.root.querySelector('[part=problem]')!.textContent).to.equal('“b” already exists.');
    expect(page.said).to.equal('“b” already exists.');
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
    const page = await formOf({
      type: 'object',
      description: 'How to get there.',
      properties: { host: { type: 'string' } },
    });
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
    const page = await form({
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'string', advanced: true } },
    });
    const details = page.root.querySelector('details')!;
    expect(details.open).to.equal(false);
    expect(details.querySelector('summary')!.textContent).to.equal('More options (1 optional)');
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
        node: {
          type: 'object',
          properties: { name: { type: 'string' }, child: { title: 'Child', $ref: '#/definitions/node' } },
        },
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
    const page = await formOf({
      type: 'object',
      oneOf: ['A', 'B', 'C', 'D', 'E'].map((name) => branch(name, `key ${name}`)),
    });
    await page.choose('Field', 'D');
    await page.type('Key d', 'x');
    expect(page.parameters).to.deep.equal({ field: { type: 'D', 'key D': 'x' } });
  });
});

const headsOf = ({ root }: FormHarness) => [...root.querySelectorAll('.head > span')];
