import { requestLimits, type RequestLimits } from '../../src/connection/service/request-limits.js';
import { createTokenSource, type TokenOptions } from '../../src/connection/service/token.js';

/** A token source that asks only once. */
export const tokenSource = (options: TokenOptions, limits: RequestLimits = requestLimits) =>
  createTokenSource(options, limits, ({ send }) => send());
