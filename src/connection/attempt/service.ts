import type { CallService } from '../http.js';
import type { AttemptLimits } from './limits.js';
import type { TokenSource } from '../token.js';

/** The service as an attempt sees it. */
export interface Service {
  readonly apiUri: string;
  readonly call: CallService;
  readonly tokens: TokenSource;
  readonly limits: AttemptLimits;
}
