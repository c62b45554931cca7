import { sandbox } from '../support/sandbox.js';

/** Where a request goes in place of its own address, by what it meets there. */
export const addresses = {
  // Nobody listens there.
  refused: 'http://localhost:59999/',
  'a 404': `${sandbox.apiUri}/nothing`,
  'HTML with 200': 'data:text/html,<h1>Welcome to our Wi-Fi</h1>',
  'id: 42': 'data:application/json,{"id":42}',
  'an empty body': 'data:application/json,',
  'half of JSON': 'data:application/json,{"id":"c"',
  'another connection': 'data:application/json,{"id":"another"}',
};

export type FaultName = keyof typeof addresses;

/** What takes part in an attempt: how its requests are recognised, and how the attempt ends in each fault of them. */
export interface AttemptPart {
  readonly path: RegExp;
  readonly ends: Readonly<Partial<Record<FaultName, string>>>;
  /** The one fault that is tried in every way to connect. */
  readonly usual: FaultName;
}

export const attemptParts: Readonly<Record<string, AttemptPart>> = {
  'the frame': {
    // With the question whether its server is there.
    path: new RegExp(`/connect(ion-popup)?(\\?|$)|^${sandbox.apiUri}/?$`),
    ends: { refused: 'timeout', 'a 404': 'timeout' },
    usual: 'a 404',
  },
  'the confirmation': {
    path: /\/connections\//,
    ends: {
      refused: 'network',
      'a 404': 'not-found',
      'HTML with 200': 'service',
      'id: 42': 'service',
      'an empty body': 'service',
      'half of JSON': 'service',
      'another connection': 'service',
    },
    usual: 'refused',
  },
  // The window hears the result as well.
  'the event stream': {
    path: /\/connection-events\//,
    ends: { refused: 'connected', 'a 404': 'connected', 'HTML with 200': 'connected' },
    usual: 'refused',
  },
};
