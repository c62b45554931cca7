import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { lite } from '../../src/editions/lite.js';
import { ConnectionForm } from '../../src/element/connection-form.js';
import { TestService } from '../../src/testing/index.js';
import { clearPage } from '../support/connection-form-harness.js';
import { mountSchema, type SchemaForm } from '../support/mount-schema.js';
import { translate } from '../support/translator.js';
import { until } from '../support/until.js';

customElements.define(
  'lite-connection-form',
  class extends ConnectionForm {
    static override edition = lite;
  },
);

const text = { type: 'string' } as const;
const three = { properties: { a: text, b: text, c: text }, required: ['a', 'b', 'c'] };

/** Somebody has a connection already. */
const connected = {
  integrations: [
    {
      key: 'app',
      name: 'Acme',
      authOptions: [{ key: 'details', schema: { properties: { a: text } } }],
      connections: [{ name: 'Acme of Ada', canTest: true }],
    },
  ],
};

const LIVE = 'output, [role=status], [role=alert], [role=log], [aria-live]';

/** The one live region of the form; fails where there is none or another. */
function region({ root }: SchemaForm): Element {
  const all = [...root.querySelectorAll(LIVE)];
  expect(all.length, 'live regions').to.equal(1);
  return all[0]!;
}

/** Everything that the form says from now on. */
function listen(form: SchemaForm): string[] {
  const said: string[] = [];
  new MutationObserver(() => form.said && said.push(form.said)).observe(region(form), { childList: true });
  return said;
}

