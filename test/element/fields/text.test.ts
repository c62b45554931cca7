import { expect } from '@open-wc/testing';
import { clearPage, form, formOf } from '../../support/form-harness.js';

describe('the type of a form', () => {
  afterEach(clearPage);

  it('is 15px in the typeface around it, or what the page says', async () => {
    const { host } = await formOf({ type: 'string' });
    host.parentElement!.style.font = 'italic 20px/2 serif';
    const text = host.renderRoot.querySelector('input')!;
    const { fontSize, lineHeight, fontFamily } = getComputedStyle(text);
    expect([fontSize, lineHeight, fontFamily]).to.deep.equal(['15px', '21.75px', 'serif']);
    host.style.setProperty('--connection-form-font-size', '18px');
    host.style.setProperty('--connection-form-font', 'monospace');
    expect(getComputedStyle(text).fontSize).to.equal('18px');
    expect(getComputedStyle(text).fontFamily).to.equal('monospace');
    host.parentElement!.style.font = '';
  });
});

describe('a text field', () => {
  afterEach(clearPage);

  it('gives what is typed', async () => {
    const page = await formOf({ type: 'string' });
    await page.type('Field', 'abc');
    expect(page.parameters).to.deep.equal({ field: 'abc' });
  });

  it('shows what was given', async () => {
    const page = await formOf({ type: 'string' }, { given: { field: 'given' } });
    expect(page.control('Field').value).to.equal('given');
  });

  it('leaves out what is emptied', async () => {
    const page = await formOf({ type: 'string' }, { given: { field: 'given' } });
    await page.type('Field', '');
    expect(page.parameters).to.deep.equal({});
  });

  it('marks what may be left empty in words and what may not for assistive technology', async () => {
    const page = await form({
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'string' } },
      required: ['b'],
    });
    expect(page.control('B').getAttribute('aria-required')).to.equal('true');
    expect(page.control('A').hasAttribute('aria-required')).to.equal(false);
    const label = page.root.querySelector<HTMLElement>(`[for=${page.control('A').id}]`)!;
    expect(label.dataset.mark).to.equal('optional');
    expect(getComputedStyle(label, '::after').content).to.match(/optional|attr\(data-mark\)/);
  });

  it('is described by its description', async () => {
    const page = await formOf({ type: 'string', description: 'Where to find it.' });
    expect(page.descriptionOf('Field')).to.equal('Where to find it.');
  });

  it('says nothing while it is typed, and what is wrong when it is left', async () => {
    const page = await formOf({ type: 'string', minLength: 5 });
    await page.type('Field', 'abc');
    expect(page.problemOf('Field')).to.equal('');
    await page.leave('Field');
    expect(page.problemOf('Field')).to.equal('Field must have at least 5 characters.');
    expect(page.control('Field').getAttribute('aria-invalid')).to.equal('true');
  });

  it('takes the problem back as soon as it is mended', async () => {
    const page = await formOf({ type: 'string', minLength: 5 });
    await page.type('Field', 'abc');
    await page.leave('Field');
    await page.type('Field', 'abcdef');
    expect(page.problemOf('Field')).to.equal('');
    expect(page.control('Field').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('reads out the problem of the field that was left', async () => {
    const page = await formOf({ type: 'string', format: 'email' });
    await page.type('Field', 'nobody');
    await page.leave('Field');
    expect(page.said).to.equal(page.problemOf('Field'));
    expect(page.problemOf('Field')).to.contain('email');
  });

  it('says in the words given', async () => {
    const page = await formOf(
      { type: 'string' },
      { required: true, strings: { problem: { required: '{label} fehlt.' } } },
    );
    await page.check();
    expect(page.problemOf('Field')).to.equal('Field fehlt.');
  });

  it('shows read-only text that can not be changed', async () => {
    const page = await formOf({ type: 'string', readOnly: true }, { given: { field: 'fixed' } });
    expect(page.control('Field').readOnly).to.equal(true);
    expect(page.control('Field').value).to.equal('fixed');
  });

  it('shows fixed text around the control that is no part of the value', async () => {
    const page = await formOf({ type: 'string', prefix: 'https://', suffix: '.example.com' });
    expect(page.control('Field').parentElement!.textContent).to.equal('https://.example.com');
    await page.type('Field', 'acme');
    expect(page.parameters).to.deep.equal({ field: 'acme' });
  });

  it('offers the part that is asked for of a pasted address', async () => {
    const page = await formOf({ type: 'string', suffix: '.example.com' });
    await page.paste('Field', 'https://acme.example.com/home');
    expect(page.parameters).to.deep.equal({ field: 'https://acme.example.com/home' });
    await page.press('Use “acme”');
    expect(page.parameters).to.deep.equal({ field: 'acme' });
    expect(page.root.activeElement).to.equal(page.control('Field'));
  });

  it('takes several lines where they are asked for', async () => {
    const page = await formOf({ type: 'string', multiline: true });
    await page.type('Field', 'one\ntwo');
    expect(page.parameters).to.deep.equal({ field: 'one\ntwo' });
  });

  it('says expressly that there is no value where null is accepted and something is due', async () => {
    const page = await formOf({ type: ['string', 'null'] }, { required: true });
    await page.tick('No value');
    expect(page.parameters).to.deep.equal({ field: null });
    await page.tick('No value');
    expect(page.parameters).to.deep.equal({});
  });

  it('replaces null, be it said or the default, by what is typed', async () => {
    const page = await formOf({ type: ['string', 'null'], default: null });
    expect(page.parameters).to.deep.equal({ field: null });
    await page.type('Field', 'x');
    expect(page.parameters).to.deep.equal({ field: 'x' });
    await page.type('Field', '');
    expect(page.parameters).to.deep.equal({});
  });
});
