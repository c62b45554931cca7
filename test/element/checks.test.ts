import { expect } from '@open-wc/testing';
import { clearPage, mountForm } from '../support/connection-form-harness.js';
import { click } from '../support/pointer.js';
import { until } from '../support/until.js';

describe('<connection-form> checks what is filled in', () => {
  afterEach(clearPage);

  it('at the click: says what is wrong, focuses it and sends nothing', async () => {
    const form = await mountForm('basic-auth');
    await form.until('editing');
    await form.submit();
    expect(form.form.status).to.equal('editing');
    expect(form.eventsOf('submit')).to.have.length(0);
    // What says so may still be on its way.
    await until(() => form.problemOf('User name'), 'the problem');
    const [first] = form.root.querySelectorAll('input');
    expect(form.root.activeElement === first, 'the focus').to.equal(true);
    expect(first!.getAttribute('aria-invalid')).to.equal('true');
  });

  it('what is missing at the click, not when it is left', async () => {
    const form = await mountForm('api-key');
    await form.until('editing');
    await click(form.control('API key'));
    expect(form.problemOf('API key')).to.equal('');
    await click(form.root.querySelector('[part~=name]')!);
    expect(form.problemOf('API key')).to.equal('');
    await form.submit();
    await until(() => form.problemOf('API key'), 'the problem');
    expect(form.problemOf('API key')).to.equal('Enter API key.');
    await form.type('API key', 's');
    expect(form.problemOf('API key')).to.equal('');
  });

  it('with the words of the page', async () => {
    const form = await mountForm('api-key', {
      strings: { form: { connect: 'Verbinden' }, problem: { required: '{label} fehlt.' } },
    });
    await form.until('editing');
    await form.press('Verbinden');
    await until(() => form.problemOf('API key'), 'the problem');
    expect(form.problemOf('API key')).to.equal('API key fehlt.');
  });

  it('lets the page prevent the attempt', async () => {
    const form = await mountForm('api-key');
    await form.until('editing');
    form.form.addEventListener('connection-submit', (event) => event.preventDefault());
    await form.type('API key', 'sk_live_1234567890abcdef');
    await form.submit();
    expect(form.form.status).to.equal('editing');
    expect(form.eventsOf('submit')[0]!.detail.parameters).to.deep.equal({
      apiKey: 'sk_live_1234567890abcdef',
    });
    // Where the secrets are is for the request alone.
    expect(form.eventsOf('submit')[0]!.detail).to.have.all.keys('integration', 'authOption', 'parameters');
  });

  it('takes parameters and gives them back', async () => {
    const form = await mountForm('api-key', { parameters: { apiKey: 'sk_given', unknown: 1 } });
    await form.until('editing');
    expect(form.control('API key').value).to.equal('sk_given');
    expect(form.eventsOf('input')).to.have.length(0);
    await form.type('API key', 'x');
    expect(form.eventsOf('input')).to.have.length(1);
    expect(form.form.parameters['unknown']).to.equal(1);
  });

  it('masks a secret until it is revealed', async () => {
    const form = await mountForm('api-key');
    await form.until('editing');
    await form.type('API key', 'sk_1');
    const masking = () => getComputedStyle(form.control('API key')).getPropertyValue('-webkit-text-security');
    expect(masking()).to.equal('disc');
    await form.press('Show API key');
    expect(masking()).to.equal('none');
  });

  it('sends nothing for an optional field that nobody touched', async () => {
    const form = await mountForm('kinds');
    await form.until('editing');
    const { properties = {}, required = [] } = form.form.integration!.authOptions[0]!.schema!;
    const untouched = Object.entries(properties)
      .filter(
        ([name, schema]) =>
          typeof schema === 'object' && !('default' in schema) && !(required as string[]).includes(name),
      )
      .map(([name]) => name);
    expect(untouched).to.not.be.empty;
    for (const name of untouched) expect(form.form.parameters).to.not.have.property(name);
  });

  it('is accessible', async () => {
    const form = await mountForm('kinds');
    await form.until('editing');
    form.form.reportValidity();
    await form.form.updateComplete;
    await expect(form.form).to.be.accessible();
  });
});
