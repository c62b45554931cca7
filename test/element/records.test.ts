import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { TestService } from '../../src/testing/index.js';
import { clearPage, mountForm, type ConnectionFormHarness } from '../support/connection-form-harness.js';
import { typeInto } from '../support/form-harness.js';
import { click } from '../support/pointer.js';
import { until } from '../support/until.js';

const { fetch } = window;

/** Lets the answers about data collections wait until they are let go, or fail. */
function hold(): {
  asked: () => number;
  addresses: readonly string[];
  go: (as?: 'answered' | 'failed') => void;
} {
  const addresses: string[] = [];
  let go!: (as?: 'answered' | 'failed') => void;
  const held = new Promise<string | undefined>((resolve) => (go = resolve));
  window.fetch = async (input, init) => {
    if (String(input).includes('/data/')) {
      addresses.push(String(input));
      if ((await held) === 'failed') throw new TypeError('The line is dead.');
    }
    return fetch(input, init);
  };
  return { asked: () => addresses.length, addresses, go };
}

async function shown(
  integrationKey = 'collections',
  properties = {},
  claims = {},
): Promise<ConnectionFormHarness> {
  const form = await mountForm(integrationKey, properties, claims);
  await form.until('editing');
  await form.unfoldIfFolded();
  // No control is replaced while it has the focus.
  (form.root.activeElement as HTMLElement | null)?.blur();
  return form;
}

const isList = (form: ConnectionFormHarness, label: string): boolean =>
  form.control(label).getAttribute('role') === 'combobox';

async function listAt(form: ConnectionFormHarness, label: string): Promise<void> {
  await until(() => isList(form, label), `a list at ${label}`);
}

async function options(form: ConnectionFormHarness, label: string): Promise<string[]> {
  await click(form.control(label));
  await form.form.updateComplete;
  return [...form.root.querySelectorAll('[role=option]')].map((option) => option.textContent!.trim());
}

