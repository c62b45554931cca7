import type { AuthType } from '../connection/auth-types.js';
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
}

export interface TestAuthOption {
  readonly key: string;
  /** `client-credentials` by default. */
  readonly type?: AuthType;
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
