import { expect } from '@open-wc/testing';
import type { ConnectionForm } from '../../src/index.js';
import { OtherDocument } from '../support/other-document.js';
import { sandbox, signToken } from '../support/sandbox.js';
import { until } from '../support/until.js';

/** The pages of these tests wait a tenth of what others do. */
const haste = 10;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a page with this markup is told in its console, in a page of its own. */
class AdvisedPage {
  readonly warnings: string[] = [];

  private constructor(readonly page: OtherDocument) {}

  static async open(markup: string): Promise<AdvisedPage> {
    const advised = new AdvisedPage(await OtherDocument.open());
    const { window, document } = advised.page;
    // A page in a frame has a console and a clock of its own.
    const own = window as unknown as { console: Console; setTimeout: typeof window.setTimeout };
    const { setTimeout } = own;
    own.setTimeout = ((run: () => void, delay = 0) => setTimeout(run, delay / haste)) as typeof setTimeout;
    own.console.warn = (text: string) => advised.warnings.push(text);
    await advised.page.runScript();
    document.body.innerHTML = markup;
    return advised;
  }

  get form(): ConnectionForm {
    return this.page.document.querySelector('connection-form')!;
  }

  /** All that is said, and nothing more for a while. */
  async said(): Promise<string[]> {
    await until(() => this.warnings.length, 'a warning');
    await pause(300);
    return this.warnings;
  }

  /** All that is said in longer than a form waits. */
  async saidInTime(): Promise<string[]> {
    await pause(500);
    return this.warnings;
  }
}

describe('what the developer of a page is told whose form shows nothing', () => {
  let advised: AdvisedPage;
  const open = async (markup: string) => (advised = await AdvisedPage.open(markup));
  afterEach(() => advised.page.close());

  it('what it lacks, as an attribute and as a property', async () => {
    const [text, ...more] = await (await open('<connection-form></connection-form>')).said();
    expect(text).to.include('integration-key="…"').and.include('form.integrationKey = ');
    expect(text).to.include('token-url="…"').and.include('form.fetchToken = ');
    expect(more).to.deep.equal([]);
  });

  for (const [attributes, lacks, has] of [
    ['integration-key="crm"', 'token-url', 'integration-key'],
    ['connector-key="crm"', 'token-url', 'integration-key'],
    ['token-url="/token"', 'integration-key', 'token-url'],
    ['token="secret"', 'integration-key', 'token-url'],
  ] as const) {
    it(`only what it lacks: <connection-form ${attributes}>`, async () => {
      const [text] = await (await open(`<connection-form ${attributes}></connection-form>`)).said();
      expect(text).to.include(lacks).and.not.include(has);
    });
  }

  for (const [written, meant] of [
    ['integrationkey', 'write the attribute integration-key'],
    ['integration_key', 'write the attribute integration-key'],
    [':integrationKey', 'write the attribute integration-key'],
    ['integration', 'write the attribute integration-key'],
    ['tokenurl', 'write the attribute token-url'],
    ['token-uri', 'write the attribute token-url'],
    ['api-url', 'write the attribute api-uri'],
    ['apiurl', 'write the attribute api-uri'],
    ['samewindow', 'write the attribute same-window'],
    ['fetchtoken', 'set the property: form.fetchToken'],
    ['parameters', 'set the property: form.parameters'],
    ['onconnection-success', 'listen with form.addEventListener'],
  ] as const) {
    it(`what to write instead of ${written}, and none of its value`, async () => {
      const [text] = await (await open(`<connection-form ${written}="secret"></connection-form>`)).said();
      expect(text).to.match(new RegExp(`Instead of (the attribute )?${written.toLowerCase()} ${meant}`));
      expect(text).to.not.include('secret');
    });
  }

  it('of an attribute that is not what the form lacks, once it has loaded', async () => {
    const token = await signToken();
    await open(
      `<connection-form integration-key="api-key" api-uri="${sandbox.apiUri}" token="${token}" samewindow></connection-form>`,
    );
    expect(await advised.said()).to.deep.equal([
      '<connection-form>: Instead of samewindow write the attribute same-window.',
    ]);
  });

  it('nothing of attributes that any element may have', async () => {
    const token = await signToken();
    const others =
      'id="form" class="card" data-theme="dark" aria-label="Form" lang="en" _ngcontent-c1 data-v-1';
    await open(
      `<connection-form ${others} integration-key="api-key" api-uri="${sandbox.apiUri}" token="${token}"></connection-form>`,
    );
    expect(await advised.saidInTime()).to.deep.equal([]);
    await until(() => advised.form.status === 'editing', 'the form to be shown');
  });

  it('how to write it in React, where React has made the element', async () => {
    await open('<connection-form integrationkey="crm"></connection-form>');
    Object.assign(advised.form, { __reactFiber$abc: {} });
    expect((await advised.said())[0]).to.include('take ConnectionForm from connection-form/react');
  });

  it('once, although the form is moved and others lack the same', async () => {
    await open('<connection-form></connection-form><connection-form></connection-form><div></div>');
    const box = advised.page.document.querySelector('div')!;
    box.append(advised.form);
    await advised.said();
    box.append(advised.form);
    expect(await advised.saidInTime()).to.have.length(1);
  });

  it('nothing where the page sets what it lacks in time, or takes it away', async () => {
    const token = await signToken();
    await open('<connection-form></connection-form><connection-form></connection-form>');
    const [set, taken] = advised.page.document.querySelectorAll('connection-form');
    await set!.updateComplete;
    taken!.remove();
    Object.assign(set!, { integrationKey: 'api-key', apiUri: sandbox.apiUri, token });
    expect(await advised.saidInTime()).to.deep.equal([]);
  });

  it('nothing of a form that is not in the page', async () => {
    await open('');
    const { document } = advised.page;
    document.createElement('div').append(document.createElement('connection-form'));
    expect(await advised.saidInTime()).to.deep.equal([]);
  });
});
