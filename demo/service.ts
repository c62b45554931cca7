import { SignJWT } from 'jose';
import { startSandbox } from './sandbox/index.js';

/** The service that the demo talks to, and how tokens for it are made: what a product's back end does. */
export interface Service {
  readonly apiUri: string;
  /** Where the other apps let their users sign in, as a source list of a content security policy. */
  readonly signInOrigins: string;
  /** Said beside the address when the demo starts. */
  readonly note: string;
  signToken(customerId: string): Promise<string>;
  close(): Promise<void>;
}

/** The hosted service when the environment names a workspace, else the local sandbox. */
export async function chooseService(environment: NodeJS.ProcessEnv = process.env): Promise<Service> {
  const key = environment['INTEGRATION_APP_WORKSPACE_KEY'];
  const secret = environment['INTEGRATION_APP_WORKSPACE_SECRET'];
  if (key && secret)
    return hosted(key, secret, environment['INTEGRATION_APP_API_URI'] ?? 'https://api.integration.app');
  const sandbox = await startSandbox();
  return {
    apiUri: sandbox.apiUri,
    signInOrigins: sandbox.providerUri,
    note: '  (sandbox)',
    signToken: (id) => sandbox.signToken({ id, name: 'Demo customer' }),
    close: () => sandbox.close(),
  };
}

function hosted(key: string, secret: string, apiUri: string): Service {
  return {
    apiUri,
    signInOrigins: 'https:',
    note: `  (workspace ${key})`,
    signToken: (id) =>
      new SignJWT({ id, name: 'Demo customer' })
        .setProtectedHeader({ alg: 'HS512' })
        .setIssuer(key)
        .setExpirationTime('2h')
        .sign(new TextEncoder().encode(secret)),
    close: async () => {},
  };
}
