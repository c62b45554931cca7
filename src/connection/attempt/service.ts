import type { Link } from '../link.js';
import { attemptLimits, type AttemptLimits } from './limits.js';

/** The service as an attempt sees it. */
export interface Service extends Link {
  readonly limits: AttemptLimits;
}

export function serviceOf(link: Link): Service {
  const limits = { ...attemptLimits, ...link.limits };
  // Of an address within the page's own site, the origin has to be known to trust its messages.
  const whole = URL.canParse(link.apiUri, document.baseURI);
  const apiUri = whole ? new URL(link.apiUri, document.baseURI).href : link.apiUri;
  return { ...link, apiUri, limits };
}
