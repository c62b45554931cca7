import { expect } from '@open-wc/testing';
import { clearPage, mountForm } from '../support/connection-form-harness.js';

describe('<connection-form> with parameters of the connector', () => {
  afterEach(clearPage);

  it('asks for what the connection needs with them, and sends them', async () => {
    const connectorParameters = { environment: 'test' };
    const form = await mountForm('membrane-environments', { connectorParameters });
    await form.until('editing');
    await form.type('User name', 'ada');
    await form.type('Password', 'correct horse');
    await form.submit();
    await form.until('connected');
    const { raw, authOptionKey } = form.form.connection!;
    expect(authOptionKey).to.equal('basic');
    expect(raw).to.deep.include({ connectorParameters });
  });

  it('loads again for another content, and not for the same', async () => {
    const form = await mountForm('membrane-environments');
    await form.until('editing');
    const loaded = form.eventsOf('ready').length;
    expect(form.control('API key')).to.be.ok;

    form.form.connectorParameters = { environment: 'test' };
    await form.form.updateComplete;
    expect(form.form.status).to.equal('loading');
    await form.until('editing');
    await form.type('User name', 'ada');

    form.form.connectorParameters = { environment: 'test' };
    await form.form.updateComplete;
    expect(form.form.status).to.equal('editing');
    expect(form.form.parameters).to.deep.include({ username: 'ada' });
    expect(form.eventsOf('ready')).to.have.length(loaded + 1);
  });

  it('keeps the auth options of a service to which they make no difference', async () => {
    const form = await mountForm('api-key', { connectorParameters: { environment: 'test' } });
    await form.until('editing');
    expect(form.control('API key')).to.be.ok;
    expect(form.form.integration!.generation).to.equal('integration-app');
  });

  it('sends the rest of the payload', async () => {
    const form = await mountForm('membrane-no-parameters', { connectPayload: { connectionKey: 'main' } });
    await form.until('editing');
    await form.submit();
    await form.until('connected');
    expect(form.form.connection!.raw).to.include({ key: 'main' });
  });
});
