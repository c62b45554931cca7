import { expect } from '@open-wc/testing';
import type { ConnectionError } from '../../src/index.js';
import { OpenedPage } from '../support/opened-page.js';
import { thePopup } from '../support/popup.js';
import { sandbox } from '../support/sandbox.js';
import { until } from '../support/until.js';

type BuiltPage = Window & {
  violations: string[];
  errors: string[];
  told: ConnectionError[];
  hasty: boolean;
};

const notice = '[part~=notice]';
const tryAgain = `${notice} button`;

let page: OpenedPage;
/** Where the built files are, one chunk of which does not come until it is released. */
let late: string;

interface Extra {
  fails?: 'unavailable' | 'portal' | 'dropped' | 'broken' | 'silent';
  /** Shortens what the form waits for, until the chunk is released. */
  hasty?: boolean;
  attributes?: string;
  strict?: boolean;
}

async function openWithout(
  chunk: string,
  integration: string,
  { fails = 'unavailable', hasty, attributes, strict }: Extra = {},
): Promise<void> {
  late = `/__late/${crypto.randomUUID()}/${chunk}/${fails}/`;
  const claims = { id: `customer-${crypto.randomUUID()}`, fields: { sandbox: { consent: 'auto' } } };
  page = await OpenedPage.openAt('/__built/script', {
    integration,
    claims: JSON.stringify(claims),
    api: sandbox.apiUri,
    late,
    ...(hasty && { hasty: '' }),
    ...(attributes && { attributes }),
    ...(strict && { strict: '', provider: sandbox.providerUri }),
  });
}

async function release(): Promise<void> {
  await fetch(`${late}release`);
  opened().hasty = false;
}

const opened = () => page.document!.defaultView as unknown as BuiltPage;
const root = () => page.form!.shadowRoot!;
const codesTold = () => [...new Set(opened().told.map(({ code }) => code))];
const said = () => root().querySelector(notice)?.textContent ?? '';

async function connects(): Promise<void> {
  await page.pressConnect();
  await page.until('connected');
}

async function pressTryAgain(): Promise<void> {
  await thePopup.click('connection-form', tryAgain);
}

