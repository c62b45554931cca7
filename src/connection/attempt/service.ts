import { wholeUri } from '../service/whole-uri.js';
import type { Link } from '../service/link.js';
import { attemptLimits, type AttemptLimits } from './attempt-limits.js';

/** The service as an attempt sees it. */
export interface Service extends Link {
  readonly limits: AttemptLimits;
}

export function serviceOf(link: Link): Service {
  return {
    ...link,
    // Of an address within the page's own site, the origin has to be known to trust its messages.
    apiUri: wholeUri(link.apiUri)?.href ?? link.apiUri,
    limits: { ...attemptLimits, ...link.limits },
  };
}
