import { setTimeout as sleep } from 'node:timers/promises';
import { createMiddleware } from 'hono/factory';
import type { Caller } from './customers.js';
import { notAuthenticated } from './errors.js';
import type { Service } from './service.js';

export interface AuthenticatedEnv {
  Variables: { caller: Caller };
}

/** Lets nobody through without the workspace's token in `Authorization: Bearer …`. */
export function authenticate(service: Service) {
  const callsByToken = new Map<string, number>();

  return createMiddleware<AuthenticatedEnv>(async (c, next) => {
    const [scheme, token] = (c.req.header('Authorization') ?? '').split(' ');
    const caller = await service.customers.authenticate(
      scheme?.toLowerCase() === 'bearer' ? token : undefined,
    );
    const { latency, reject401After } = caller.controls;

    const calls = (callsByToken.get(caller.token) ?? 0) + 1;
    callsByToken.set(caller.token, calls);
    if (latency) await sleep(latency);
    if (reject401After !== undefined && calls > reject401After)
      throw notAuthenticated('Access token has expired.');

    c.set('caller', caller);
    await next();
  });
}
