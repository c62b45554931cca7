import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { clearPage, mountForm, type ConnectionFormHarness } from '../support/connection-form-harness.js';
import { pressTool } from '../support/menu.js';
import { click } from '../support/pointer.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { until } from '../support/until.js';

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A customer, and what the service holds of theirs. */
async function customer(key: string, controls: object = {}) {
  const claims = { id: `customer-${crypto.randomUUID()}`, fields: { sandbox: controls } };
  const headers = { Authorization: `Bearer ${await signToken({ id: claims.id })}` };
  const kept = async (): Promise<Kept[]> => {
    const response = await fetch(`${sandbox.apiUri}/connections?integrationKey=${key}&limit=100`, {
      headers,
    });
    return ((await response.json()) as { items: Kept[] }).items;
  };
  return { claims, kept };
}

const rows = ({ root }: ConnectionFormHarness) => [...root.querySelectorAll<HTMLElement>('[part~=existing]')];

const rowOf = (form: ConnectionFormHarness, name: string) =>
  rows(form).find((row) => row.textContent!.includes(name))!;

function toolOf(form: ConnectionFormHarness, name: string, label: string): HTMLButtonElement {
  const tools = [...rowOf(form, name).querySelectorAll('button')];
  const found = tools.find((each) => each.textContent === label);
  if (!found) throw new Error(`No "${label}" among: ${tools.map((each) => each.textContent).join(', ')}`);
  return found;
}

