import { expect } from '@open-wc/testing';
import { watchForForm } from '../../src/connection/sdk/sdk-form.js';

describe('watching for the form of the SDK', () => {
  const added: Element[] = [];
  const stop = new AbortController();
  afterEach(() => added.splice(0).forEach((element) => element.remove()));

  function addForm(payload: string, target = 'popup'): void {
    const form = document.createElement('form');
    form.target = target;
    form.hidden = true;
    form.innerHTML = '<input type="hidden" name="payload">';
    form.querySelector('input')!.value = payload;
    document.body.append(form);
    added.push(form);
  }

  it('tells each of two attempts that begin in the same moment of its own', async () => {
    const found = [watchForForm('crm', stop.signal), watchForForm('crm', stop.signal)];
    addForm('{"requestId":"first","integrationId":"crm"}', 'one');
    addForm('{"requestId":"second","integrationId":"crm"}', 'two');
    const forms = await Promise.all(found);
    expect(forms.map(({ requestId, target }) => [requestId, target])).to.deep.equal([
      ['first', 'one'],
      ['second', 'two'],
    ]);
  });

  it('takes no other form of the page for it', async () => {
    const found = watchForForm('crm', stop.signal);
    for (const payload of [
      '',
      'x',
      'null',
      '{}',
      '{"requestId":5,"integrationId":"crm"}',
      '{"requestId":"another","integrationId":"shop"}',
    ])
      addForm(payload);
    addForm('{"requestId":"its own","connectionId":"crm"}');
    expect((await found).requestId).to.equal('its own');
  });
});
