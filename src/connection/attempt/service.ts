import type { Link } from '../link.js';
import type { AttemptLimits } from './limits.js';

/** The service as an attempt sees it. */
export interface Service extends Link {
  readonly limits: AttemptLimits;
}