describe('a field of <connection-form> that stands for a record', () => {
  afterEach(() => {
    window.fetch = fetch;
    clearPage();
  });

  for (const key of ['collections', 'membrane-collections']) {
    it(`offers the records that the connection gives: ${key}`, async () => {
      const form = await shown(key);
      await listAt(form, 'Owner');
      expect(await options(form, 'Owner')).to.deep.equal(['Ada Lovelace', 'Grace Hopper', 'Mary Jackson']);
      await sendKeys({ type: 'grace' });
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      expect(form.control('Owner').value).to.equal('Grace Hopper');
      expect(form.form.parameters).to.deep.equal({ owner: 'u-2' });
    });
  }

  it('offers those of all pages', async () => {
    const form = await shown('collections', {}, { fields: { sandbox: { pageSize: 1 } } });
    await listAt(form, 'Owner');
    expect(await options(form, 'Owner')).to.have.length(3);
  });

  it('offers those that the parameters ask for, as values of its type', async () => {
    const form = await shown();
    await listAt(form, 'Pipeline');
    expect(await options(form, 'Pipeline')).to.deep.equal(['New business', 'Renewals']);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(form.form.parameters).to.deep.equal({ pipeline: 7 });
  });

  it('takes text of the user’s own', async () => {
    const form = await shown();
    await listAt(form, 'Owner');
    await form.type('Owner', 'u-98');
    await sendKeys({ press: 'Tab' });
    expect(form.control('Owner').value).to.equal('u-98');
    expect(form.form.parameters).to.deep.equal({ owner: 'u-98' });
  });

  it('shows the record that a value means, and a value that is none of them as it is', async () => {
    const form = await shown('collections', { parameters: { owner: 'u-3', pipeline: 1234 } });
    await listAt(form, 'Owner');
    await listAt(form, 'Pipeline');
    expect(form.control('Owner').value).to.equal('Mary Jackson');
    expect(form.control('Pipeline').value).to.equal('1234');
    expect(form.form.parameters).to.deep.equal({ owner: 'u-3', pipeline: 1234 });
  });

  it('is typed into while the records are on their way, and loses nothing when they come', async () => {
    const records = hold();
    const form = await shown();
    await until(() => records.asked() === 3);
    await form.type('Pipeline', '12x');
    await form.type('Owner', 'u-4');
    const control = form.control('Owner');
    records.go();
    await listAt(form, 'Pipeline');
    await sendKeys({ type: '2' });
    expect(form.control('Owner')).to.equal(control);
    expect(form.root.activeElement).to.equal(control);
    expect(control.value).to.equal('u-42');
    expect(form.control('Pipeline').value).to.equal('12x');
    await sendKeys({ press: 'Tab' });
    await listAt(form, 'Owner');
    expect(form.control('Owner').value).to.equal('u-42');
    expect(form.form.parameters).to.deep.equal({ owner: 'u-42' });
  });

  it('stays a plain input where the records can’t be had, and says nothing of it', async () => {
    const records = hold();
    const form = await shown();
    await until(() => records.asked() === 3);
    records.go('failed');
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const label of ['Owner', 'Pipeline', 'Team']) expect(isList(form, label)).to.equal(false);
    expect(form.root.querySelector('[part~=problem]')).to.equal(null);
    expect(form.form.status).to.equal('editing');
    await form.type('Owner', 'u-5');
    expect(form.form.parameters).to.deep.equal({ owner: 'u-5' });
  });

  it('asks no more once the form is gone', async () => {
    let asked = 0;
    let fail!: () => void;
    const failed = new Promise<void>((resolve) => (fail = resolve));
    window.fetch = async (input, init) => {
      if (!String(input).includes('/data/')) return fetch(input, init);
      asked++;
      await failed;
      return new Response('', { status: 503 });
    };
    const form = await shown();
    await until(() => asked === 3);
    fail();
    form.form.remove();
    // Longer than the first wait.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(asked).to.equal(3);
  });

  it('stays a plain input for a collection that there is not', async () => {
    const form = await shown();
    await listAt(form, 'Owner');
    await listAt(form, 'Pipeline');
    expect(isList(form, 'Team')).to.equal(false);
  });

  it('asks for nothing where the connection does not work', async () => {
    const records = hold();
    const integration = 'collections-disconnected';
    const form = await shown(integration);
    await new Promise((resolve) => setTimeout(resolve, 300));
    // Forms that are gone may still try theirs again.
    const { id } = form.root.querySelector('[part~=existing] [id]')!;
    const own = records.addresses.filter((each) => each.includes(id.replace('connection-', '')));
    expect(own).to.deep.equal([]);
    expect(isList(form, 'Owner')).to.equal(false);
  });

  it('asks again when the parameters say something else, once that is typed to its end', async () => {
    const schema = {
      properties: {
        team: { type: 'string' },
        owner: {
          type: 'string',
          referenceCollection: { key: 'users', parameters: { team: { $var: 'team' } } },
        },
      },
    };
    const authOptions = [{ key: 'records', schema }];
    const { client } = new TestService({
      integrations: [{ key: 'app', authOptions, connections: [{ id: 'c 1' }] }],
    });
    const asked: string[] = [];
    const post = async (path: string) => {
      asked.push(path);
      return { records: [{ id: 42, name: `Of ${path}` }] };
    };
    const form = await shown('app', { client: { ...client, post } });
    await listAt(form, 'Owner');
    // Not with keys, which a slow machine may send further apart than the form waits.
    for (const text of ['r', 're', 'red']) {
      typeInto(form.control('Team'), text);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await until(() => asked.length > 1);
    await listAt(form, 'Owner');
    const all = '/connections/c%201/data/users/list';
    expect(asked).to.deep.equal([all, `${all}?team=red`]);
    expect(await options(form, 'Owner')).to.deep.equal([`Of ${all}?team=red`]);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(form.form.parameters).to.deep.equal({ team: 'red', owner: '42' });
  });

  it('keeps its list when the connection is disconnected meanwhile', async () => {
    const form = await shown('collections', { archivable: true });
    await listAt(form, 'Owner');
    await form.press('Disconnect');
    await form.form.updateComplete;
    await form.confirm();
    await until(() => form.eventsOf('archive').length > 0);
    await form.type('Owner', 'u-7');
    expect(form.control('Owner').value).to.equal('u-7');
    expect(form.root.activeElement).to.equal(form.control('Owner'));
  });
});
