import { expect } from '@open-wc/testing';
import type { ConnectionForm, ConnectionHelpDetail, Help } from '../../src/index.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { click } from '../support/pointer.js';
import { controlOf, mountIntegration } from '../support/test-service-form.js';
import { until } from '../support/until.js';
import { reactionsOf } from '../support/reactions.js';

const schema: DataSchema = {
  type: 'object',
  required: ['apiKey'],
  properties: {
    apiKey: { type: 'string', description: 'As the service says it.' },
    region: { type: 'string', description: 'Where the account is.' },
    server: { type: 'object', properties: { host: { type: 'string' } } },
    sites: { type: 'array', items: { type: 'string' } },
  },
};

const help: Help = {
  description: 'Ask your administrator.',
  helpUri: 'https://page.example/acme',
  options: { details: { description: 'With a key.', helpUri: 'https://page.example/key' } },
  fields: {
    apiKey: { description: 'In **Settings**.', helpUri: 'https://page.example/where' },
    region: { description: '' },
    'server.host': { description: 'Without https://' },
    sites: { description: 'One a row.' },
  },
};

describe('help in the page’s own words', () => {
  let form: ConnectionForm;
  afterEach(() => form.remove());

  const mount = (own: Help | undefined, keys = ['details']) =>
    mountIntegration(
      {
        authOptions: keys.map((key) => ({
          key,
          schema,
          description: `About ${key}.`,
          helpUri: 'https://service.example/help',
        })),
      },
      { ...(own && { help: own }), parameters: { sites: ['a', 'b'] } },
    ).then((mounted) => (form = mounted));

  const all = (selector: string) => [...form.renderRoot.querySelectorAll<HTMLElement>(selector)];
  const texts = () => all('.description').map((node) => node.textContent!.trim());
  const links = () => all('[part=help]').map((node) => (node as HTMLAnchorElement).href);

  it('stands in place of what the service says of the integration, of its option and of its fields', async () => {
    await mount(help);
    await until(() => all('.description strong').length > 0, 'the Markdown');
    expect(texts()).to.deep.equal([
      'Ask your administrator.',
      'With a key.',
      'In Settings.',
      'Without https://',
      'One a row.',
    ]);
    expect(links()).to.deep.equal([
      'https://page.example/acme',
      'https://page.example/key',
      'https://page.example/where',
    ]);
  });

  it('describes the control of its field', async () => {
    await mount(help);
    const described = (label: string) => controlOf(form, label).getAttribute('aria-describedby') ?? '';
    expect(form.renderRoot.getElementById(described('Host'))!.textContent).to.equal('Without https://');
    expect(described('Region')).to.equal('');
  });

  it('leaves what it does not name as the service has it', async () => {
    await mount({ fields: { apiKey: { helpUri: 'https://page.example/where' } } });
    expect(texts()).to.deep.equal(['About details.', 'As the service says it.', 'Where the account is.']);
    expect(links()).to.deep.equal(['https://service.example/help', 'https://page.example/where']);
  });

  it('is in each card where there are several options', async () => {
    await mount({ options: { one: { description: 'The page’s.' } } }, ['one', 'two', 'three']);
    await until(() => all('.card').length === 3, 'the cards');
    const said = all('.card .description > div').map((node) => node.textContent);
    expect(said).to.deep.equal(['The page’s.', 'About two.', 'About three.']);
  });

  it('may come and go later, and what is typed stays', async () => {
    await mount(undefined);
    const control = controlOf(form, 'Region');
    control.value = 'eu';
    control.dispatchEvent(new Event('input'));
    form.help = help;
    await form.updateComplete;
    expect(texts()).to.include('Without https://');
    expect(texts()).not.to.include('Where the account is.');
    form.help = undefined;
    await form.updateComplete;
    expect(texts()).to.deep.equal(['About details.', 'As the service says it.', 'Where the account is.']);
    expect(control.value).to.equal('eu');
    expect(form.parameters).to.deep.include({ region: 'eu' });
  });

  it('is no link where its address could run a script', async () => {
    await mount({ fields: { apiKey: { helpUri: 'javascript:alert(1)' } }, helpUri: 'data:text/html,x' });
    expect(links()).to.deep.equal(['https://service.example/help']);
    expect(all('a').filter(({ attributes }) => /script|data/.test(attributes[0]!.value))).to.deep.equal([]);
  });

  it('tells the page which of its links the user opens', async () => {
    await mount(help);
    const opened: string[] = [];
    form.addEventListener('connection-help', ({ detail }: CustomEvent<ConnectionHelpDetail>) =>
      opened.push(detail.url),
    );
    await reactionsOf(form);
    const link = all('[part=help]')[2]!;
    link.addEventListener('click', (event) => event.preventDefault());
    await click(link);
    expect(opened).to.deep.equal(['https://page.example/where']);
  });
});
