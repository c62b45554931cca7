import { expect } from 'chai';
import { readConnectionResult, type ConnectionResult } from '../../src/connection/connection-result.js';

const failed = (message: string, data?: unknown): ConnectionResult => ({ kind: 'failed', message, data });

const cases: [name: string, url: string, result: ConnectionResult | undefined][] = [
  ['nothing', 'https://app.example/back', undefined],
  ['other parameters', 'https://app.example/back?code=1&state=2', undefined],
  [
    'a connection',
    'https://app.example/back?x=1&connectionId=abc123#top',
    { kind: 'connected', connectionId: 'abc123' },
  ],
  ['a path alone', '/back?connectionId=abc123', { kind: 'connected', connectionId: 'abc123' }],
  ['a query alone', '?connectionId=abc123', { kind: 'connected', connectionId: 'abc123' }],
  ['an empty id', '/back?connectionId=', undefined],
  ['an error', '/back?error=OAuth+failed', failed('OAuth failed')],
  [
    'an error with its data',
    `/back?error=OAuth+failed&errorData=${encodeURIComponent('{"type":"connection","message":"No"}')}`,
    failed('OAuth failed', { type: 'connection', message: 'No' }),
  ],
  ['data that is no JSON', '/back?error=Bad&errorData=%7Bbroken', failed('Bad', '{broken')],
  ['data alone', '/back?errorData=%7B%22message%22%3A%22Why%22%7D', failed('Why', { message: 'Why' })],
  ['data that is null', '/back?error=Bad&errorData=null', failed('Bad', null)],
  ['an error that says nothing', '/back?error=', failed('')],
  ['an error beside an id', '/back?connectionId=abc&error=Denied', failed('Denied')],
  [
    'the custom state',
    '/back?connectionId=a&customState=%7B1',
    { kind: 'connected', connectionId: 'a', customState: '{1' },
  ],
  ['a result in the fragment', '/back#connectionId=abc', undefined],
];

describe('readConnectionResult', () => {
  for (const [name, url, result] of cases) {
    it(`reads ${name}`, () => expect(readConnectionResult(url)).to.deep.equal(result));
  }

  it('takes a URL', () => {
    const url = new URL('https://app.example/?connectionId=a');
    expect(readConnectionResult(url)).to.have.property('connectionId', 'a');
  });
});
