import { expect } from 'chai';
import { collectionOf } from '../../src/schema/special/collection.js';
import type { DataSchema } from '../../src/schema/data-schema.js';

const users = { key: 'users', parameters: {} };
const ofTeam = { key: 'users', parameters: { team: '7' } };

describe('the collection that a schema refers to', () => {
  const cases: readonly (readonly [string, DataSchema, unknown])[] = [
    ['by its key', { referenceCollection: { key: 'users' } }, users],
    [
      'narrowed by parameters',
      { referenceCollection: { key: 'users', parameters: { team: 7, kind: null, in: {} } } },
      ofTeam,
    ],
    ['by a path', { referenceCollectionPath: '/data/users?team=7' }, ofTeam],
    ['by a path under another name', { referenceCollectionUri: 'data/users' }, users],
    ['by a path in place of the key', { referenceCollection: '/data/users' }, users],
    ['by a path elsewhere: none', { referenceCollectionPath: '/actions/users' }, undefined],
    ['without a key: none', { referenceCollection: { key: '', parameters: {} } }, undefined],
    [
      'with nonsense: none',
      { referenceCollection: 7, referenceCollectionPath: {} } as unknown as DataSchema,
      undefined,
    ],
    ['not at all: none', { type: 'string' }, undefined],
  ];
  for (const [name, schema, collection] of cases) {
    it(name, () => expect(collectionOf(schema)).to.deep.equal(collection));
  }
});
