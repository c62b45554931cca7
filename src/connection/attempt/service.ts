import type { Link } from '../link.js';
import { attemptLimits, type AttemptLimits } from './limits.js';

/** The service as an attempt sees it. */
export interface Service extends Link {
  readonly limits: AttemptLimits;
}

export function serviceOf(link: Link): Service {
  return { ...link, limits: { ...attemptLimits, ...link.limits } };
}
