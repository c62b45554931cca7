import { expect } from '@open-wc/testing';
import type { DataSchema } from '../../../src/schema/data-schema.js';
import { sendKeys } from '@web/test-runner-commands';
import { settled } from '../../support/fields-host.js';
import { clearPage, form, formOf, type FormHarness } from '../../support/form-harness.js';
import { click, middleOf, typeKeys } from '../../support/pointer.js';
import { until } from '../../support/until.js';

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
    const heads = captionsOf(page);
    expect(heads.map(({ textContent }) => textContent)).to.deep.equal(['Name', 'Value']);
    expect(heads[0]!.closest('[aria-hidden=true]')).not.to.equal(null);
    expect(page.labels).to.include('Team');
    const start = (node: Element) => node.getBoundingClientRect().left;
    const [name, value] = heads.map(start);
    expect(name).to.equal(start(page.control('Name', 0)));
    expect(value).to.equal(start(page.control('Team')));
    // So is the row of a new entry.
    const [newName, blank] = [page.control('Name', 1), blankOf(page)];
    expect([start(newName), start(blank)]).to.deep.equal([name, value]);
    expect(blank.getBoundingClientRect().height).to.equal(newName.getBoundingClientRect().height);
  });

  it('says above each control what it is where there is no room for columns, as with large text', async () => {
    const page = await formOf(headers, { given: { field: { team: 'sales' } } });
    page.host.style.inlineSize = '12rem';
    const captions = captionsOf(page);
    expect(captions.map(({ textContent }) => textContent)).to.deep.equal(['Name', 'Value', 'Name', 'Value']);
    const controls = [page.control('Name', 0), page.control('Team'), page.control('Name', 1), blankOf(page)];
    const tops = controls.flatMap((control, nth) =>
      [captions[nth]!, control].map((each) => each.getBoundingClientRect().top),
    );
    expect(tops).to.deep.equal([...tops].sort((one, other) => one - other));
    // The button that removes is beside the name.
    const middle = (node: Element) => middleOf(node)[1];
    expect(middle(page.button('Remove Team'))).to.equal(middle(controls[0]!));
  });

  it('says so too where values are more than a control, of those that have no labels of their own', async () => {
    const objects: DataSchema = {
      type: 'object',
      additionalProperties: { type: 'object', properties: { host: { type: 'string' } } },
    };
    const lists: DataSchema = {
      type: 'object',
      additionalProperties: { type: 'array', items: { type: 'string' } },
    };
    const captions = async (schema: DataSchema, given = {}) =>
      captionsOf(await formOf(schema, { given })).map(({ textContent }) => textContent);
    expect(await captions(objects)).to.deep.equal(['Name']);
    expect(await captions(objects, { field: { a: { host: 'x' } } })).to.deep.equal(['Name', 'Name']);
    expect(await captions(lists, { field: { a: ['x'] } })).to.deep.equal(['Name', 'Value', 'Name']);
    expect(await captions(headers)).to.deep.equal(['Name', 'Value']);
    expect(await captions({ ...headers, readOnly: true })).to.deep.equal([]);
    expect(await captions({ ...headers, readOnly: true }, { field: { a: 'x' } })).to.deep.equal([
      'Name',
      'Value',
    ]);
  });

  it('has a blank in place of a value that has no name yet, which leads to the name, as the button does', async () => {
    const page = await formOf(headers);
    const given: Record<string, string> = {};
    for (const [pressed, label, key] of [
      [() => blankOf(page), 'Team', 'team'],
      [() => page.button('Add to Field'), 'Site', 'site'],
    ] as const) {
      await click(pressed());
      const nth = Object.keys(given).length;
      await until(() => page.root.activeElement === page.control('Name', nth), 'the focus in the name');
      await typeKeys(key);
      await click(pressed());
      await until(
        () => page.labels.includes(label) && page.root.activeElement === page.control(label),
        'the focus in the value',
      );
      await typeKeys('x');
      given[key] = 'x';
      expect(page.parameters).to.deep.equal({ field: given });
    }
    // A name that is taken stays to be mended.
    await click(blankOf(page));
    await typeKeys('team');
    await click(page.button('Add to Field'));
    await settled(page.host);
    expect(page.root.querySelector('[part=problem]')!.textContent).to.equal('“team” already exists.');
    expect(page.root.activeElement === page.control('Name', 2)).to.equal(true);
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

/** What says of the controls of a map which are names and which values, where it is shown. */
const captionsOf = ({ root }: FormHarness) =>
  [...root.querySelectorAll('.caption')].filter((each) => each.checkVisibility());

/** What stands in place of the value of a new entry. */
const blankOf = ({ root }: FormHarness) => root.querySelector('.row > .value > .control')!;
