import { expect } from '@open-wc/testing';
import { standard } from '../../src/editions/standard.js';
import { whole } from '../../src/editions/whole.js';
import { ConnectionForm } from '../../src/element/connection-form.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { ConnectionFormHarness } from '../support/connection-form-harness.js';
import { mountSchema } from '../support/mount-schema.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { until } from '../support/until.js';

const tag = 'whole-connection-form';
class WholeForm extends ConnectionForm {
  static override edition = whole;
}
customElements.define(tag, WholeForm);

const show = (field: object) =>
  mountSchema({ properties: { field: { title: 'Field', ...field } } } as DataSchema, {}, {}, tag);

async function mountWhole(properties: Partial<ConnectionForm>): Promise<ConnectionFormHarness> {
  const token = await signToken({ id: `customer-${crypto.randomUUID()}` });
  const form = new WholeForm();
  Object.assign(form, { apiUri: sandbox.apiUri, token, ...properties });
  document.body.append(form);
  const harness = new ConnectionFormHarness(form);
  await harness.until('editing');
  return harness;
}

describe('the form of the whole file', () => {
  afterEach(() => document.querySelector(tag)?.remove());

  it('has all that the standard edition has, but the SDK and what waits for chunks', () => {
    const left = ['sdk', 'pendingView', 'loadFields', 'awaitReactions'];
    const names = Object.keys(standard).filter((name) => !left.includes(name));
    expect(whole).to.have.all.keys(names);
  });

  it('shows many options as a searchable list', async () => {
    const form = await show({ enum: Array.from({ length: 40 }, (_, index) => `Region ${index + 1}`) });
    expect(form.control('Field').getAttribute('role')).to.equal('combobox');
    await form.type('Field', '39');
    const options = [...form.root.querySelectorAll('[role=option]')];
    expect(options.map((option) => option.textContent!.trim())).to.deep.equal(['Region 39']);
  });

  it('shows Markdown', async () => {
    const form = await show({ type: 'string', description: 'Ask **your** admin.' });
    await until(() => form.root.querySelector('strong')?.textContent === 'your', 'the description');
  });

  it('evaluates formulas', async () => {
    const form = await show({ type: 'string', enum: { $case: { cases: [{ value: ['a', 'b'] }] } } });
    const radios = [...form.root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios).to.have.length(2);
  });

  it('shows all connections, and renames them', async () => {
    const form = await mountWhole({ integrationKey: 'two-connections' });
    await until(() => form.root.querySelectorAll('[part~=existing]').length === 2, 'both');
    expect(form.button('Rename')).to.be.ok;
  });

  it('connects a connector', async () => {
    const form = await mountWhole({ connectorKey: 'membrane-connector' });
    await form.type('API key', 'sk_good');
    await form.submit();
    await form.until('connected');
  });
});
