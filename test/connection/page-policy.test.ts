import { expect } from '@open-wc/testing';
import { watchPolicy } from '../../src/connection/attempt/page-policy.js';
import type { ConnectionError } from '../../src/connection/error.js';

describe('watching the page policy', () => {
  function forbid(more: Partial<SecurityPolicyViolationEventInit>): void {
    const init = {
      blockedURI: 'https://api.example/connection-popup',
      effectiveDirective: 'form-action',
      violatedDirective: 'form-action',
      originalPolicy: '',
      documentURI: location.href,
      disposition: 'enforce' as const,
      statusCode: 200,
      ...more,
    };
    document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', init));
  }

  it('tells what it forbids, and nothing that is not in the way', () => {
    const stop = new AbortController();
    const heard: ConnectionError[] = [];
    watchPolicy('https://api.example', (error) => heard.push(error), stop.signal);
    forbid({ blockedURI: 'https://other.example/' });
    forbid({ blockedURI: 'https://api.example.evil.example/' });
    forbid({ effectiveDirective: 'connect-src' });
    forbid({ disposition: 'report' });
    expect(heard).to.have.length(0);
    forbid({});
    forbid({ effectiveDirective: 'frame-src', blockedURI: 'https://api.example' });
    expect(heard.map(({ code }) => code)).to.deep.equal(['configuration', 'configuration']);
    expect(heard[0]!.message).to.include('form-action lacks https://api.example');
    stop.abort();
    forbid({});
    expect(heard).to.have.length(2);
  });
});
