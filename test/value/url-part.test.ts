import { expect } from 'chai';
import { urlPart, type UrlPartField } from '../../src/value/reactions/url-part.js';

describe('the part of an address that is asked for', () => {
  const cases: [what: string, asked: Partial<UrlPartField>, text: string, part: string | undefined][] = [
    ['before a suffix', { suffix: '.zendesk.com' }, 'https://acme.zendesk.com/agent', 'acme'],
    ['before a suffix, of a host', { suffix: '.zendesk.com' }, 'acme.zendesk.com', 'acme'],
    [
      'between a scheme and a suffix',
      { prefix: 'https://', suffix: '.zendesk.com' },
      'https://acme.zendesk.com',
      'acme',
    ],
    ['before a suffix, in another case', { suffix: '.Zendesk.com' }, 'https://Acme.zendesk.com', 'Acme'],
    ['after a prefix', { prefix: 'https://example.com/' }, 'https://example.com/acme/', 'acme'],
    ['after a scheme', { prefix: 'https://' }, 'https://acme.example.com/', 'acme.example.com'],
    [
      'nothing where the suffix is another',
      { suffix: '.zendesk.com' },
      'https://acme.example.com',
      undefined,
    ],
    ['nothing of a mere part', { suffix: '.zendesk.com' }, 'acme', undefined],
    ['nothing of a host after a scheme', { prefix: 'https://' }, 'acme.example.com', undefined],
    [
      'a subdomain by its pattern',
      { schema: { pattern: '^[a-z0-9-]+$' } },
      'https://acme.example.com',
      'acme',
    ],
    [
      'a host by its pattern',
      { schema: { pattern: '^[a-z0-9.-]+\\.com$' } },
      'https://acme.example.com/x',
      'acme.example.com',
    ],
    [
      'an origin by its pattern',
      { schema: { pattern: '^https://[^/]+$' } },
      'https://acme.example.com/x?y',
      'https://acme.example.com',
    ],
    [
      'a number in the path by its pattern',
      { schema: { pattern: '^\\d+$' } },
      'https://example.com/0/123456/list',
      '123456',
    ],
    [
      'nothing where the pattern takes the address',
      { schema: { pattern: '^https://' } },
      'https://example.com/x',
      undefined,
    ],
    [
      'nothing where the pattern can not be read',
      { schema: { pattern: '(' } },
      'https://example.com/x',
      undefined,
    ],
    ['a host by its format', { schema: { format: 'hostname' } }, 'https://example.com/x', 'example.com'],
    [
      'a host by its example',
      { schema: { examples: ['acme.example.com'] } },
      'https://my.example.com/x',
      'my.example.com',
    ],
    [
      'a subdomain by its example',
      { label: 'Subdomain', schema: { examples: ['acme'] } },
      'https://my.example.com/x',
      'my',
    ],
    [
      'nothing where the example is about something else',
      { label: 'Start page', schema: { examples: ['home'] } },
      'https://example.com/home',
      undefined,
    ],
    [
      'nothing where an address is asked for',
      { schema: { format: 'uri', examples: ['acme'] } },
      'https://example.com/x',
      undefined,
    ],
    ['nothing where nothing tells', {}, 'https://example.com/x', undefined],
    ['nothing of text', { suffix: '.com', schema: { pattern: '^x$' } }, 'some words. And more', undefined],
  ];

  for (const [what, asked, text, part] of cases) {
    it(`is ${what}`, () => {
      expect(urlPart(text, { label: '', prefix: '', suffix: '', schema: {}, ...asked })).to.equal(part);
    });
  }
});
