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
  /** What the customer has connected already, the latest last. */
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
  /** What to ask the user for; nothing by default. */
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

/** What a form has sent when the user connected. */
export interface TestAttempt extends Omit<ConnectRequest, 'integration' | 'authOption' | 'secretPaths'> {
  readonly integrationKey: string;
  readonly authOptionKey: string;
}

/**
 * How an attempt ends: with a connection, given up by the user, refused with a message, or not
 * at all until the user cancels.
 */
export type ConnectResult = 'succeed' | 'cancel' | 'wait' | { readonly refuse: string };

export interface Behaviour {
  /** How attempts end; a function judges each by itself. `succeed` at first. */
  readonly connect: ConnectResult | ((attempt: TestAttempt) => ConnectResult | Promise<ConnectResult>);
  /** How integrations are read: fails with the named code of `ConnectionError`. `succeed` at first. */
  readonly load: 'succeed' | 'network' | 'unauthorized' | 'service';
  /** Milliseconds before each answer; 0 at first. */
  readonly delay: number;
}
