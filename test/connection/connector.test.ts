import { expect } from '@open-wc/testing';
import { serviceOf, type ConnectorOptions } from '../../src/connection/attempt/connector.js';

describe('the address of the service', () => {
  for (const [apiUri, expected] of [
    ['https://api.example/base', 'https://api.example/base'],
    ['/membrane', `${location.origin}/membrane`],
    ['//api.example', `${location.protocol}//api.example/`],
    ['http://', 'http://'],
  ] as const) {
    it(`is absolute in attempts, which know a message by its origin: ${apiUri}`, () => {
      expect(serviceOf({ apiUri } as ConnectorOptions).apiUri).to.equal(expected);
    });
  }
});