describe('what screen readers are told of <connection-form>', () => {
  afterEach(clearPage);
  afterEach(() => document.querySelectorAll('lite-connection-form').forEach((form) => form.remove()));

  for (const [edition, tag] of [
    ['standard', 'connection-form'],
    ['lite', 'lite-connection-form'],
  ] as const)
    describe(`in the ${edition} edition`, () => {
      it('is said by one region, which is there from the start and stays', async () => {
        const form = document.createElement(tag) as ConnectionForm;
        document.body.append(form);
        await form.updateComplete;
        const first = form.renderRoot.querySelector(LIVE);
        expect(first !== null, 'a region without an integration').to.equal(true);
        expect(first!.textContent).to.equal('');
        const isAlone = () => [...form.renderRoot.querySelectorAll(LIVE)].every((each) => each === first);
        const service = new TestService({
          integrations: [{ key: 'app', name: 'Acme', authOptions: [{ key: 'k', schema: three }] }],
        });
        Object.assign(form, { client: service.client, integrationKey: 'app' });
        await until(() => form.status === 'editing', 'the form');
        expect(isAlone()).to.equal(true);
        form.parameters = { a: '1', b: '2', c: '3' };
        await form.connect();
        await form.updateComplete;
        expect(isAlone()).to.equal(true);
      });

      it('is how many things are to be fixed, each time that one is', async () => {
        const form = await mountSchema(three, {}, {}, tag);
        const said = listen(form);
        await form.submit();
        await until(() => said.length > 0, 'the count');
        for (const [index, label] of ['A', 'B', 'C'].entries()) {
          await form.type(label, 'x');
          await until(() => form.said !== `${3 - index} things to fix` || !form.said, 'the next count');
        }
        expect(said.filter((each) => each.endsWith('to fix'))).to.deep.equal([
          '3 things to fix',
          '2 things to fix',
          '1 thing to fix',
        ]);
        await until(() => form.said === '', 'nothing is left to be said');
      });

      it('is what is wrong with the field that was left, and nothing once it is mended and left', async () => {
        const form = await mountSchema(
          { properties: { a: { ...text, minLength: 5 }, b: text } },
          {},
          {},
          tag,
        );
        await until(() => {
          form.form.parameters = { a: 'x' };
          return !form.form.reportValidity();
        }, 'the validator');
        form.form.parameters = { a: '' };
        await form.type('A', 'abc');
        await sendKeys({ press: 'Tab' });
        await until(() => form.said !== '' && form.said === form.problemOf('A'), 'the problem');
        await form.type('A', 'defgh');
        await sendKeys({ press: 'Tab' });
        await until(() => form.said === '', 'nothing');
      });

      it('is what is wrong with the form as a whole, as long as it is', async () => {
        const form = await mountSchema({ properties: { a: text, b: text }, minProperties: 1 }, {}, {}, tag);
        await until(() => !form.form.reportValidity(), 'the validator');
        await until(
          () => form.said === form.root.querySelector('[part=problem]')?.textContent,
          'the problem',
        );
        await form.type('A', 'x');
        await until(() => form.said === '', 'nothing');
      });

      it('is how an attempt goes and ends, each once', async () => {
        const form = await mountSchema({ properties: { a: text } }, {}, { delay: 50 }, tag);
        const said = listen(form);
        await form.form.connect();
        await until(
          () => said.length === 2,
          () => said.join(' | '),
        );
        expect(said).to.deep.equal(['Connecting…', 'Acme is now connected.']);
      });

      it('is why an attempt failed', async () => {
        const form = await mountSchema(
          { properties: { a: text } },
          {},
          { connect: { refuse: 'No such key.' } },
          tag,
        );
        const said = listen(form);
        await form.form.connect().catch(() => {});
        await until(
          () => said.length === 2,
          () => said.join(' | '),
        );
        expect(said[1]).to.equal(form.root.querySelector('[part~=notice] > p')!.textContent);
      });

      it('is not what the focus goes to, which is read anyway', async () => {
        const form = await mountSchema({ properties: { a: text } }, {}, { delay: 50 }, tag);
        form.submitButton.focus();
        const said = listen(form);
        await sendKeys({ press: 'Enter' });
        await form.until('connected');
        await until(() => form.root.activeElement?.matches('[part~=notice]') ?? false, 'the focus');
        expect(said).to.deep.equal(['Connecting…']);
        expect(form.said).to.equal('');
      });

      it('is that a connection is disconnected', async () => {
        const form = await mountSchema({}, { archivable: true }, connected, tag);
        await form.press('Disconnect');
        await form.form.updateComplete;
        await form.confirm();
        await until(
          () => form.said === 'Acme of Ada is disconnected.',
          () => form.said,
        );
      });

      it('is said again in another language while it is shown', async () => {
        const form = await mountSchema({ properties: { a: text } }, {}, {}, tag);
        await form.form.connect();
        await until(
          () => form.said === 'Acme is now connected.',
          () => form.said,
        );
        form.form.strings = { form: { connected: '{name} ist verbunden.' } };
        await until(
          () => form.said === 'Acme ist verbunden.',
          () => form.said,
        );
      });
    });

  it('is said once more in the words of a program that translates the page', async () => {
    const form = await mountSchema(three);
    await form.submit();
    await until(() => form.said === '3 things to fix', 'the count');
    const said = listen(form);
    translate(form.root);
    for (let updates = 0; updates < 3; updates++) {
      form.form.requestUpdate();
      await form.form.updateComplete;
    }
    expect(said).to.deep.equal(['«3 things to fix»']);
  });

  it('is what comes of a connection that is tested', async () => {
    const form = await mountSchema({}, {}, connected);
    const said = listen(form);
    await form.press('Test connection');
    await until(
      () => form.said.startsWith('Acme of Ada works.'),
      () => form.said,
    );
    expect(said).to.deep.equal(['One moment…', 'Acme of Ada works.']);
  });

  it('is that blanks were left out of what was pasted or typed', async () => {
    const form = await mountSchema({ properties: { a: text } });
    await form.type('A', 'x  ');
    await sendKeys({ press: 'Tab' });
    await until(
      () => form.said === 'We removed extra spaces.',
      () => form.said,
    );
  });
});
