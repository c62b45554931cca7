import { expect } from '@open-wc/testing';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { clearPage } from '../support/connection-form-harness.js';
import { everyKind } from '../support/every-kind.js';
import { mountIntegration } from '../support/test-service-form.js';
import { follow, type Step, TranslatedForm } from '../support/translated-form.js';
import { loseTexts, textsIn, translate } from '../support/translator.js';
import { until } from '../support/until.js';

const text: DataSchema = { type: 'string' };
const words = Array.from({ length: 130 }, (_, index) => `word ${index + 1}`);

/** Fields whose texts change while they are on the page. */
const schema: DataSchema = {
  type: 'object',
  required: ['subdomain'],
  properties: {
    subdomain: { ...text, suffix: '.zendesk.com' },
    even: { type: 'integer', multipleOf: 2, minimum: 4 },
    plan: { enum: words },
    region: { enum: ['EU', 'US'] },
    scopes: { type: 'array', items: { enum: words }, allowCustom: true },
    hosts: { type: 'array', items: text },
    proxies: { type: 'array', items: { type: 'object', properties: { host: text, port: text } } },
    headers: { type: 'object', additionalProperties: text },
    extra: {},
    perhaps: { type: ['integer', 'null'], default: 3 },
    pem: { ...text, isSensitive: true, multiline: true },
    either: {
      oneOf: [
        { title: 'One', description: 'The *first*.', properties: { a: { ...text, title: 'Of one' } } },
        { title: 'Two', description: 'The `second`.', properties: { b: { ...text, title: 'Of two' } } },
      ],
    },
    again: { ...text, iconUri: 'https://icons.invalid/icon.png', advanced: true },
  },
};

/** Two forms of the same shape: what one shows stands where the other showed its own. */
const alike = (first: DataSchema, second: DataSchema) => ({
  type: 'object',
  properties: { first, second, name: { ...text, title: `Name of ${first.title}` } },
});

const authOptions = [
  { key: 'details', title: 'Details', description: 'Of *yours*.', schema },
  {
    key: 'eu',
    title: 'Europe',
    description: 'In the EU.',
    helpUri: 'https://help.invalid/eu',
    schema: alike(
      { title: 'Plan', enum: [1, 2], enumNames: ['Small', 'Large'], description: 'What you have.' },
      { title: 'Account', ...text, prefix: 'eu-', description: 'As in **eu-1**.' },
    ),
  },
  {
    key: 'us',
    title: 'America',
    schema: alike(
      { title: 'Tariff', enum: [1, 2], enumNames: ['Cheap', 'Dear'], description: 'What you pay.' },
      { title: 'Team', ...text, prefix: 'us-', description: 'As in `us-1`.' },
    ),
  },
  { key: 'sign-in', title: 'Sign in', type: 'oauth2' as const },
];

/** A long form, which appears in batches: every fourth field is a text, and one demands a number. */
const longSchema = (label: string) => ({
  type: 'object',
  properties: Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `field${index}`,
      { title: `${label} ${index}`, ...(index % 4 ? { enum: ['A', 'B'] } : text) },
    ]),
  ),
});

const integrations = [
  { key: 'acme', name: 'Acme', description: 'An app with `code`.', authOptions },
  {
    key: 'globex',
    name: 'Globex',
    description: 'Another **app**.',
    connections: [{ id: '1', name: 'My Globex', disconnected: true, error: 'The key was revoked.' }],
    authOptions: authOptions.slice(1, 3),
  },
  {
    key: 'initech',
    name: 'Initech',
    description: 'A third app.',
    connections: [{ id: '2', name: 'Our Initech', disconnected: true, error: 'The account is closed.' }],
    authOptions: [
      { key: 'eu', title: 'East', schema: longSchema('East') },
      { key: 'us', title: 'West', schema: longSchema('West') },
    ],
  },
];

const choose = (index: number) => (page: TranslatedForm) =>
  page.root.querySelector<HTMLInputElement>(`#option-${index}`)!.click();

const show = (key: string) => async (page: TranslatedForm) => {
  page.form.integrationKey = key;
  await until(() => page.form.integration?.key === key, 'the integration');
  await until(() => page.form.status === 'editing', 'its form');
};

const refuse = (message: string) => (page: TranslatedForm) => {
  page.service.will({ connect: { refuse: message } });
  page.submitButton.click();
  return until(() => page.form.error?.message.includes(message), 'the refusal');
};

