import { expect } from '@open-wc/testing';
import { mountSchema } from '../../support/test-service-form.js';

describe('groups with a title', () => {
  it('stand 32 px apart from what is around them, and fields 20', async () => {
    const text = { type: 'string' } as const;
    const group = { type: 'object', properties: { one: text, two: text } } as const;
    const form = await mountSchema({
      type: 'object',
      required: ['name', 'mail', 'server', 'mailbox', 'note'],
      properties: {
        name: text,
        mail: text,
        server: { ...group, title: 'Server' },
        mailbox: { ...group, title: 'Mailbox' },
        note: text,
      },
    });
    const fields = [...form.renderRoot.querySelectorAll('.field')].filter(
      (field) => !field.parentElement!.closest('.group'),
    );
    expect(fields).to.have.length(5);
    const boxes = fields.map((field) => field.getBoundingClientRect());
    const gaps = boxes.slice(1).map(({ top }, index) => Math.round(top - boxes[index]!.bottom));
    expect(gaps).to.deep.equal([20, 32, 32, 32]);
    const within = [...fields[2]!.querySelectorAll('.field')].map((field) => field.getBoundingClientRect());
    expect(Math.round(within[1]!.top - within[0]!.bottom)).to.equal(20);
    form.remove();
  });
});
