import type { ConnectionForm } from '../../src/index.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { Status } from '../../src/index.js';
import { TestService } from '../../src/testing/index.js';

// What a page does with its forms in a long day, over and over. Each cycle leaves the page as it was.

const texts = (count: number): DataSchema => ({
  type: 'object',
  properties: Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`text${n}`, { type: 'string', title: `Text ${n}` }]),
  ),
});

const structured: DataSchema = {
  type: 'object',
  properties: {
    login: {
      title: 'Login',
      oneOf: [
        { title: 'Key', properties: { key: { type: 'string', format: 'password' } }, required: ['key'] },
        { title: 'Name', properties: { name: { type: 'string' } }, required: ['name'] },
      ],
    },
    sites: { type: 'array', title: 'Sites', items: { type: 'string' }, minItems: 2 },
    map: { type: 'object', title: 'Headers', additionalProperties: { type: 'string' } },
    from: { type: 'string', title: 'From', format: 'date' },
    zone: { title: 'Zone', enum: Array.from({ length: 40 }, (_, n) => `Zone ${n}`) },
  },
};

const { client } = new TestService({
  integrations: [
    { key: 'flat', name: 'Flat', authOptions: [{ key: 'a', schema: texts(4) }] },
    { key: 'long', name: 'Long', authOptions: [{ key: 'a', schema: texts(140) }] },
    { key: 'structured', name: 'Structured', authOptions: [{ key: 'a', schema: structured }] },
    {
      key: 'options',
      name: 'Options',
      authOptions: [
        { key: 'a', title: 'First', schema: texts(3) },
        { key: 'b', title: 'Second', schema: structured },
      ],
    },
  ],
});
const keys = ['flat', 'long', 'structured', 'options'];

const task = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(form: ConnectionForm, ...statuses: Status[]): Promise<void> {
  for (let tries = 0; !statuses.includes(form.status); tries++) {
    if (tries > 4000) throw new Error(`The form is ${form.status}, not ${statuses.join(' or ')}.`);
    await task(5);
  }
  await form.updateComplete;
}

async function mount(properties: Partial<ConnectionForm>): Promise<ConnectionForm> {
  const form = document.createElement('connection-form');
  Object.assign(form, properties);
  document.body.append(form);
  await until(form, 'editing');
  return form;
}

function type({ shadowRoot }: ConnectionForm, text: string): void {
  const control = shadowRoot!.querySelector<HTMLInputElement>('.fields input')!;
  control.focus();
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  control.blur();
}

/** Does it so often, in a form of this integration. */
async function withForm(key: string, times: number, act: (form: ConnectionForm, n: number) => Promise<void>) {
  const form = await mount({ client, integrationKey: key });
  for (let n = 0; n < times; n++) await act(form, n);
  form.remove();
  await task();
}

export const cycles = {
  async mounts(times: number) {
    for (let n = 0; n < times; n++) {
      const form = await mount({ client, integrationKey: keys[n % keys.length]! });
      if (n % 2) type(form, `text ${n}`);
      form.remove();
      await task();
    }
  },

  drafts: (times: number) =>
    withForm('long', times, async (form, n) => {
      type(form, `text ${n}`);
      form.reset();
      await form.updateComplete;
      // A long form is shown in more than one task.
      if (n % 5 === 0) await task(20);
    }),

  options: (times: number) =>
    withForm('options', times, async (form, n) => {
      const options = form.shadowRoot!.querySelectorAll<HTMLInputElement>('[part~=auth-option] input');
      options[(n + 1) % options.length]!.click();
      await form.updateComplete;
      type(form, `text ${n}`);
      await form.updateComplete;
    }),

  targets: (times: number) =>
    withForm('flat', times, async (form, n) => {
      form.integrationKey = keys[(n + 1) % keys.length]!;
      await form.updateComplete;
      await until(form, 'editing');
    }),

  tokens: (times: number) =>
    withForm('flat', times, async (form) => {
      form.client = Object.create(client) as typeof client;
      await form.updateComplete;
    }),

  async attempts(times: number, service: { apiUri: string; token: string }) {
    const form = await mount({ ...service, integrationKey: 'api-key' });
    for (let n = 0; n < times; n++) {
      form.parameters = { apiKey: n % 2 ? 'sk_good' : 'pk_wrong' };
      await form.updateComplete;
      const ended = form.connect().catch(() => {});
      // One of three is given up.
      if (n % 3 === 2) form.reset();
      else await ended;
      await until(form, 'connected', 'failed', 'editing');
      form.reset();
      await until(form, 'editing');
    }
    form.remove();
    await task();
  },
};

Object.assign(globalThis, { cycles });
