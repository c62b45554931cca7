import { expect } from '@open-wc/testing';
import { clearPage, formOf } from '../../support/form-harness.js';
import { until } from '../../support/until.js';

const KEY = '-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----';

describe('a secret', () => {
  afterEach(clearPage);

  const secret = { type: 'string', isSensitive: true };

  it('is masked until it is revealed, apart from its placeholder', async () => {
    const page = await formOf({ ...secret, examples: ['sk_…'] });
    const masking = () => getComputedStyle(page.control('Field')).getPropertyValue('-webkit-text-security');
    expect(masking()).to.equal('none');
    await page.type('Field', 'sk_1');
    expect(masking()).to.equal('disc');
    await page.press('Show Field');
    expect(masking()).to.equal('none');
    await page.press('Hide Field');
    expect(masking()).to.equal('disc');
  });

  it('is no password to browsers, password managers and recorders', async () => {
    const page = await formOf(secret);
    const { autocomplete, type, dataset } = page.control('Field');
    // Browsers offer to save whatever has the type of a password.
    expect({ autocomplete, type }).to.deep.equal({ autocomplete: 'off', type: 'text' });
    expect({ ...dataset }).to.deep.equal({
      '1pIgnore': '',
      bwignore: '',
      lpignore: 'true',
      protonpassIgnore: '',
      formType: 'other',
      rrIsPassword: '',
    });
  });

  it('never stands in an attribute', async () => {
    const page = await formOf(secret, { given: { field: 'sesame' } });
    await page.type('Field', 'open-sesame');
    expect(page.root.innerHTML).not.to.contain('sesame');
  });

  it('loses blanks around it when it is pasted, and says so', async () => {
    const page = await formOf(secret);
    await page.paste('Field', '  abc def\n');
    expect(page.parameters).to.deep.equal({ field: 'abc def' });
    expect(page.descriptionOf('Field')).to.equal('We removed extra spaces.');
  });

  it('is pasted into the selection', async () => {
    const page = await formOf(secret, { given: { field: 'one-two' } });
    page.control('Field').setSelectionRange(4, 7);
    await page.paste('Field', ' three ');
    expect(page.parameters).to.deep.equal({ field: 'one-three' });
    expect(page.control('Field').selectionStart).to.equal(9);
  });

  it('says nothing where nothing was left out', async () => {
    const page = await formOf(secret);
    await page.paste('Field', 'abc');
    expect(page.descriptionOf('Field')).to.equal('');
  });

  it('keeps blanks that are typed', async () => {
    const page = await formOf(secret);
    await page.type('Field', ' abc ');
    expect(page.parameters).to.deep.equal({ field: ' abc ' });
  });

  it('keeps the line ends within it, in a control that can hold them', async () => {
    const page = await formOf(secret);
    await page.paste('Field', `${KEY}\n`);
    expect(page.parameters).to.deep.equal({ field: KEY });
    expect(page.control('Field').localName).to.equal('textarea');
    expect(page.control('Field').value).to.equal(KEY);
  });
});

describe('a secret of several lines', () => {
  afterEach(clearPage);

  const secret = { type: 'string', isSensitive: true, multiline: true };

  const drop = (target: Element, file: File) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    return target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  };

  it('is masked until it is revealed', async () => {
    const page = await formOf(secret, { given: { field: KEY } });
    const masking = () => getComputedStyle(page.control('Field')).getPropertyValue('-webkit-text-security');
    expect(masking()).to.equal('disc');
    await page.press('Show Field');
    expect(masking()).to.equal('none');
  });

  it('is read from a file that is dropped on it', async () => {
    const page = await formOf(secret);
    const taken = !drop(page.control('Field'), new File([`${KEY}\n`], 'key.pem'));
    expect(taken).to.equal(true);
    await until(() => page.parameters['field'], 'the file to be read');
    expect(page.parameters).to.deep.equal({ field: KEY });
  });

  it('says whose key was chosen, and nothing else that is in it', async () => {
    const page = await formOf(secret);
    const key = { type: 'service_account', project_id: 'acme-prod', private_key: KEY.repeat(30) };
    drop(page.control('Field'), new File([JSON.stringify(key)], 'acme.json'));
    const said = 'acme.json · 2 kB · project acme-prod';
    await until(
      () => page.descriptionOf('Field') === said,
      () => page.descriptionOf('Field'),
    );
    expect(page.root.innerHTML).not.to.contain('MIIEvQ');
    await page.press('Remove acme.json');
    expect(page.parameters).to.deep.equal({});
  });

  it('does not run under the button that shows it', async () => {
    const page = await formOf(secret, { given: { field: 'x'.repeat(2000) } });
    for (const button of ['Show Field', 'Hide Field']) {
      const { scrollWidth, clientWidth } = page.control('Field');
      expect(scrollWidth).to.equal(clientWidth);
      await page.press(button);
    }
  });

  const unreadable = {
    'no text': new File([new Uint8Array([0, 255, 0])], 'key.bin'),
    empty: new File([], 'key.pem'),
    blank: new File([' \n'], 'key.pem'),
  };
  for (const [what, file] of Object.entries(unreadable))
    it(`says when a file is ${what}, and keeps what there was`, async () => {
      const page = await formOf(secret, { given: { field: 'before' } });
      drop(page.control('Field'), file);
      const said = 'We couldn’t read this file. Choose a text file under 256 kB.';
      await until(
        () => page.descriptionOf('Field') === said,
        () => page.descriptionOf('Field'),
      );
      expect(page.problemOf('Field')).to.equal(said);
      expect(page.control('Field').getAttribute('aria-invalid')).to.equal('true');
      expect(page.parameters).to.deep.equal({ field: 'before' });
    });

  it('loses blanks around it when it is pasted', async () => {
    const page = await formOf(secret);
    await page.paste('Field', `\n${KEY}\n\n`);
    expect(page.parameters).to.deep.equal({ field: KEY });
  });
});

describe('the password of a login', () => {
  afterEach(clearPage);

  it('is one to password managers, also as it is revealed, and so is its user', async () => {
    const properties = { username: { type: 'string' }, password: { type: 'string', isSensitive: true } };
    const page = await formOf({ type: 'object', properties });
    const said = () =>
      ['Username', 'Password'].map((label) => {
        const { autocomplete, type, dataset } = page.control(label);
        return `${autocomplete} ${type} ${Object.keys(dataset)}`;
      });
    expect(said()).to.deep.equal(['username text ', 'current-password password rrIsPassword']);
    await page.type('Password', 'sesame');
    await page.press('Show Password');
    expect(said()[1]).to.equal('current-password text rrIsPassword');
    await page.press('Hide Password');
    expect(said()[1]).to.equal('current-password password rrIsPassword');
    expect(page.control('Password').value).to.equal('sesame');
  });
});
