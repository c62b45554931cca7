import { expect } from 'chai';
import { listRecords, recordLimits } from '../../src/connection/attempt/records.js';
import type { CallService } from '../../src/connection/service/http.js';
import { rejection } from '../support/rejection.js';

const { signal } = new AbortController();
const collection = { key: 'users', parameters: { team: 'red' } };

/** A service whose pages are answered one after the other, each with where the next begins. */
function serviceOf(answer: (page: number) => object) {
  const asked: unknown[] = [];
  const call: CallService = async (method, path, { body }) => {
    asked.push([method, path, body]);
    return answer(asked.length - 1);
  };
  return { asked, list: () => listRecords(call, 'c 1', collection, signal) };
}

describe('the records of a collection', () => {
  it('are read page by page to the last one', async () => {
    const { asked, list } = serviceOf((page) => ({
      records: [{ id: page, name: `Nr. ${page}` }],
      ...(page < 2 && { cursor: `after ${page}` }),
    }));
    expect((await list()).map(({ name }) => name)).to.deep.equal(['Nr. 0', 'Nr. 1', 'Nr. 2']);
    const path = '/connections/c%201/data/users/list?team=red';
    expect(asked).to.deep.equal([
      ['POST', path, {}],
      ['POST', path, { cursor: 'after 0' }],
      ['POST', path, { cursor: 'after 1' }],
    ]);
  });

  it('end with a service that answers every cursor alike', async () => {
    const { asked, list } = serviceOf(() => ({ records: [{ id: 1 }], cursor: 'again' }));
    await list();
    expect(asked).to.have.length(2);
  });

  it('end where nobody looks any further', async () => {
    const many = Array.from({ length: 900 }, (_, id) => ({ id }));
    const full = serviceOf((page) => ({ records: many, cursor: String(page) }));
    expect(await full.list()).to.have.length(2700);
    expect(full.asked).to.have.length(3);
    const empty = serviceOf((page) => ({ records: [], cursor: String(page) }));
    expect(await empty.list()).to.have.length(0);
    expect(empty.asked).to.have.length(recordLimits.pages);
  });

  it('are those that came before a page that fails, and none where the first fails', async () => {
    const failing = (from: number) =>
      serviceOf((page) => {
        if (page >= from) throw new Error('The line is dead.');
        return { records: [{ id: page }], cursor: String(page) };
      }).list();
    expect(await failing(2)).to.have.length(2);
    expect(await rejection(failing(0))).to.be.instanceOf(Error);
  });

  it('are none where the answer has none', async () => {
    expect(await serviceOf(() => ({})).list()).to.deep.equal([]);
  });
});