describe('<connection-form> where there are several connections', () => {
  afterEach(clearPage);

  for (const prefix of ['', 'membrane-']) {
    it(`lists them all, page by page, each with its name, age and state: ${prefix || 'older'}`, async () => {
      const key = `${prefix}three-connections`;
      const { claims } = await customer(key, { pageSize: 1 });
      const form = await mountForm(key, {}, claims);
      await form.until('editing');
      expect(rows(form)).to.have.length(3);
      expect(rowOf(form, 'Lodge in Davos').textContent).to.contain('Connected on');
      expect(rowOf(form, 'Lodge in Zermatt').textContent).to.contain('The key was revoked.');
      // The buttons of all rows are called the same: the row has the name.
      const row = rowOf(form, 'Lodge in Davos');
      expect(row.getAttribute('role')).to.equal('group');
      const label = row.querySelector('#' + row.getAttribute('aria-labelledby'))!;
      expect(label.textContent).to.contain('Lodge in Davos');
    });

    it(`connects the chosen one again and leaves the others: ${prefix || 'older'}`, async () => {
      const key = `${prefix}three-connections`;
      const { claims, kept } = await customer(key);
      const before = await kept();
      const form = await mountForm(key, { noSdk: true }, claims);
      await form.until('editing');
      // The one that no longer works is offered first.
      expect(toolOf(form, 'Zermatt', 'Reconnect').ariaPressed).to.equal('true');
      await pressTool(toolOf(form, 'Arosa', 'Reconnect'));
      await form.form.updateComplete;
      expect(toolOf(form, 'Arosa', 'Reconnect').ariaChecked).to.equal('true');
      await form.type('API key', 'sk_again');
      await click(form.root.querySelector('[part~=submit]')!);
      await form.until('connected');
      expect(form.form.connection!.name).to.equal('Lodge in Arosa');
      const after = await kept();
      expect(after.map(({ id }) => id)).to.deep.equal(before.map(({ id }) => id));
      const changed = after.filter((each, index) => each.updatedAt !== before[index]!.updatedAt);
      expect(changed.map(({ name }) => name)).to.deep.equal(['Lodge in Arosa']);
    });
  }

  it('replaces none when nobody has chosen one', async () => {
    const { claims, kept } = await customer('two-connections');
    const before = await kept();
    const form = await mountForm('two-connections', {}, claims);
    await form.until('editing');
    expect(form.root.textContent).to.not.contain('replaces');
    const chosen = () => rows(form).filter((row) => row.matches('[data-chosen]')).length;
    expect(chosen(), 'rows that look chosen').to.equal(0);
    await form.unfold();
    expect(chosen(), 'rows that look chosen').to.equal(1);
    await form.press('Cancel');
    await form.form.updateComplete;
    expect(chosen(), 'rows that look chosen').to.equal(0);
    await form.unfold();
    await form.type('API key', 'sk_again');
    await click(form.root.querySelector('[part~=submit]')!);
    await form.until('connected');
    expect((await kept()).map(({ id }) => id)).to.deep.equal(before.map(({ id }) => id));
  });

  it('makes one more where several are allowed, or connects a chosen one again', async () => {
    const { claims, kept } = await customer('two-connections');
    const form = await mountForm('two-connections', { allowMultipleConnections: true }, claims);
    await form.until('editing');
    expect(form.button('Connect another')).to.be.ok;
    await pressTool(toolOf(form, 'Ghent', 'Reconnect'));
    await form.form.updateComplete;
    expect(form.root.querySelector('#connection-name')).to.equal(null);
    await pressTool(toolOf(form, 'Ghent', 'Reconnect'));
    await form.form.updateComplete;
    await form.type('API key', 'sk_third');
    await form.press('Connect another');
    await form.until('connected');
    expect(await kept()).to.have.length(3);
    await form.press('Connect another');
    await form.until('editing');
    await until(() => rows(form).length === 3);
  });

  it('makes one more after one was connected again, but not where the page has named it', async () => {
    const { claims, kept } = await customer('two-connections');
    const form = await mountForm('two-connections', { allowMultipleConnections: true }, claims);
    await form.until('editing');
    await pressTool(toolOf(form, 'Ghent', 'Reconnect'));
    await form.form.updateComplete;
    await form.type('API key', 'sk_again');
    await click(form.root.querySelector('[part~=submit]')!);
    await form.until('connected');
    expect(await kept()).to.have.length(2);
    await form.press('Connect another');
    await form.until('editing');
    await form.type('API key', 'sk_third');
    await click(form.root.querySelector('[part~=submit]')!);
    await form.until('connected');
    const [first, ...others] = await kept();
    expect(others).to.have.length(2);
    form.form.connectionId = first!.id;
    await form.until('editing');
    await form.unfoldIfFolded();
    await form.type('API key', 'sk_named');
    await click(form.root.querySelector('[part~=submit]')!);
    await form.until('connected');
    expect(form.root.textContent).not.to.contain('Connect another');
  });

  it('renames one, by keyboard, and tells the page', async () => {
    const { claims, kept } = await customer('two-connections');
    const form = await mountForm('two-connections', {}, claims);
    await form.until('editing');
    const menu = rowOf(form, 'Ghent').querySelector<HTMLElement>('[part~=menu]')!;
    menu.focus();
    const rename = async () => {
      await sendKeys({ press: 'Enter' });
      toolOf(form, 'Ghent', 'Rename').focus();
      await sendKeys({ press: 'Enter' });
      await form.form.updateComplete;
    };
    await rename();
    const input = form.root.activeElement as HTMLInputElement;
    expect(input.value).to.equal('Shop in Ghent');
    await sendKeys({ press: 'Escape' });
    await form.form.updateComplete;
    expect(form.root.activeElement!.getAttribute('aria-label')).to.equal('Options for Shop in Ghent');
    await rename();
    (form.root.activeElement as HTMLInputElement).select();
    // No character twice: WebKit's driver drops the second.
    await sendKeys({ type: 'Depot' });
    await sendKeys({ press: 'Enter' });
    await until(() => form.eventsOf('rename').length === 1);
    await form.form.updateComplete;
    expect(form.eventsOf('rename')[0]!.detail.connection.name).to.equal('Depot');
    expect(rowOf(form, 'Depot')).to.be.ok;
    expect((await kept()).map(({ name }) => name)).to.have.members(['Depot', 'Shop in Utrecht']);
  });

  for (const [name, patch] of [
    ['offers to rename with a client of the page', () => Promise.resolve({})],
    ['does not with a client that cannot', undefined],
  ] as const)
    it(name, async () => {
      const { claims } = await customer('two-connections');
      const { IntegrationAppClient } = await import('@integration-app/sdk');
      const { apiUri } = sandbox;
      const own = new IntegrationAppClient({ apiUri, token: await signToken(claims) });
      const client = Object.assign(Object.create(own) as typeof own, { patch });
      const form = await mountForm('two-connections', { client, token: '' });
      await form.until('editing');
      expect(toolOf(form, 'Ghent', 'Reconnect')).to.be.ok;
      const labels = [...rowOf(form, 'Ghent').querySelectorAll('button')].map((each) => each.textContent);
      expect(labels.includes('Rename')).to.equal(Boolean(patch));
    });

  it('disconnects one and keeps the others, of which it connects the next again', async () => {
    const { claims, kept } = await customer('three-connections');
    const form = await mountForm('three-connections', { archivable: true }, claims);
    await form.until('editing');
    await pressTool(toolOf(form, 'Zermatt', 'Remove'));
    await form.form.updateComplete;
    await form.confirm();
    await until(() => form.eventsOf('archive').length === 1);
    await until(() => rows(form).length === 2);
    expect((await kept()).map(({ name }) => name)).to.have.members(['Lodge in Davos', 'Lodge in Arosa']);
    await form.unfold();
    await form.type('API key', 'sk_again');
    await click(form.root.querySelector('[part~=submit]')!);
    await form.until('connected');
    expect(await kept()).to.have.length(2);
  });

  it('shows only the one that the page names', async () => {
    const { claims, kept } = await customer('two-connections');
    const [named] = await kept();
    const form = await mountForm('', { connectionId: named!.id }, claims);
    await form.until('editing');
    expect(rows(form)).to.have.length(1);
    expect(rows(form)[0]!.textContent).to.contain(named!.name);
  });

  it('connects one of several with the vendor’s own dialog', async () => {
    const { claims, kept } = await customer('two-connections', { consent: 'auto' });
    const before = await kept();
    const { IntegrationAppClient } = await import('@integration-app/sdk');
    const { apiUri } = sandbox;
    const client = new IntegrationAppClient({ apiUri, uiUri: apiUri, token: await signToken(claims) });
    const form = await mountForm('two-connections', { client, prebuilt: true, token: '' });
    await form.until('editing');
    await pressTool(toolOf(form, 'Ghent', 'Reconnect'));
    await form.form.updateComplete;
    await click(form.root.querySelector('[part~=submit]')!);
    await form.until('connected');
    expect(form.form.connection!.name).to.equal('Shop in Ghent');
    expect((await kept()).map(({ id }) => id)).to.deep.equal(before.map(({ id }) => id));
  });
});