const scenarios: Record<string, Step[]> = {
  'problems of fields come, change and go': [
    ['an odd number', (page) => page.fill('Even', '5')],
    ['a small one', (page) => page.fill('Even', '2')],
    ['no number', (page) => page.fill('Even', 'two')],
    ['JSON that is none', (page) => page.fill('Extra', '{')],
    ['a click that finds three problems', (page) => page.submitButton.click()],
    ['one is mended', (page) => page.fill('Even', '6')],
    ['a URL in place of a part', (page) => page.fill('Subdomain', 'https://beta.zendesk.com/x')],
    ['another', (page) => page.fill('Subdomain', 'https://gamma.zendesk.com/x')],
    ['the part is taken', (page) => page.root.querySelector<HTMLElement>('.offer')!.click()],
    ['all is mended', (page) => page.fill('Extra', '{}')],
    ['blanks around', (page) => page.fill('Again', '  name ')],
    ['none around', (page) => page.fill('Again', 'name')],
  ],
  'attempts are refused, cancelled and succeed': [
    ['the form is filled in', (page) => page.fill('Subdomain', 'acme')],
    ['a refusal', refuse('The key is wrong.')],
    ['another', refuse('The key has expired.')],
    ['the same', refuse('The key has expired.')],
    [
      'under way',
      (page) => {
        page.service.will({ connect: 'wait' });
        page.submitButton.click();
        return page.until('connecting');
      },
    ],
    [
      'given up',
      (page) => {
        page.push('Cancel');
        return page.until('cancelled');
      },
    ],
    [
      'connected',
      (page) => {
        page.service.will({ connect: 'succeed' });
        page.submitButton.click();
        return page.until('connected');
      },
    ],
    [
      'there is a connection',
      (page) => {
        page.form.reset();
        return page.until('editing');
      },
    ],
    ['it may be disconnected', (page) => (page.form.archivable = true)],
    ['asked to disconnect', (page) => page.push('Disconnect')],
    ['kept', (page) => page.push('Cancel')],
    ['asked again', (page) => page.push('Disconnect')],
    [
      'disconnected',
      async (page) => {
        page.confirmButton.click();
        await until(() => !page.root.querySelector('[part=existing]'), 'the connection to go');
      },
    ],
  ],
  'another auth option is chosen': [
    ['the first', choose(1)],
    ['one with the same shape', choose(2)],
    ['back', choose(1)],
    ['none with fields', choose(3)],
    [
      'a sign-in',
      (page) => {
        page.service.will({ connect: 'wait' });
        page.submitButton.click();
        return page.until('connecting');
      },
    ],
    [
      'given up',
      (page) => {
        page.push('Cancel');
        return page.until('cancelled');
      },
    ],
    ['one with every kind', choose(0)],
  ],
  'the page names another integration': [
    ['one with a connection that is broken', show('globex')],
    ['another', show('initech')],
    ['another option of a long form', choose(1)],
    ['the first', show('acme')],
  ],
  'fields, items and entries come and go': [
    ['a branch', (page) => page.control('One').click()],
    ['the other', (page) => page.control('Two').click()],
    ['no value', (page) => page.root.querySelector<HTMLInputElement>('.check.minor input')!.click()],
    ['an item', (page) => page.push('Add to Hosts')],
    ['another', (page) => page.push('Add to Hosts')],
    ['it moves', (page) => page.push('Move Item 1 down')],
    ['and back', (page) => page.push('Move Item 2 up')],
    ['one goes', (page) => page.push('Remove Item 1')],
    ['a group', (page) => page.push('Add to Proxies')],
    ['another group', (page) => page.push('Add to Proxies')],
    ['an entry', (page) => page.add('Name', 'Accept')],
    ['a second', (page) => page.add('Name', 'X-Key')],
    ['one that is there', (page) => page.add('Name', 'Accept')],
    ['another that is there', (page) => page.add('Name', 'X-Key')],
  ],
  'options are searched and added': [
    ['the list opens', (page) => page.control('Plan').click()],
    ['some match', (page) => page.enter(page.control('Plan'), 'word 1')],
    ['fewer match', (page) => page.enter(page.control('Plan'), 'word 12')],
    ['others match', (page) => page.enter(page.control('Plan'), 'word 3')],
    ['none matches', (page) => page.enter(page.control('Plan'), 'word x')],
    ['the list closes', (page) => page.control('Plan').blur()],
    ['one of a few', (page) => page.control('EU').click()],
    ['none', (page) => page.push('Clear')],
    ['one of one’s own', (page) => page.add('Add another value', 'mine')],
    [
      'several are searched',
      (page) => page.enter(page.root.querySelector('[aria-label="Search…"]') as HTMLInputElement, 'word 12'),
    ],
    [
      'others are searched',
      (page) => page.enter(page.root.querySelector('[aria-label="Search…"]') as HTMLInputElement, 'word 3'),
    ],
  ],
  'the page gives other words': [
    ['problems', (page) => page.submitButton.click()],
    ['an odd number', (page) => page.fill('Even', '5')],
    [
      'others',
      (page) => {
        page.form.strings = {
          form: { connect: 'Verbinden', chooseOption: 'Wie?', kindDetails: 'Mit Angaben', toMend: 'Zu tun' },
          field: {
            add: 'Dazu',
            chooseFile: 'Datei',
            dropFile: 'Hierher',
            more: 'Mehr',
            branch: 'Art',
            noValue: 'Kein Wert',
          },
          problem: { required: '{label} fehlt', multipleOf: '{label}: nur {limit}' },
        };
      },
    ],
    ['those from before', (page) => (page.form.strings = undefined)],
  ],
  'the form fails to load': [
    [
      'no network',
      (page) => {
        page.service.will({ load: 'network' });
        page.form.integrationKey = 'other';
        return page.until('load-failed');
      },
    ],
    [
      'no service',
      async (page) => {
        page.service.will({ load: 'service' });
        page.push('Try again');
        await until(() => page.form.error?.code === 'service', 'the other error');
      },
    ],
    [
      'it loads',
      (page) => {
        page.service.will({ load: 'succeed' });
        page.form.integrationKey = 'acme';
        return page.until('editing');
      },
    ],
  ],
};

