import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { lite } from '../../src/editions/lite.js';
import { standard } from '../../src/editions/standard.js';
import { ConnectionForm } from '../../src/element/connection-form.js';
import { TestService } from '../../src/testing/index.js';
import { until } from '../support/until.js';
import { hostileCases } from './cases.js';

/** How many schemas are shown, and from which seed. */
const COUNT = 60;
const SEED = 20;

const editions = { standard, lite };
for (const [name, edition] of Object.entries(editions))
  customElements.define(
    `hostile-${name}-form`,
    class extends ConnectionForm {
      static override edition = edition;
    },
  );

/** What only a script, or markup that came through, could have put there. */
const FOREIGN = 'script, iframe, object, embed, [src="x"], [onerror], [onload], a[href^="javascript:" i]';

const MARKUP = '<img src=x onerror=alert(1)>';
const texts = { title: MARKUP, description: MARKUP, placeholder: MARKUP, group: MARKUP, prefix: MARKUP };
/** Markup wherever a schema has a text that is shown. */
const planted = {
  properties: {
    [MARKUP]: { type: 'string', description: `[a](javascript:alert(1)) ${MARKUP}` },
    a: { ...texts, type: 'string', default: MARKUP },
    b: { ...texts, enum: [MARKUP, 'b'], enumNames: [MARKUP, MARKUP] },
    c: { ...texts, type: 'boolean' },
    d: { ...texts, type: 'array', items: { ...texts, type: 'string' } },
    e: { ...texts, oneOf: [texts, { ...texts, const: MARKUP }] },
    f: { ...texts, type: 'object', properties: { [MARKUP]: { ...texts, format: 'date' } } },
    g: { ...texts, type: 'object', additionalProperties: { type: 'string' } },
    h: { ...texts, type: 'string', format: 'password' },
    i: { title: MARKUP, type: 'string' },
  },
};

describe('hostile schemas on the page', () => {
  const failures: string[] = [];
  const onError = (event: ErrorEvent) => failures.push(String(event.error));
  const onRejection = ({ reason }: PromiseRejectionEvent) => failures.push(String(reason));
  const { alert } = globalThis;
  const { warn, error } = console;

  before(() => {
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
    globalThis.alert = () => failures.push('a script ran');
    console.warn = console.error = () => {};
  });
  after(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
    Object.assign(globalThis, { alert });
    Object.assign(console, { warn, error });
  });

  for (const name of Object.keys(editions))
    it(`are shown or said to be unreadable, and run nothing, ${name}`, async function () {
      this.timeout(60_000);
      let shown = 0;
      const generated = fc.sample(hostileCases, { numRuns: COUNT, seed: SEED });
      const given = { d: [MARKUP], g: { [MARKUP]: MARKUP } };
      for (const [schema, parameters] of [[planted, given], ...generated]) {
        const { client } = new TestService({
          integrations: [{ key: 'acme', name: 'Acme', authOptions: [{ key: 'details', schema }] }],
        } as ConstructorParameters<typeof TestService>[0]);
        const form = document.createElement(`hostile-${name}-form`) as ConnectionForm;
        Object.assign(form, { client, integrationKey: 'acme', parameters });
        form.addEventListener('connection-submit', (event) => event.preventDefault());
        document.body.append(form);
        const what = JSON.stringify([schema, parameters]);
        const root = form.shadowRoot!;
        await until(
          () => ['editing', 'load-failed'].includes(form.status) && !root.querySelector('.placeholder'),
          `a form of ${what}`,
        );
        await form.updateComplete;
        root.querySelector<HTMLButtonElement>('[part~=submit]')?.click();
        await form.updateComplete;
        expect(
          [...root.querySelectorAll(FOREIGN)].map(({ outerHTML }) => outerHTML),
          what,
        ).to.deep.equal([]);
        expect(root.textContent!.trim().length > 0, what).to.equal(true);
        expect(failures, what).to.deep.equal([]);
        form.remove();
        shown++;
      }
      console.log(`hostile: ${shown} of ${COUNT + 1} shown, ${name}, from seed ${SEED}`);
    });
});
