import { expect } from '@open-wc/testing';
import { html } from 'lit/html.js';
import { newDraft } from '../../support/new-draft.js';
import type { DataSchema } from '../../../src/schema/data-schema.js';
import { standard } from '../../../src/editions/standard.js';
import type { FieldsHost } from '../../support/fields-host.js';
import { clearPage, FormHarness } from '../../support/form-harness.js';
import { until } from '../../support/until.js';

function flat(count: number, more: DataSchema = {}): DataSchema {
  const keys = Array.from({ length: count }, (_, index) => `key${index}`);
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key, { type: 'string' }])),
    ...more,
  };
}

function mount(schema: DataSchema): FieldsHost {
  const host = document.createElement('fields-host') as FieldsHost;
  host.draft = newDraft(schema);
  document.body.append(host);
  return host;
}

const inputs = (host: FieldsHost) => host.renderRoot.querySelectorAll('input').length;

describe('a long form', () => {
  before(() => Promise.all([standard.long.load(), standard.special.load()]));
  afterEach(clearPage);

  it('shows its first fields at once and the rest by and by', async () => {
    const host = mount(flat(2000));
    await host.updateComplete;
    expect(inputs(host)).to.be.within(100, 200);
    await until(() => inputs(host) === 2000, 'all fields');
  });

  it('can be completed at once', async () => {
    const host = mount(flat(2000));
    await host.updateComplete;
    host.fields.finish();
    expect(inputs(host)).to.equal(2000);
  });

  it('gets its last field when the focus is to go there', async () => {
    const host = mount(flat(2000));
    await host.updateComplete;
    const last = host.draft.root.fields.at(-1)!;
    host.fields.focus(last);
    await host.updateComplete;
    expect((host.renderRoot as ShadowRoot).activeElement).to.equal(host.fields.find(last));
  });

  it('shows as JSON a field that fails in a later step, and all others', async () => {
    const host = mount(flat(300));
    /** Fails only as it is rendered. */
    const failing = {
      get [Symbol.iterator](): never {
        throw new Error('cannot be rendered');
      },
    };
    const failsAt = (id: string) => ['/key2', '/key250'].includes(id);
    host.reactions = {
      ...host.reactions!,
      view: ({ id }) => (failsAt(id) ? html`<p>${failing}</p>` : undefined),
    };
    await host.updateComplete;
    await until(() => host.renderRoot.querySelectorAll('.field').length === 300, 'all fields');
    const page = new FormHarness(host);
    for (const label of ['Key2', 'Key250']) expect(page.control(label).localName).to.equal('textarea');
    expect(inputs(host)).to.equal(298);
    await page.type('Key250', '[1]');
    expect(host.draft.parameters).to.deep.equal({ key250: [1] });
  });

  it('goes on where it was when it is moved within the page', async () => {
    const host = mount(flat(500));
    await host.updateComplete;
    const box = document.body.appendChild(document.createElement('div'));
    box.append(host);
    await until(() => inputs(host) === 500, 'all fields');
    box.remove();
  });

  it('renders nothing but the field that is typed in', async () => {
    const host = mount(flat(300));
    await host.updateComplete;
    host.fields.finish();
    const page = new FormHarness(host);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(host.renderRoot, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    let updates = 0;
    const { render } = host;
    host.render = () => (updates++, render.call(host));
    await page.type('Key150', 'abc');
    expect(updates).to.equal(0);
    expect(changes).to.have.length(0);
    expect(host.draft.parameters).to.deep.equal({ key150: 'abc' });
  });

  it('keeps the focus where it is when fields appear before it', async () => {
    const host = mount(
      flat(60, {
        if: { properties: { key40: { const: 'more' } }, required: ['key40'] },
        then: { properties: { key40: { type: 'string' }, extra: { type: 'string', order: -1 } } },
      }),
    );
    await host.updateComplete;
    host.fields.finish();
    const page = new FormHarness(host);
    const control = page.control('Key40');
    await page.type('Key40', 'more');
    expect(page.labels[0]).to.equal('Extra');
    expect(page.control('Key40')).to.equal(control);
    expect(page.root.activeElement).to.equal(control);
  });

  it('keeps the focus where it is when its field moves', async () => {
    const host = mount(
      flat(60, {
        if: { properties: { key5: { const: 'more' } }, required: ['key5'] },
        then: { required: ['key5', 'key3'] },
      }),
    );
    await host.updateComplete;
    host.fields.finish();
    const page = new FormHarness(host);
    const control = page.control('Key5');
    await page.type('Key5', 'more');
    expect(page.labels.slice(0, 4)).to.deep.equal(['Key3', 'Key5', 'Key0', 'Key1']);
    expect(page.root.activeElement === control).to.equal(true);
  });

  it('shows what changed while it was away from the page', async () => {
    const host = mount(flat(60));
    await host.updateComplete;
    host.fields.finish();
    const page = new FormHarness(host);
    host.remove();
    host.draft.change(host.draft.root.fields[50]!, 'meanwhile');
    document.body.append(host);
    await host.updateComplete;
    expect((page.control('Key50') as HTMLInputElement).value).to.equal('meanwhile');
  });
});
