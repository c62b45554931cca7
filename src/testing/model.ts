import type { AuthType } from '../connection/auth-types.js';
import type { ClientAction } from '../connection/connection-health.js';
import type { ConnectRequest } from '../connection/model.js';
import type { DataSchema } from '../schema/data-schema.js';

/** An integration that the test service offers. */
export interface TestIntegration {
  /** What the form's `integration-key` names. */
  readonly key: string;
  /** The key by default. */
  readonly name?: string;
  readonly description?: string;
  readonly logoUri?: string;
  /** The ways to connect; none makes the integration unavailable. */
  readonly authOptions: readonly TestAuthOption[];
  /** The customer's existing connections, the latest last. */
  readonly connections?: readonly Partial<Omit<TestConnection, 'integrationKey'>>[];
  /** Any but `READY`, which it is without one, makes it unavailable: `BUILDING`, `CONFIGURATION_ERROR`, … */
  readonly state?: string;
  /** What is wrong with how it is set up, in sentences. */
  readonly errors?: readonly string[];
  /** Makes it unavailable. */
  readonly hasMissingParameters?: boolean;
  /** Makes it unavailable. */
  readonly isDeactivated?: boolean;
}

export interface TestAuthOption {
  readonly key: string;
  /** `client-credentials` by default. */
  readonly type?: AuthType;
  /** The workspace has disabled it: the form does not offer it. */
  readonly disabled?: boolean;
  readonly title?: string;
  /** Markdown. */
  readonly description?: string;
  readonly helpUri?: string;
  /** The schema of the parameters; none by default. */
  readonly schema?: DataSchema;
}

export interface TestConnection {
  readonly id: string;
  readonly integrationKey: string;
  readonly name: string;
  readonly disconnected?: boolean;
  /** Why it is disconnected. */
  readonly error?: string;
  /** ISO 8601. */
  readonly createdAt?: string;
  /** `READY` without one; in others it is set up, waits for the user, or has failed. */
  readonly state?: string;
  readonly isDeactivated?: boolean;
  /** What the user has to do first; with the state `CLIENT_ACTION_REQUIRED`. */
  readonly clientAction?: Partial<ClientAction>;
  /** Lets the user have it tested: the answer is whether it works. */
  readonly canTest?: boolean;
  /** Lets the user renew the access of one that is disconnected, after which it works. */
  readonly canRefreshCredentials?: boolean;
  /** ISO 8601. */
  readonly nextRetryTimestamp?: string;
}

/** An attempt as the form has sent it. */
export interface TestAttempt extends Omit<ConnectRequest, 'integration' | 'authOption' | 'secretPaths'> {
  readonly integrationKey: string;
  readonly authOptionKey: string;
}

/**
 * How an attempt ends: with a connection; as if the user gave up; refused with a message; or `wait`:
 * not until the user cancels in the form.
 */
export type ConnectResult = 'succeed' | 'cancel' | 'wait' | { readonly refuse: string };

export interface Behaviour {
  /** How attempts end; a function decides for each attempt. `succeed` by default. */
  readonly connect: ConnectResult | ((attempt: TestAttempt) => ConnectResult | Promise<ConnectResult>);
  /** How integrations load: they fail with this code of `ConnectionError`. `succeed` by default. */
  readonly load: 'succeed' | 'network' | 'unauthorized' | 'service';
  /** Milliseconds before each answer; 0 by default. */
  readonly delay: number;
}
