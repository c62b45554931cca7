import type { SdkClient } from '../connection/sdk-client.js';
import { Connections } from './connections.js';
import type { Behaviour, TestAttempt, TestConnection, TestIntegration } from './model.js';
import { integrationId, presentConnection } from './present.js';
import { answerGet } from './answer-get.js';
import { answerPost } from './answer-post.js';

export interface TestServiceOptions extends Partial<Behaviour> {
  /** The integrations that the service offers. */
  readonly integrations: readonly TestIntegration[];
}

let services = 0;

/**
 * Replaces the service in the tests of a page with a form: no network, no window, no account. Loads,
 * connects, reconnects and disconnects like the real one; the test decides how that ends. It does not
 * check the parameters, as only the other app can.
 */
export class TestService {
  /** Give it to the form as its `client`; the form then needs no token. */
  readonly client: SdkClient = this.#createClient();

  /** The attempts of all forms, in order. */
  readonly attempts: readonly TestAttempt[] = [];

  readonly #token = `token-of-test-service-${++services}`;
  readonly #integrations: readonly TestIntegration[];
  readonly #connections: Connections;
  #behaviour: Behaviour;

  constructor({ integrations, ...behaviour }: TestServiceOptions) {
    this.#integrations = integrations;
    this.#connections = new Connections(integrations);
    this.#behaviour = { connect: 'succeed', load: 'succeed', delay: 0, ...behaviour };
  }

  /** The customer's connections, the latest last. */
  get connections(): readonly TestConnection[] {
    return [...this.#connections.all];
  }

  /** Changes the behaviour from now on; properties that are not given stay unchanged. */
  will(behaviour: Partial<Behaviour>): void {
    this.#behaviour = { ...this.#behaviour, ...behaviour };
  }

  async #take(attempt: TestAttempt): Promise<unknown> {
    (this.attempts as TestAttempt[]).push(attempt);
    const { connect, delay } = this.#behaviour;
    const result = typeof connect === 'function' ? await connect(attempt) : connect;
    await pause(delay);
    switch (result) {
      case 'succeed':
        return presentConnection(this.#connections.connect(attempt));
      case 'cancel':
        return null;
      case 'wait':
        return new Promise(() => {});
      default:
        throw { data: { type: 'bad_request', message: result.refuse } };
    }
  }

  async #read(path: string): Promise<unknown> {
    await pause(this.#behaviour.delay);
    return answerGet(path, this.#integrations, this.#connections, this.#behaviour.load);
  }

  #createClient(): SdkClient {
    return {
      apiUri: 'https://test-service.invalid',
      // Forms share what they read with the same token.
      getToken: async () => this.#token,
      get: (path) => this.#read(path),
      post: async (path) => answerPost(path, this.#connections) ?? (await this.#read(path)),
      patch: async (path, change) => {
        const { id } = (await this.#read(path)) as TestConnection;
        return presentConnection(this.#connections.update(id, change as { name: string }));
      },
      delete: async (path) => {
        const { id } = (await this.#read(path)) as TestConnection;
        this.#connections.archive(id);
      },
      takeAttempt: ({ integration, authOption, secretPaths: _, ...request }) =>
        this.#take({ ...request, integrationKey: integration.key, authOptionKey: authOption.key }),
      // The form uses these only with `prebuilt`; a page may call them itself.
      integration: (selector) => ({
        connect: ({ parameters, ...options }) => this.#takeFor(selector, { ...options, parameters }),
        openNewConnection: (options) => this.#takeFor(selector, { ...options }),
      }),
      connection: (id) => ({
        reconnect: (options) => this.#takeAgain(id, options),
      }),
      ui: {
        connect: ({ connectionId, integrationId = '', theme: _, ...options }) =>
          connectionId ? this.#takeAgain(connectionId, options) : this.#takeFor(integrationId, options),
      },
    };
  }

  #takeAgain(connectionId: string, options: object = {}): Promise<unknown> {
    const { integrationKey = '' } = this.#connections.find(connectionId) ?? {};
    return this.#takeFor(integrationKey, { ...options, connectionId });
  }

  #takeFor(
    selector: string,
    options: Partial<Omit<TestAttempt, 'parameters'>> & { parameters?: unknown },
  ): Promise<unknown> {
    const integration = this.#integrations.find(
      ({ key }) => selector === key || selector === integrationId(key),
    );
    return this.#take({
      authOptionKey: '',
      ...options,
      integrationKey: integration?.key ?? selector,
      parameters: { ...(options.parameters as object) },
    });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
