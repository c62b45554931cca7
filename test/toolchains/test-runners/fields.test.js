/* global expect, it */
import 'connection-form/define';
import { TestService } from 'connection-form/testing';

const text = (schema) => ({ type: 'string', ...schema });

/** One of each kind of field that is more than a plain input, and more fields than appear at once. */
const schema = {
  type: 'object',
  properties: {
    choice: text({ enum: Array.from({ length: 40 }, (_, index) => `Option ${index}`) }),
    several: { type: 'array', uniqueItems: true, items: text({ enum: ['a', 'b', 'c'] }) },
    day: text({ format: 'date' }),
    list: { type: 'array', items: text() },
    map: { type: 'object', additionalProperties: text() },
    either: { oneOf: [{ type: 'object', properties: { one: text() } }, text()] },
    described: text({ description: 'Some **Markdown** with a [link](https://example.com).' }),
    secret: text({ format: 'password' }),
    ...Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`plain${index}`, text()])),
  },
};

it('shows every kind of field, and connects', async () => {
  const service = new TestService({
    integrations: [{ key: 'crm', authOptions: [{ key: 'long', schema }] }],
  });
  const form = document.createElement('connection-form');
  const event = (type) => new Promise((resolve) => form.addEventListener(type, resolve, { once: true }));
  form.integrationKey = 'crm';
  form.client = service.client;
  document.body.append(form);
  await event('connection-ready');

  const combobox = form.shadowRoot.querySelector('[role=combobox]');
  combobox.focus();
  combobox.value = 'Option 7';
  combobox.dispatchEvent(new Event('input', { bubbles: true }));
  const [option] = await until(() => form.shadowRoot.querySelectorAll('[role=option]'));
  option.click();
  await until(() => form.shadowRoot.querySelectorAll('strong'));
  await until(() => [...form.shadowRoot.querySelectorAll('input')].slice(150));

  const hinted = form.shadowRoot.querySelector('[enterkeyhint=next]');
  hinted.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));

  form.shadowRoot.querySelector('button[type=submit]').click();
  await event('connection-success');
  expect(service.attempts[0].parameters).toEqual({ choice: 'Option 7' });
});

/** What the page shows, once it shows any. */
async function until(find) {
  for (;;) {
    const found = [...find()];
    if (found.length) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
