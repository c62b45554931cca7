import { expect } from 'chai';
import { confirmConnection } from '../../src/connection/attempt/confirm.js';
import type { Service } from '../../src/connection/attempt/connector.js';
import { ConnectionError, type ConnectionErrorCode } from '../../src/connection/error.js';
import type { Integration } from '../../src/connection/model.js';
import { rejection } from '../support/rejection.js';

describe('confirming a connection', () => {
  let asked = 0;
  beforeEach(() => {
    asked = 0;
  });

  const confirm = (...answers: (object | ConnectionErrorCode)[]) => {
    const call = async () => {
      const answer = answers[Math.min(asked++, answers.length - 1)]!;
      if (typeof answer === 'string') throw new ConnectionError(answer, '');
      return answer;
    };
    const service = { call, limits: { confirmRetries: [1, 1], confirm: 1000 } } as unknown as Service;
    return confirmConnection(
      'c',
      { kind: 'integration', id: 'i' } as Integration,
      service,
      new AbortController().signal,
    );
  };

  for (const trouble of ['network', 'not-found', 'service'] as const) {
    it(`asks again after ${trouble}, so often and no more`, async () => {
      expect((await confirm(trouble, trouble, { id: 'c', integrationId: 'i' })).id).to.equal('c');
      asked = 0;
      expect(await rejection(confirm(trouble))).to.have.property('code', trouble);
      expect(asked).to.equal(3);
    });
  }

  it('asks again after an answer without sense', async () => {
    expect((await confirm({}, { id: 'c', integrationId: 'i' })).id).to.equal('c');
    asked = 0;
    expect(await rejection(confirm({}))).to.have.property('code', 'service');
    expect(asked).to.equal(3);
  });

  for (const answer of [
    'unauthorized',
    'refused',
    { id: 'other' },
    { id: 'c', integrationId: 'other' },
  ] as const) {
    it(`takes ${JSON.stringify(answer)} for final`, async () => {
      await rejection(confirm(answer));
      expect(asked).to.equal(1);
    });
  }
});