describe('a chunk that does not come', () => {
  afterEach(() => page.close());

  describe('form', () => {
    const sentence = () => page.document!.querySelector('connection-form > [role=alert]')?.textContent;

    async function isSaid(): Promise<void> {
      await until(() => sentence(), 'the page says that there is no form');
      expect(sentence()).to.match(/couldn’t load/);
      expect(codesTold()).to.deep.equal(['network']);
    }

    for (const fails of ['unavailable', 'portal', 'dropped', 'broken', 'silent'] as const) {
      it(`is said, and comes by itself: ${fails}`, async () => {
        await openWithout('form', 'oauth2', { fails, hasty: true });
        await isSaid();
        await release();
        await page.until('editing');
        expect(sentence()).to.equal(undefined);
        expect(opened().customElements.get('connection-form')).to.equal(page.form!.constructor);
        await connects();
        expect(opened().errors).to.deep.equal([]);
      });
    }

    it('is said in a form that the page adds later, too', async () => {
      await openWithout('form', 'oauth2', { hasty: true });
      await isSaid();
      const later = page.document!.createElement('connection-form');
      page.document!.body.append(later);
      await until(() => later.textContent, 'the page says it of that one');
      expect(page.document!.querySelectorAll('connection-form > [role=alert]')).to.have.length(2);
      expect(opened().told).to.have.length(2);
      await release();
      await page.until('editing');
      expect(later.textContent).to.equal('');
    });

    it('comes at once when the browser is online again', async () => {
      await openWithout('form', 'oauth2');
      await isSaid();
      await release();
      opened().dispatchEvent(new Event('online'));
      await page.until('editing');
    });

    it('comes later under a strict policy, and the browser reports nothing', async () => {
      await openWithout('form', 'oauth2', { strict: true, hasty: true, attributes: 'no-eval' });
      await isSaid();
      await release();
      await page.until('editing');
      await connects();
      expect(opened().violations).to.deep.equal([]);
    });
  });

  describe('one that the first paint needs', () => {
    for (const chunk of ['special', 'structured', 'long', 'reactions'])
      it(`is said, and comes after "Try again": ${chunk}`, async () => {
        await openWithout(chunk, 'kinds');
        await page.until('load-failed');
        expect(said()).to.contain('couldn’t load');
        expect(page.form!.error).to.have.property('code', 'network');
        expect(codesTold()).to.deep.equal(['network']);
        await pressTryAgain();
        await page.until('load-failed');
        await release();
        await pressTryAgain();
        await page.until('editing', 'load-failed');
        // A try of the form's own that began before may still fail, and this one shares its request; the next does not.
        if (page.form!.status === 'load-failed') await pressTryAgain();
        await page.until('editing');
        await page.form!.updateComplete;
        expect(root().querySelectorAll('.placeholder')).to.have.length(0);
        expect(page.form!.reportValidity()).to.equal(false);
        await page.form!.updateComplete;
        expect(root().querySelector('.problem')?.textContent).to.match(/\w/);
      });

    it('is said after a while if it neither comes nor fails', async () => {
      await openWithout('special', 'kinds', { fails: 'silent', hasty: true });
      await page.until('load-failed');
      expect(said()).to.contain('couldn’t load');
      await release();
      await pressTryAgain();
      await page.until('editing');
    });

    it('comes when the browser is online again', async () => {
      await openWithout('structured', 'kinds');
      await page.until('load-failed');
      await release();
      opened().dispatchEvent(new Event('online'));
      await page.until('editing');
    });
  });

  describe('reactions', () => {
    it('is said when it fails again, and comes by itself', async () => {
      await openWithout('reactions', 'oauth2-parameters', { hasty: true });
      await page.until('editing');
      await until(() => said(), 'the form says so');
      expect(codesTold()).to.deep.equal(['network']);
      await release();
      await until(() => !said(), 'the reactions come');
      expect(page.form!.reportValidity()).to.equal(false);
      await page.form!.updateComplete;
      expect(root().querySelector('.problem')?.textContent).to.contain('Subdomain');
      expect(opened().told).to.have.length(1);
    });

    it('comes after "Try again"', async () => {
      await openWithout('reactions', 'oauth2-parameters');
      await page.until('editing');
      await until(() => said(), 'the form says so');
      await release();
      await pressTryAgain();
      await until(() => !said(), 'the reactions come');
    });
  });

  describe('a validator', () => {
    /** Only a validator finds what is wrong with this. */
    async function findsTheMistake(): Promise<boolean> {
      page.form!.parameters = { subdomain: 'Not A Name' };
      await page.form!.updateComplete;
      return !page.form!.reportValidity();
    }

    it('is replaced by the other one: ajv', async () => {
      await openWithout('ajv', 'oauth2-parameters');
      await page.until('editing');
      await until(findsTheMistake, 'the interpreter finds the mistake');
    });

    it('comes by itself: interpreter', async () => {
      await openWithout('interpreter', 'oauth2-parameters', { attributes: 'no-eval', hasty: true });
      await page.until('editing');
      expect(await findsTheMistake()).to.equal(false);
      await release();
      await until(findsTheMistake, 'the interpreter finds the mistake');
    });
  });

  describe('connector', () => {
    for (const fails of ['unavailable', 'portal', 'dropped', 'broken', 'silent'] as const)
      it(`is said when it is needed, and comes with the next click: ${fails}`, async () => {
        await openWithout('connector', 'oauth2', { fails, hasty: fails === 'silent' });
        await page.until('editing');
        await page.pressConnect();
        await page.until('failed');
        expect(page.form!.error).to.have.property('code', 'network');
        await until(() => said().includes('couldn’t reach'), 'the form says so');
        await release();
        await page.pressConnect();
        await page.until('connected', 'failed');
        // The click may have joined a request from before the release, which stays silent.
        if (fails === 'silent' && page.form!.status === 'failed') await page.pressConnect();
        await page.until('connected');
      });
  });

  describe('sdk', () => {
    it('is not needed to connect', async () => {
      await openWithout('sdk', 'oauth2');
      await page.until('editing');
      await connects();
    });

    it("is said where the vendor's dialog needs it, and comes with the next click", async () => {
      await openWithout('sdk', 'api-key', { attributes: 'prebuilt' });
      await page.until('editing');
      await page.pressConnect();
      await page.until('failed');
      expect(page.form!.error).to.have.property('code', 'network');
      await release();
      await page.pressConnect();
      await until(() => page.document!.getElementById('__integration-app-popup'), "the vendor's dialog");
    });
  });

  it('leaves a description plain, and comes by itself: rich-text', async () => {
    await openWithout('rich-text', 'api-key', { hasty: true });
    await page.until('editing');
    expect(root().querySelector('code')).to.equal(null);
    expect(root().textContent).to.contain('Starts with sk_');
    await release();
    await until(() => root().querySelector('code'), 'the description to be formatted');
  });
});
