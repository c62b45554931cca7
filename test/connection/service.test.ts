import { expect } from '@open-wc/testing';
import { serviceOf } from '../../src/connection/attempt/service.js';
import type { Link } from '../../src/connection/service/link.js';

describe('the address of the service', () => {
  for (const [apiUri, expected] of [
    ['https://api.example/base', 'https://api.example/base'],
    ['/membrane', `${location.origin}/membrane`],
    ['//api.example', `${location.protocol}//api.example/`],
    ['http://', 'http://'],
  ] as const) {
    it(`is whole in attempts, which know a message by its origin: ${apiUri}`, () => {
      expect(serviceOf({ apiUri } as Link).apiUri).to.equal(expected);
    });
  }
});
