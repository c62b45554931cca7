import { expect } from '@open-wc/testing';
import '../../src/languages/ar.js';
import type { ConnectionForm } from '../../src/index.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { mountIntegration } from '../support/test-service-form.js';
import { until } from '../support/until.js';

const steps = 'Where it is:\n\n1. Open the settings.\n2. Copy the key.';
const schema: DataSchema = {
  type: 'object',
  required: ['host', 'key', 'path'],
  properties: {
    host: { type: 'string', title: 'Host', description: 'Where it is.' },
    key: { type: 'string', title: 'Key', description: steps },
    path: { type: 'string', title: 'المسار', description: 'خطوات:\n\n1. افتح الإعدادات.\n2. انسخ المفتاح.' },
  },
};

describe('a form that is written from right to left, with texts of the service that are not', () => {
  let form: ConnectionForm;
  before(async () => {
    form = await mountIntegration(
      {
        name: 'Northwind',
        description: 'Customers, deals and notes.',
        authOptions: [
          { key: 'details', title: 'Details', schema },
          { key: 'sign-in', type: 'oauth2', title: 'Sign-in' },
          { key: 'other', title: 'Other' },
        ],
      } as Parameters<typeof mountIntegration>[0],
      { lang: 'ar' },
    );
    await until(() => form.renderRoot.querySelectorAll('ol').length === 2, 'the descriptions');
    await until(
      () => getComputedStyle(form.renderRoot.querySelector('.root')!).direction === 'rtl',
      'Arabic',
    );
  });
  after(() => form.remove());

  /** Where a text begins on the right: the box around it may be wider. */
  const rightOf = (element: Element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return Math.max(...[...range.getClientRects()].map(({ right }) => right));
  };

  it('has each text below its label, as far to the right', () => {
    const right = Math.round(form.renderRoot.querySelector('.body')!.getBoundingClientRect().right);
    const fields = [...form.renderRoot.querySelectorAll('.field')];
    expect(fields).to.have.length(3);
    for (const field of fields) {
      const name = field.querySelector('.label')!;
      expect(Math.abs(rightOf(name) - right), name.textContent!).to.be.below(2);
      const text = field.querySelector('.description')!;
      expect(Math.abs(rightOf(text) - right), `the help of ${name.textContent!}`).to.be.below(4);
    }
    const header = form.renderRoot.querySelector('.header > div')!.getBoundingClientRect();
    for (const part of ['.name', '.summary'])
      expect(Math.abs(rightOf(form.renderRoot.querySelector(part)!) - header.right), part).to.be.below(4);
  });

  it('has what a card says below its title', () => {
    for (const card of form.renderRoot.querySelectorAll('.card')) {
      const title = card.querySelector('label')!;
      const text = card.querySelector('.description')!;
      expect(Math.abs(rightOf(text) - rightOf(title)), title.textContent!).to.be.below(2);
    }
  });

  it('has the name of a connection above its date', async () => {
    const connected = await mountIntegration(
      {
        authOptions: [{ key: 'details', schema }],
        connections: [{ name: 'Sales', createdAt: '2026-01-02T03:04:05Z' }],
      },
      { lang: 'ar' },
    );
    await until(() => connected.renderRoot.querySelector('.root')?.matches(':dir(rtl)'), 'Arabic');
    const row = connected.renderRoot.querySelector('[part=existing] > p')!;
    const [name, since] = [row.querySelector('b')!, row.querySelector('.health')!].map(
      (element) => element.getBoundingClientRect().right,
    );
    expect(Math.abs(rightOf(row.querySelector('b')!) - since!)).to.be.below(2);
    expect(name).to.be.closeTo(since!, 1);
    connected.remove();
  });

  it('has the numbers of a list on the side on which its words begin', () => {
    const lists = [...form.renderRoot.querySelectorAll('ol')];
    expect(lists.map((list) => getComputedStyle(list).direction)).to.deep.equal(['ltr', 'rtl']);
  });
});
