import { expect } from '@open-wc/testing';
import { clearPage } from '../support/connection-form-harness.js';
import { until } from '../support/until.js';
import { mountSchema, type SchemaForm } from '../support/mount-schema.js';

const createdAt = '2026-01-02T03:04:05Z';

const withConnections = (connections: object[], properties = {}): Promise<SchemaForm> =>
  mountSchema(
    {},
    { archivable: true, ...properties },
    {
      integrations: [
        {
          key: 'app',
          name: 'Northwind',
          authOptions: [{ key: 'key', schema: { type: 'object', properties: { key: { type: 'string' } } } }],
          connections,
        },
      ],
    },
  );

describe('the row of a connection', () => {
  afterEach(clearPage);

  it('has its buttons in one line, also where they stand below its text', async () => {
    const dead = { name: 'Theirs', createdAt, disconnected: true, error: 'The key was revoked.' };
    const form = await withConnections([{ name: 'Mine', createdAt }, dead]);
    for (const width of [280, 390, 440]) {
      form.form.style.inlineSize = `${width}px`;
      const [row] = [...form.root.querySelectorAll('[part=existing].problem')];
      const [reconnect, menu] = [...row!.querySelectorAll('button:not([role])')].map((button) =>
        button.getBoundingClientRect(),
      );
      expect(Math.abs(menu!.top - reconnect!.top), `at ${width} px`).to.be.below(2);
      const text = row!.querySelector('p')!.getBoundingClientRect();
      expect(reconnect!.left >= text.right || reconnect!.top >= text.bottom, `at ${width} px`).to.equal(true);
    }
  });

  it('keeps what is pressed apart from what is typed, and what cannot be undone from what can', async () => {
    const form = await withConnections([{ name: 'Mine', createdAt }]);
    const boxOf = (element: Element) => element.getBoundingClientRect();
    await form.press('Rename');
    await form.form.updateComplete;
    const input = boxOf(form.control('Name of the connection'));
    const save = boxOf(form.button('Save'));
    const cancel = boxOf(form.button('Cancel'));
    expect(save.top - input.bottom, 'between the input and "Save"').to.be.at.least(6);
    expect(cancel.left - save.right, 'between "Save" and "Cancel"').to.be.at.least(6);
    await form.press('Cancel');
    await form.form.updateComplete;
    await form.press('Disconnect');
    await form.form.updateComplete;
    const gap = boxOf(form.button('Cancel')).left - boxOf(form.confirmButton).right;
    expect(gap, 'between "Disconnect" and "Cancel"').to.be.at.least(6);
    const danger = document.createElement('span');
    danger.style.color = 'var(--_danger)';
    form.root.querySelector('.question')!.append(danger);
    const { color, borderTopColor } = getComputedStyle(form.confirmButton);
    expect([color, borderTopColor]).to.deep.equal(Array(2).fill(getComputedStyle(danger).color));
    expect(color).to.not.equal(getComputedStyle(form.button('Cancel')).color);
  });

  it('says in plain text and in short what the service says at length, and the rest once asked', async () => {
    const error = `<p>The key was <b>revoked</b> by <a href="https://a.example/x">them</a>.</p>{"trace": "${'x '.repeat(50_000)}"}`;
    const clientAction = { type: 'connect', description: '**Choose** a plan &amp; `pay`.' };
    const form = await withConnections([
      { name: 'Theirs', createdAt, disconnected: true, error },
      { name: 'Mine', createdAt, state: 'CLIENT_ACTION_REQUIRED', clientAction },
    ]);
    const [theirs, mine] = [...form.root.querySelectorAll('[part=existing]')];
    expect(theirs!.querySelector('p small')!.textContent).to.equal(
      'The key was revoked by them (https://a.example/x).',
    );
    const details = theirs!.querySelector('details')!;
    expect(details.querySelector('summary')!.textContent).to.equal('Details');
    expect(details.textContent).to.contain('"trace"');
    expect(details.open).to.equal(false);
    expect(mine!.querySelector('p small')!.textContent).to.equal('Choose a plan & pay.');
    expect(mine!.querySelector('details')).to.equal(null);
  });

  it('says in plain text why a connection does not work when it is tested', async () => {
    const form = await withConnections([{ name: 'Mine', createdAt, canTest: true }]);
    const message = '<div>The <i>plan</i> has ended.</div>';
    Object.assign(form.service.client, {
      post: () => Promise.reject({ data: { message, type: 'connection' } }),
    });
    await form.press('Test connection');
    await until(
      () => form.root.querySelector('[part=existing] small.said')?.textContent?.includes('ended'),
      'the cause',
    );
    expect(form.root.querySelector('[part=existing] small.said')!.textContent).to.contain(
      'The plan has ended.',
    );
  });
});