/** Without what is the same, since to show the differences of long lists takes the runner minutes. */
const without = (list: readonly string[], others: readonly string[]) =>
  list.filter((each) => !others.includes(each)).slice(0, 5);

describe('a page that is translated', () => {
  afterEach(clearPage);

  for (const [name, steps] of Object.entries(scenarios)) {
    describe(`as ${name}`, () => {
      let expected: Awaited<ReturnType<typeof follow>>;
      before(async () => {
        expected = await follow(integrations, steps);
      });

      it('shows what it would show otherwise, once', async () => {
        const translated = await follow(integrations, steps, translate);
        for (const [index, [step]] of steps.entries()) {
          const { said } = translated[index]!;
          expect(without(expected[index]!.said, said), `missing after: ${step}`).to.deep.equal([]);
          expect(without(said, expected[index]!.said), `too much after: ${step}`).to.deep.equal([]);
          expect(said.length, `texts after: ${step}`).to.equal(expected[index]!.said.length);
        }
      });

      it('shows what is new where a program has taken all texts away', async () => {
        const bare = await follow(integrations, steps, loseTexts);
        for (const [index, [step]] of steps.entries()) {
          const fresh = without(expected[index]!.said, expected[index - 1]?.said ?? expected[0]!.said);
          expect(without(fresh, bare[index]!.said), `missing after: ${step}`).to.deep.equal([]);
          expect(without(bare[index]!.said, expected[index]!.said), `too much after: ${step}`).to.deep.equal(
            [],
          );
        }
      });

      it('has no text that would be changed where it stands', () => {
        for (const [index, [step]] of steps.entries())
          expect(expected[index]!.loose, `after: ${step}`).to.deep.equal([]);
      });
    });
  }

  it('keeps the part of a URL that it offers', async () => {
    const page = new TranslatedForm(integrations);
    await page.mount();
    page.fill('Subdomain', 'https://beta.zendesk.com/x');
    await page.settled();
    page.translate(translate);
    const offer = page.root.querySelector('.offer')!;
    expect(textsIn(offer).map(({ data }) => data)).to.deep.equal(['«Use “»', 'beta', '«”»']);
    page.form.strings = { field: { usePart: ({ part }) => `${part}?` } };
    await page.settled();
    expect(offer.textContent).to.equal('beta?');
  });

  it('keeps technical text as it is', async () => {
    const { renderRoot } = await mountIntegration({
      description: 'See https://help.invalid/a, or [mail@help.invalid](mailto:mail@help.invalid), or `a_b`.',
      authOptions: [
        {
          key: 'details',
          schema: {
            ...everyKind,
            properties: {
              ...everyKind.properties,
              zone: { enum: ['eu-1', 'eu-2', 'eu-3', 'eu-4', 'eu-5'] },
              level: { enum: ['read_all', 'in words', 3], enumNames: ['', '', 'Three'] },
              help: {
                ...text,
                description: 'See https://help.invalid/b, or [our page](https://help.invalid/c).',
              },
            },
          },
        },
        { key: 'api_key', title: '', schema: { type: 'object', properties: { key: text } } },
      ],
    });
    const root = renderRoot as ShadowRoot;
    await until(() => root.querySelector('.summary code'), 'the descriptions');
    translate(root);
    const kept = textsIn(root)
      .map(({ data }) => data.trim())
      .filter((data) => !data.startsWith('«'));
    expect(kept).to.include.members([
      'Connect Acme',
      'https://help.invalid/a',
      'mail@help.invalid',
      'a_b',
      'https://help.invalid/b',
      'details',
      'api_key',
      'https://',
      '.zendesk.com',
      'acme',
      'UTC',
      'EU',
      'US',
      'eu-1',
      'eu-5',
      'read_all',
      '+',
    ]);
    for (const changed of ['«our page»', '«in words»', '«Three»', '«word 1»'])
      expect(textsIn(root).map(({ data }) => data)).to.include(changed);
  });
});
